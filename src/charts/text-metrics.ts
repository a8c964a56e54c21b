/**
 * How wide a text is, without a font: the advance widths of Helvetica's metrics, in thousandths of an em,
 * for printable ASCII. The reader's system font differs, so the result leaves a tenth to spare.
 */

const firstCode = 32;
// One entry per character from space to tilde, in code order.
const advances = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const otherAdvance = 600;
const spare = 1.1;

// Bold type is wider, in the widest system fonts by this much beyond what the measure leaves to spare.
const boldShare = 1.17;

/** Width of a text in semibold or bold type. */
export const measureBoldText = (text: string, fontPx: number): number =>
  measureText(text, fontPx) * boldShare;

/** Width of a text in CSS pixels at a font size in CSS pixels; the same on every machine. */
export function measureText(text: string, fontPx: number): number {
  let thousandths = 0;
  for (const character of text) {
    thousandths += advances[(character.codePointAt(0) ?? 0) - firstCode] ?? otherAdvance;
  }
  return (thousandths / 1000) * fontPx * spare;
}
