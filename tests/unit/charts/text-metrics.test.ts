import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText } from '../../../src/charts/text-metrics.ts';

describe('measureText', () => {
  it('adds up the advance widths with a tenth to spare', () => {
    // $ and the digits are 556 wide, k is 500.
    expect(measureText('$147k', 10)).toBeCloseTo((4 * 556 + 500) * 0.01 * 1.1, 10);
  });

  it('gives an empty text no width', () => {
    expect(measureText('', 13)).toBe(0);
  });

  it('counts a wide letter as wider than a narrow one', () => {
    expect(measureText('W', 13)).toBeGreaterThan(2 * measureText('i', 13));
  });

  it('knows the first and the last printable character of ASCII', () => {
    expect(measureText(' ', 1000)).toBeCloseTo(278 * 1.1, 8);
    expect(measureText('~', 1000)).toBeCloseTo(584 * 1.1, 8);
  });

  it.each(['é', '€', '\n', '\u{1F600}'])(
    'counts %j, which the table lacks, as one middling character',
    (character) => {
      expect(measureText(character, 1000)).toBeCloseTo(660, 8);
    },
  );

  it('grows in step with the font size and adds up over parts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        fc.integer({ min: 1, max: 40 }),
        (a, b, fontPx) => {
          expect(measureText(a + b, fontPx)).toBeCloseTo(measureText(a, fontPx) + measureText(b, fontPx), 6);
          expect(measureText(a, 2 * fontPx)).toBeCloseTo(2 * measureText(a, fontPx), 6);
        },
      ),
    );
  });
});
