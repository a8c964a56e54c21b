import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctWord, measureDistance, type Vocabulary } from '../../../src/search/spelling.ts';

const hold = (...words: readonly string[]): Vocabulary => ({
  count: (word) => (words.includes(word) ? 1 : 0),
  words: () => words,
});

describe('a slip', () => {
  it('is corrected however far it is, as long as it is near enough', () => {
    // Few letters, so that words are often near each other.
    const word = fc.string({
      unit: fc.constantFrom('a', 'e', 'p', 'r', 's', 't'),
      minLength: 6,
      maxLength: 8,
    });
    fc.assert(
      fc.property(word, word, (typed, meant) => {
        fc.pre(typed !== meant);
        // A wrong first letter counts for more.
        const isNear = measureDistance(typed, meant, 1.5) !== Infinity;
        if (isNear) expect(correctWord(typed, hold(meant, 'zoology'))?.word).toBe(meant);
      }),
      { numRuns: 3000 },
    );
  });

  it('is no other word of the same length, and no word is corrected that stands somewhere', () => {
    expect(correctWord('bootcamp', hold('document', 'salaries'))).toBeUndefined();
    expect(correctWord('salary', hold('salary', 'celery'))).toBeUndefined();
    expect(correctWord('sallary', hold('celery', 'salary'))?.word).toBe('salary');
  });
});
