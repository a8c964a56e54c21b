import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseTicks } from '../../../src/charts/choose-ticks.ts';
import { positionOnScale } from '../../../src/charts/layout.ts';

const scale = fc
  .record({
    kind: fc.constantFrom('linear' as const, 'logarithmic' as const),
    min: fc.double({ min: -3, max: 8, noNaN: true }).map((power) => 10 ** power),
    ratio: fc.double({ min: 0.01, max: 11, noNaN: true }).map((power) => 10 ** power),
  })
  .map(({ kind, min, ratio }) => ({ kind, min, max: min * ratio, ticks: [] }));

describe('chooseTicks', () => {
  it('names round amounts in even steps along a linear scale', () => {
    expect(chooseTicks({ kind: 'linear', min: 110_000, max: 205_000 })).toEqual([150_000, 200_000]);
    expect(chooseTicks({ kind: 'linear', min: 0, max: 1_400_000 })).toEqual([500_000, 1_000_000]);
    expect(chooseTicks({ kind: 'linear', min: 65, max: 76 })).toEqual([65, 70, 75]);
  });

  it('names 1, 2 and 5 of each decade along a short logarithmic scale', () => {
    expect(chooseTicks({ kind: 'logarithmic', min: 80_000, max: 1_900_000 })).toEqual([
      100_000, 200_000, 500_000, 1_000_000,
    ]);
  });

  it('names only decades along a long logarithmic scale, and fewer along a longer one', () => {
    expect(chooseTicks({ kind: 'logarithmic', min: 9, max: 20_000 })).toEqual([10, 100, 1_000, 10_000]);
    expect(chooseTicks({ kind: 'logarithmic', min: 0.5, max: 2e8 })).toEqual([10, 1_000, 100_000, 1e7]);
  });

  it('stays inside the scale, rises, and leaves room for each label', () => {
    fc.assert(
      fc.property(scale, (someScale) => {
        const ticks = chooseTicks(someScale);
        const places = ticks.map((at) => positionOnScale(someScale, at));
        for (const [index, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(1 + 1e-9);
          expect(place - (places[index - 1] ?? -1)).toBeGreaterThanOrEqual(0.2 - 1e-9);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('always gives a linear scale an axis', () => {
    fc.assert(
      fc.property(scale, (someScale) => {
        expect(chooseTicks({ ...someScale, kind: 'linear' }).length).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
