import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, fitText, type TextBox } from '../../../src/cards/fit-text.ts';
import { measureCardText } from '../../../src/cards/font-widths.ts';

const box: TextBox = {
  widthPx: 800,
  heightPx: 300,
  sizesPx: [100, 80, 60, 48],
  leading: 1.12,
  maxLines: 4,
  isStrong: true,
};

/** Words of every length, marks and letters of other scripts among them. */
const texts = fc
  .array(fc.oneof(fc.lorem({ maxCount: 1 }), fc.string({ unit: 'grapheme', maxLength: 60 })), {
    maxLength: 40,
  })
  .map((words) => words.join(' '));

describe('fitText', () => {
  it('never writes a line beyond the box, nor more lines than fit', () => {
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 120, max: 1100 }),
        fc.integer({ min: 60, max: 500 }),
        (text, widthPx, heightPx) => {
          const { lines, style, stepPx } = fitText(text, { ...box, widthPx, heightPx });
          for (const line of lines) expect(measureCardText(line, style)).toBeLessThanOrEqual(widthPx + 0.001);
          expect(lines.length * stepPx).toBeLessThanOrEqual(heightPx + 0.001);
          expect(lines.length).toBeLessThanOrEqual(box.maxLines);
        },
      ),
    );
  });

  it('loses no word unless it says so with an ellipsis', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { lines, isCut } = fitText(text, box);
        const squeeze = (words: string) => words.replace(/\s+/gu, '');
        if (isCut) expect(lines.at(-1)).toMatch(/…$/);
        else expect(squeeze(lines.join(''))).toBe(squeeze(text));
      }),
    );
  });

  it('chooses the largest size at which the text fits', () => {
    expect(fitText('Salaries', box).style.fontPx).toBe(100);
    expect(fitText('How to tell a principal post from a renamed one', box).style.fontPx).toBe(80);
    expect(fitText('word '.repeat(60), box)).toMatchObject({ style: { fontPx: 48 }, isCut: true });
  });

  it('makes lines of about one length', () => {
    expect(fitText('Interview questions on leadership and cases', { ...box, sizesPx: [72] }).lines).toEqual([
      'Interview questions on',
      'leadership and cases',
    ]);
  });

  it('gives an empty text no line', () => {
    expect(fitText('', box)).toMatchObject({ lines: [], isCut: false });
    expect(fitText('  ', box)).toMatchObject({ lines: [] });
  });

  it('prefers a smaller size to a word in two parts', () => {
    const word = 'Incomprehensibilities';
    expect(fitText(word, { ...box, widthPx: 560 }).lines).toEqual([word]);
    expect(fitText(word.repeat(3), { ...box, widthPx: 560 }).lines.length).toBeGreaterThan(1);
  });
});

describe('breakLines', () => {
  it('breaks between words as a reader expects', () => {
    expect(breakLines('one two three', 60, { fontPx: 16 })).toEqual(['one two', 'three']);
  });
});
