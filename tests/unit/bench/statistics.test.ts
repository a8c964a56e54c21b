import { describe, expect, it } from 'vitest';
import { formatBytes, formatTable } from '../../bench/shared/format-table.ts';
import { parseCount, parseCounts } from '../../bench/shared/parse-counts.ts';
import { findMedian, formatRatio, formatSpread, measureSpread } from '../../bench/shared/statistics.ts';
import { formatTargets, isKept, type Target } from '../../bench/shared/targets.ts';

describe('medians and spreads', () => {
  it('take the middle, or the mean of the middle two', () => {
    expect(findMedian([9, 1, 5])).toBe(5);
    expect(findMedian([4, 1, 3, 2])).toBe(2.5);
    expect(findMedian([])).toBeNaN();
  });

  it('show how far runs went apart, and nothing where they did not', () => {
    const show = (values: number[]) => formatSpread(measureSpread(values), (value) => value.toFixed(0));
    expect(show([612, 640, 607])).toBe('612 (607–640)');
    expect(show([5, 5.2, 4.9])).toBe('5');
  });

  it('compare only where there is something to compare with', () => {
    expect(formatRatio(3, 2)).toBe('1.50 ×');
    expect(formatRatio(3, 0)).toBe('–');
    expect(formatRatio(3, Number.NaN)).toBe('–');
  });
});

describe('tables', () => {
  it('align texts to the left and numbers to the right', () => {
    expect(
      formatTable(
        ['site', 'ms'],
        [
          ['ours', '7'],
          ['a long name', '1200'],
        ],
        1,
      ),
    ).toBe(
      [
        '| site        |   ms |',
        '| ----------- | ---: |',
        '| ours        |    7 |',
        '| a long name | 1200 |',
      ].join('\n'),
    );
  });

  it('write bytes as people read them', () => {
    expect([9640, 33_400_000, 1_234_000_000].map(formatBytes)).toEqual(['9.6 kB', '33.4 MB', '1.23 GB']);
  });
});

describe('promises', () => {
  const target = (measured: number | undefined, isLeast = false): Target => ({
    ...{ name: 'time', limit: 0.6, isLeast, measured },
    format: (value) => `${value.toFixed(1)} ×`,
  });

  it('are kept up to the limit itself, and from it on where it is the least', () => {
    expect([0.5, 0.6, 0.7].map((value) => isKept(target(value)))).toEqual([true, true, false]);
    expect([0.5, 0.6, 0.7].map((value) => isKept(target(value, true)))).toEqual([false, true, true]);
  });

  it('count as not measured rather than kept where a run did not measure them', () => {
    expect(isKept(target(undefined))).toBeUndefined();
    expect(isKept(target(Number.NaN))).toBeUndefined();
    expect(formatTargets([target(undefined), target(0.7)])).toMatch(
      /\| time +\| at most 0\.6 × \| +– \| not measured \|\n\| time +\| at most 0\.6 × \| +0\.7 × \| +no \|/,
    );
  });
});

describe('numbers on the command line', () => {
  it('are whole and above zero, in rising order', () => {
    expect(parseCounts('pages', '2000, 100,1000')).toEqual([100, 1000, 2000]);
    expect(() => parseCount('runs', '0')).toThrow('"--runs 0" is no whole number above zero.');
    expect(() => parseCounts('pages', '10,many')).toThrow('many');
  });
});
