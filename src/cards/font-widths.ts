/**
 * How wide a text is in Arimo, the font that draws the cards: the advance widths of the font itself, in
 * thousandths of an em. A card has one font, so nothing is left to spare, as it is in charts/text-metrics.ts.
 */

/** How a text is written. */
export interface TypeStyle {
  readonly fontPx: number;
  /** Semibold; regular when left out. */
  readonly isStrong?: boolean;
  /** Added after each character, in em. Example: -0.015. */
  readonly tracking?: number;
}

/** Widths of one weight: printable ASCII, the upper half of Latin-1, and the marks of `markCodes`. */
interface Widths {
  readonly ascii: readonly number[];
  readonly latin: readonly number[];
  readonly marks: readonly number[];
}

/** Codes of the first characters of `ascii` and `latin`. */
const firstAscii = 0x20;
const firstLatin = 0xa0;

/** Hyphens, dashes, quotes, bullet, ellipsis, prime, euro, arrow, minus, signs of comparison. */
const markCodes = [
  0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2026, 0x2032, 0x20ac,
  0x2192, 0x2212, 0x2260, 0x2264, 0x2265,
];

/** Wider than any letter of the font, so that what the tables lack never runs out of the card. */
const otherWidth = 1020;

const regular: Widths = {
  ascii: [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ],
  latin: [
    278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 552, 400, 549, 333, 333, 333,
    576, 537, 333, 333, 333, 365, 556, 834, 834, 834, 611, 667, 667, 667, 667, 667, 667, 1000, 722, 667, 667,
    667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667,
    611, 556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278, 556, 556, 556, 556,
    556, 556, 556, 549, 611, 556, 556, 556, 556, 500, 556, 500,
  ],
  marks: [333, 333, 556, 556, 1000, 222, 222, 333, 333, 350, 1000, 188, 556, 1000, 584, 549, 549, 549],
};

const strong: Widths = {
  ascii: [
    278, 314, 435, 556, 556, 889, 704, 222, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 314, 314, 584, 584, 584, 593, 988, 704, 704, 722, 722, 667, 611, 778, 722, 278,
    538, 704, 593, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 314, 278, 314, 546,
    556, 333, 556, 593, 538, 593, 556, 314, 593, 593, 259, 259, 538, 259, 871, 593, 593, 593, 593, 371, 538,
    314, 593, 538, 759, 538, 538, 500, 371, 273, 371, 584,
  ],
  latin: [
    278, 333, 556, 556, 556, 556, 273, 556, 333, 737, 370, 556, 584, 333, 737, 552, 400, 549, 333, 333, 333,
    592, 550, 333, 333, 333, 365, 556, 834, 834, 834, 611, 704, 704, 704, 704, 704, 704, 1000, 722, 667, 667,
    667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667,
    611, 556, 556, 556, 556, 556, 556, 889, 538, 556, 556, 556, 556, 278, 278, 278, 278, 593, 593, 593, 593,
    593, 593, 593, 549, 611, 593, 593, 593, 593, 538, 593, 538,
  ],
  marks: [333, 333, 556, 556, 1000, 259, 259, 444, 444, 350, 1000, 222, 556, 1000, 584, 549, 549, 549],
};

/** Returns the width of one character in thousandths of an em; undefined for one that the tables lack. */
export function findWidth(code: number, isStrong: boolean): number | undefined {
  const { ascii, latin, marks } = isStrong ? strong : regular;
  if (code < firstLatin) return ascii[code - firstAscii];
  return latin[code - firstLatin] ?? marks[markCodes.indexOf(code)];
}

/** Width of a text on a card in pixels; the same on every machine. */
export function measureCardText(text: string, { fontPx, isStrong = false, tracking = 0 }: TypeStyle): number {
  let thousandths = 0;
  for (const character of text) {
    thousandths += (findWidth(character.codePointAt(0) ?? 0, isStrong) ?? otherWidth) + tracking * 1000;
  }
  return (thousandths / 1000) * fontPx;
}
