import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearest, formatNearMiss, measureDistance } from '../../../src/catalog/near-miss.ts';

const word = fc.string({ maxLength: 12 });

describe('measureDistance', () => {
  it('is zero exactly for equal words', () => {
    fc.assert(fc.property(word, word, (a, b) => (measureDistance(a, b) === 0) === (a === b)));
  });

  it('is the same in both directions', () => {
    fc.assert(fc.property(word, word, (a, b) => measureDistance(a, b) === measureDistance(b, a)));
  });

  it('is never more than the longer word nor less than the difference in length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = measureDistance(a, b);
        return distance <= Math.max(a.length, b.length) && distance >= Math.abs(a.length - b.length);
      }),
    );
  });

  it('counts a letter left out, added, replaced or swapped with its neighbour as one', () => {
    for (const slip of ['souce', 'sourrce', 'sourse', 'suorce'])
      expect(measureDistance(slip, 'source')).toBe(1);
  });
});

describe('findNearest', () => {
  it('finds a word among candidates that hold it', () => {
    fc.assert(
      fc.property(
        word,
        fc.array(word),
        (wanted, others) => findNearest(wanted, [...others, wanted]) === wanted,
      ),
    );
  });

  it('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(word, fc.array(word), (wanted, candidates) => {
        return findNearest(wanted, candidates) === findNearest(wanted, candidates.toReversed());
      }),
    );
  });

  it('finds swapped digits in an id', () => {
    expect(findNearest('oews-2042', ['oews-2024', 'oews-2019', 'wef-2023'])).toBe('oews-2024');
  });

  it('counts upper and lower case as equal', () => {
    expect(findNearest('P25', ['p25', 'p75'])).toBe('p25');
  });

  it('finds nothing when nothing is near', () => {
    expect(findNearest('bonus', ['p25', 'average', 'source'])).toBeUndefined();
  });

  it('allows short words only one slip', () => {
    expect(findNearest('p9', ['p75'])).toBeUndefined();
  });
});

describe('formatNearMiss', () => {
  it('asks when something is near and is silent when not', () => {
    expect(formatNearMiss('souce', ['source'])).toBe('Did you mean "source"? ');
    expect(formatNearMiss('bonus', ['source'])).toBe('');
  });
});
