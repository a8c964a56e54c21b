/** Text as SVG: one `<text>` for a label of one or more lines, with a note that may follow on the same line. */
import { anchors, baselineShift, escapeXml, formatCoordinate, parseFontSize } from './svg-format.ts';
import { measureText } from './text-metrics.ts';

/** A note in its own size and colour, after the text. */
export interface TextNote {
  readonly text: string;
  readonly fontPx: number;
  readonly fill: string;
  /** True where the note stands on a line of its own. */
  readonly isBelow?: boolean;
}

/** What a canvas would know of a text when it draws it. */
export interface TextPaint {
  readonly font: string;
  readonly fill: string;
  readonly align: string;
  readonly baseline: string;
}

/** Distance between the lines of one label, in CSS pixels. */
export const lineStepPx = 16;

/** Writes lines of text from the first one's baseline downwards; x is already formatted. */
export function formatText(
  [first = '', ...others]: readonly string[],
  notes: readonly TextNote[],
  x: string,
  y: number,
  { font, fill, align, baseline }: TextPaint,
): string {
  const fontPx = parseFontSize(font);
  const anchor = anchors[align];
  const weight = /\b(bold|600|700)\b/.exec(font) ? ' font-weight="600"' : '';
  const newLine = `x="${x}" dy="${lineStepPx.toString()}"`;
  const lines = others.map((line) => ` <tspan ${newLine}>${escapeXml(line)}</tspan>`).join('');
  const tspans = notes.map(
    ({ text, fontPx: notePx, fill: noteFill, isBelow }) =>
      ` <tspan ${isBelow ? `${newLine} ` : ''}font-size="${formatCoordinate(notePx)}"${weight && ' font-weight="400"'} fill="${noteFill}">${escapeXml(text)}</tspan>`,
  );
  return (
    `<text x="${x}" y="${formatCoordinate(y + (baselineShift[baseline] ?? 0) * fontPx)}" font-size="${formatCoordinate(fontPx)}"` +
    `${anchor ? ` text-anchor="${anchor}"` : ''}${weight} fill="${fill}">${escapeXml(first)}${lines}${tspans.join('')}</text>`
  );
}

/** What a canvas answers when asked how large a text is. */
export interface TextSize {
  readonly width: number;
  readonly actualBoundingBoxAscent: number;
  readonly actualBoundingBoxDescent: number;
}

/** Size of a text in a canvas font, in CSS pixels. */
export function sizeText(text: string, font: string): TextSize {
  const fontPx = parseFontSize(font);
  return {
    width: measureText(text, fontPx),
    actualBoundingBoxAscent: fontPx * 0.8,
    actualBoundingBoxDescent: fontPx * 0.2,
  };
}
