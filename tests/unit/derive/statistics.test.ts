import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computePayPercentiles,
  computePercentile,
  roundHalfEven,
  roundTo,
} from '../../../src/derive/statistics.ts';
import { weighPercentile } from './independent.ts';

const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 60 });

describe('computePercentile', () => {
  it.each([
    [[7], 10, 7],
    [[1, 2], 50, 1.5],
    [[1, 2, 3, 4], 25, 1.75],
    [[1, 2, 3, 4, 5], 90, 4.6],
  ])('takes from %j the percentile %d as %d', (sorted, percent, expected) => {
    expect(computePercentile(sorted, percent)).toBeCloseTo(expected, 10);
  });

  it('agrees with the weighted definition for any amounts', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 100 }), (list, percent) => {
        const sorted = list.toSorted((a, b) => a - b);
        expect(computePercentile(sorted, percent)).toBeCloseTo(weighPercentile(list, percent / 100), 4);
      }),
    );
  });

  it('gives percentiles that rise and stay between the lowest and the highest amount', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const { p10, p25, p50, p75, p90 } = computePayPercentiles(list);
        const rising = [Math.min(...list), p10, p25, p50, p75, p90, Math.max(...list)];
        expect(rising).toEqual(rising.toSorted((a, b) => a - b));
      }),
    );
  });

  it('does not depend on the order of the amounts', () => {
    expect(computePayPercentiles([3, 1, 2])).toEqual(computePayPercentiles([1, 2, 3]));
  });
});

describe('rounding', () => {
  it.each([
    [1.5, 2],
    [2.5, 2],
    [2.500_001, 3],
    [137_812.5, 137_812],
    [137_813.5, 137_814],
    [9, 9],
  ])('takes %d to %d', (amount, rounded) => {
    expect(roundHalfEven(amount)).toBe(rounded);
  });

  it('takes away what binary fractions leave behind', () => {
    expect(roundTo(40.299999999999997, 1)).toBe(40.3);
    expect(roundTo(1.1000000000000001, 1)).toBe(1.1);
    expect(roundTo(2.4149, 2)).toBe(2.41);
  });
});
