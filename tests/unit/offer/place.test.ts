import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  percentileNames,
  percents,
  placeInPercentiles,
  type PercentileName,
  type Percentiles,
  type Placement,
} from '../../../src/offer/place.ts';

const whole: Percentiles = { p10: 72_210, p25: 95_340, p50: 126_830, p75: 157_720, p90: 194_430 };

describe('an amount is placed', () => {
  test.each<[string, number, Percentiles, string[], Placement]>([
    ['below the lowest', 60_000, whole, [], { kind: 'below', percent: 10 }],
    ['above the highest', 250_000, whole, [], { kind: 'above', percent: 90 }],
    ['at a published percentile', 126_830, whole, [], { kind: 'at', from: 50, to: 50 }],
    ['at the lowest', 72_210, whole, [], { kind: 'at', from: 10, to: 10 }],
    ['at the highest', 194_430, whole, [], { kind: 'at', from: 90, to: 90 }],
    [
      'halfway between two',
      (126_830 + 157_720) / 2,
      whole,
      [],
      { kind: 'between', from: 50, to: 75, estimate: 62.5 },
    ],
    [
      'in the middle half, nothing closer known',
      150_000,
      { p25: 118_500, p75: 173_000 },
      [],
      { kind: 'between', from: 25, to: 75 },
    ],
    ['beside the median alone', 150_000, { p50: 189_500 }, [], { kind: 'below', percent: 50 }],
    ['where nothing is published', 150_000, {}, [], { kind: 'unknown' }],
    [
      'on an amount that two share',
      100,
      { p10: 50, p25: 100, p50: 100, p75: 120 },
      [],
      { kind: 'at', from: 25, to: 50 },
    ],
    [
      'at the top code',
      239_200,
      { ...whole, p90: 239_200 },
      ['p90'],
      { kind: 'top-coded', threshold: 239_200, above: 75 },
    ],
    [
      'above the top code',
      400_000,
      { ...whole, p90: 239_200 },
      ['p90'],
      { kind: 'top-coded', threshold: 239_200, above: 75 },
    ],
    [
      'between the last figure and the top code',
      200_000,
      { ...whole, p90: 239_200 },
      ['p90'],
      { kind: 'between', from: 75, to: 90, isUpperHidden: true },
    ],
    [
      'above two hidden percentiles',
      300_000,
      { p50: 196_060, p75: 239_200, p90: 239_200 },
      ['p75', 'p90'],
      { kind: 'top-coded', threshold: 239_200, above: 50 },
    ],
    ['where all is hidden, from below', 100_000, { p90: 239_200 }, ['p90'], { kind: 'below', percent: 90 }],
    [
      'where all is hidden, from above',
      300_000,
      { p90: 239_200 },
      ['p90'],
      { kind: 'top-coded', threshold: 239_200 },
    ],
  ])('%s', (_name, amount, percentiles, topCoded, placement) => {
    expect(placeInPercentiles(amount, percentiles, topCoded)).toEqual(placement);
  });
});

/** Rising percentiles, some of them missing, and those from some point on hidden by a top code. */
const rows = fc
  .record({
    steps: fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 5, maxLength: 5 }),
    isThere: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    hiddenFrom: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ steps, isThere, hiddenFrom }) => {
    let amount = 30_000;
    let threshold: number | undefined;
    const percentiles: Partial<Record<PercentileName, number>> = {};
    const topCoded: string[] = [];
    percents.forEach((percent, at) => {
      amount += steps[at] ?? 0;
      if (!isThere[at]) return;
      const name = percentileNames[percent];
      if (at >= hiddenFrom) topCoded.push(name);
      if (at >= hiddenFrom) threshold ??= amount + 1;
      percentiles[name] = threshold ?? amount;
    });
    return { percentiles, topCoded };
  });

/** The lowest and highest percentile that a placement allows, 0 to 100. */
function span(placement: Placement): [low: number, high: number] {
  switch (placement.kind) {
    case 'unknown':
      return [0, 100];
    case 'below':
      return [0, placement.percent];
    case 'above':
      return [placement.percent, 100];
    case 'at':
      return [placement.from, placement.to];
    case 'between':
      return placement.estimate === undefined
        ? [placement.from, placement.to]
        : [placement.estimate, placement.estimate];
    case 'top-coded':
      return [placement.above ?? 0, 100];
  }
}

describe('properties', () => {
  const amounts = fc.integer({ min: 10_000, max: 600_000 });

  test('more money is never placed lower', () => {
    fc.assert(
      fc.property(rows, amounts, amounts, ({ percentiles, topCoded }, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((amount) =>
          span(placeInPercentiles(amount, percentiles, topCoded)),
        );
        expect(less?.[0]).toBeLessThanOrEqual(more?.[0] ?? 0);
        expect(less?.[1]).toBeLessThanOrEqual(more?.[1] ?? 0);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a published amount is placed exactly at its percentile', () => {
    fc.assert(
      fc.property(rows, ({ percentiles, topCoded }) => {
        for (const percent of percents) {
          const name = percentileNames[percent];
          const amount = percentiles[name];
          if (amount === undefined || topCoded.includes(name)) continue;
          const placement = placeInPercentiles(amount, percentiles, topCoded);
          expect(placement.kind).toBe('at');
          const [low, high] = span(placement);
          expect(low).toBeLessThanOrEqual(percent);
          expect(high).toBeGreaterThanOrEqual(percent);
        }
      }),
    );
  });

  test('no estimate lies beyond the published percentiles or beyond its neighbors', () => {
    fc.assert(
      fc.property(rows, amounts, ({ percentiles, topCoded }, amount) => {
        const placement = placeInPercentiles(amount, percentiles, topCoded);
        if (placement.kind !== 'between') return;
        const { from, to, estimate } = placement;
        expect(percentiles[percentileNames[from]]).toBeLessThan(amount);
        expect(percentiles[percentileNames[to]]).toBeGreaterThan(amount);
        if (estimate === undefined) return;
        expect(estimate).toBeGreaterThan(from);
        expect(estimate).toBeLessThan(to);
        expect(to - from).toBeLessThanOrEqual(25);
        expect(topCoded).not.toContain(percentileNames[to]);
      }),
      { numRuns: 2_000 },
    );
  });
});
