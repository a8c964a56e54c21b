/** One way of writing text on a chart: which size, weight and colour each kind of text has. */
import type { SvgContext } from './svg-context.ts';
import { measureBoldText, measureText } from './text-metrics.ts';
import { colors, sizes } from './theme.ts';

/** How a text is written. */
export interface WriteStyle {
  readonly align: 'start' | 'center' | 'end';
  readonly isSmall?: boolean;
  readonly isStrong?: boolean;
  /** Follows on the same line, smaller and lighter. */
  readonly note?: string;
  /** Puts the note on a line of its own. */
  readonly isNoteBelow?: boolean;
}

/** Writes one text, of one line or of several, with its first baseline at y. */
export function write(
  recorder: SvgContext,
  text: string | readonly string[],
  x: number,
  y: number,
  { align, isSmall = false, isStrong = false, note, isNoteBelow = false }: WriteStyle,
): void {
  recorder.font = `${isStrong ? '600 ' : ''}${(isSmall ? sizes.smallFontPx : sizes.fontPx).toString()}px sans-serif`;
  recorder.fillStyle = isSmall ? colors.muted : colors.text;
  recorder.textAlign = align;
  recorder.textBaseline = 'alphabetic';
  const lines = typeof text === 'string' ? [text] : text;
  const notes =
    note === undefined
      ? []
      : [{ text: note, fontPx: sizes.smallFontPx, fill: colors.muted, isBelow: isNoteBelow }];
  recorder.fillLines(lines, notes, x, y);
}

/** Breaks a text between words, or after a slash, so that no line is wider than told, unless a single word is. */
export function wrapText(
  text: string,
  fontPx: number,
  widthPx: number,
  weight: 'regular' | 'strong' = 'regular',
): string[] {
  const measure = weight === 'strong' ? measureBoldText : measureText;
  const lines: string[] = [];
  for (const word of text.split(/ |(?<=\/)/)) {
    const last = lines.at(-1);
    const joint = last?.endsWith('/') ? '' : ' ';
    if (last !== undefined && measure(`${last}${joint}${word}`, fontPx) <= widthPx) {
      lines[lines.length - 1] = `${last}${joint}${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
