/** How numbers and texts are written inside an SVG, and how a canvas's words for them are read. */

/** A number with at most two decimals, without trailing zeros: the same bytes on every machine. */
export function formatCoordinate(coordinate: number): string {
  const text = (Math.round(coordinate * 100) / 100).toString();
  return text === '-0' ? '0' : text;
}

/** Text made safe inside SVG elements and attributes. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** How far the alphabetic baseline lies under the point that each canvas baseline names, in em. */
export const baselineShift: Record<string, number> = {
  top: 0.8,
  hanging: 0.8,
  middle: 0.35,
  alphabetic: 0,
  bottom: -0.2,
};

/** The text-anchor of each canvas alignment; those that are missing start at x, which is the default. */
export const anchors: Record<string, string> = { center: 'middle', end: 'end', right: 'end' };

/** The size of a canvas font, in CSS pixels. */
export function parseFontSize(font: string): number {
  return Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 13);
}
