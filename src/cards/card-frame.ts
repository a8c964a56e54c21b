/** What all cards share: the ground, the name of the site with its mark, and how text is written. */
import { escapeXml, formatCoordinate } from '../charts/svg-format.ts';
import { siteTitle } from '../site/site.ts';
import { cardSize, type CardColors } from './card.ts';
import { fitText, type FittedText } from './fit-text.ts';
import { measureCardText, type TypeStyle } from './font-widths.ts';

/** Where everything stands, in pixels. */
export const frame = {
  edgePx: 64,
  /** Baseline of the line above the title. */
  overlineY: 92,
  /** Baseline of the site's name. */
  nameY: 574,
  namePx: 30,
  markPx: 44,
} as const;

/** A colour by its name in tokens.css. @throws Error when the stylesheet does not set it. */
export function getColor(colors: CardColors, name: string): string {
  const color = colors.get(name);
  if (color === undefined)
    throw new Error(`The cards use ${name}, which src/styles/tokens.css does not set.`);
  return color;
}

/** Writes one line of text with its baseline at y. */
export function writeLine(
  text: string,
  x: number,
  y: number,
  { fontPx, isStrong = false, tracking = 0 }: TypeStyle,
  fill: string,
): string {
  const weight = isStrong ? ' font-weight="600"' : '';
  const spacing = tracking === 0 ? '' : ` letter-spacing="${formatCoordinate(tracking * fontPx)}"`;
  return (
    `<text x="${formatCoordinate(x)}" y="${formatCoordinate(y)}" font-size="${formatCoordinate(fontPx)}"` +
    `${weight}${spacing} fill="${fill}">${escapeXml(text)}</text>`
  );
}

/** Writes the lines of a fitted text from the top of their box. */
export function writeFitted(fitted: FittedText, x: number, topY: number, fill: string): string {
  // Capitals of Arimo are 0.72 em high; what is left of the step lies half above and half below them.
  const firstY = topY + (fitted.stepPx + fitted.style.fontPx * 0.72) / 2;
  return fitted.lines
    .map((line, at) => writeLine(line, x, firstY + at * fitted.stepPx, fitted.style, fill))
    .join('');
}

/** Where a single line stands. */
export interface LinePlace {
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly style: TypeStyle;
  readonly fill: string;
  /** Ends at the right edge of its room. */
  readonly isAtEnd?: boolean;
}

/** One line that is cut where it does not fit. */
export function writeOneLine(
  text: string,
  { x, y, widthPx, style, fill, isAtEnd = false }: LinePlace,
): string {
  const { lines } = fitText(text, {
    ...style,
    widthPx,
    heightPx: style.fontPx * 2,
    sizesPx: [style.fontPx],
    leading: 1,
    maxLines: 1,
  });
  const line = lines[0] ?? '';
  return writeLine(line, isAtEnd ? x + widthPx - measureCardText(line, style) : x, y, style, fill);
}

/** The mark of the site, as in public/favicon.svg: three strips of pay with their medians. */
function drawMark(x: number, y: number, colors: CardColors): string {
  const scale = formatCoordinate(frame.markPx / 32);
  const paper = getColor(colors, '--on-accent');
  return (
    `<g transform="translate(${formatCoordinate(x)} ${formatCoordinate(y)}) scale(${scale})">` +
    `<rect width="32" height="32" rx="7" fill="${getColor(colors, '--accent')}"/>` +
    `<path d="M7 10h18M7 16h18M7 22h18" fill="none" stroke="${paper}" stroke-width="2.6" stroke-linecap="round"/>` +
    `<g fill="${paper}"><circle cx="12" cy="10" r="3.4"/><circle cx="17" cy="16" r="3.4"/><circle cx="22" cy="22" r="3.4"/></g></g>`
  );
}

/** The mark and the name of the site at the bottom left, no wider than told. */
export function drawName(colors: CardColors, widthPx: number): string {
  const textX = frame.edgePx + frame.markPx + 14;
  const { lines, style } = fitText(siteTitle, {
    widthPx: widthPx - frame.markPx - 14,
    heightPx: frame.namePx * 2,
    sizesPx: [frame.namePx, 26, 22],
    leading: 1,
    maxLines: 1,
    isStrong: true,
  });
  return (
    drawMark(frame.edgePx, frame.nameY - 33, colors) +
    writeLine(
      lines[0] ?? '',
      textX,
      frame.nameY - (frame.namePx - style.fontPx) * 0.36,
      style,
      getColor(colors, '--accent'),
    )
  );
}

/** Wraps the elements of a card into one picture on the ground of the guide's pages. */
export function frameCard(elements: string, colors: CardColors): string {
  const [width, height] = [cardSize.widthPx.toString(), cardSize.heightPx.toString()];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arimo">` +
    `<rect width="${width}" height="${height}" fill="${getColor(colors, '--paper')}"/>${elements}</svg>`
  );
}
