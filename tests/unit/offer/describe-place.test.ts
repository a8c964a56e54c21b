import { describe, expect, test } from 'vitest';
import { describePlacement, formatOrdinal } from '../../../src/offer/describe-place.ts';
import type { Sample } from '../../../src/offer/pay-record.ts';
import { placeInPercentiles, type Percentiles } from '../../../src/offer/place.ts';

const whole: Percentiles = { p10: 80_000, p25: 100_000, p50: 140_000, p75: 180_000, p90: 230_000 };
const say = (amount: number, percentiles: Percentiles, sample: Sample, topCoded: string[] = []) =>
  describePlacement(placeInPercentiles(amount, percentiles, topCoded), sample);

describe('a place is described', () => {
  test.each<[string, number, Percentiles, Sample, string[]]>([
    ['below, size unknown', 70_000, whole, { unit: 'people' }, []],
    ['above, large sample', 300_000, whole, { size: 1_164, unit: 'ranges' }, []],
    ['at the median, large sample', 140_000, whole, { size: 947, unit: 'postings' }, []],
    ['at the 25th', 100_000, whole, { size: 947, unit: 'postings' }, []],
    ['shared by two', 100, { p25: 100, p50: 100 }, { size: 947, unit: 'postings' }, []],
    ['between, large sample', 150_000, whole, { size: 947, unit: 'postings' }, []],
    ['between, middling sample', 150_000, whole, { size: 54, unit: 'people' }, []],
    ['between, small sample', 150_000, whole, { size: 26, unit: 'people' }, []],
    ['between, one person', 150_000, whole, { size: 1, unit: 'people' }, []],
    ['between, size unknown', 150_000, whole, { unit: 'people' }, []],
    ['in a wide gap', 150_000, { p25: 100_000, p75: 180_000 }, { size: 947, unit: 'postings' }, []],
    ['at the top code', 239_200, { ...whole, p90: 239_200 }, { unit: 'people' }, ['p90']],
    ['under the top code', 200_000, { ...whole, p90: 239_200 }, { unit: 'people' }, ['p90']],
    ['everything hidden', 300_000, { p90: 239_200 }, { unit: 'people' }, ['p90']],
    ['nothing published', 150_000, {}, { unit: 'people' }, []],
  ])('%s', (_name, amount, percentiles, sample, topCoded) => {
    expect(say(amount, percentiles, sample, topCoded)).toMatchSnapshot();
  });

  test('the margin grows as the sample shrinks and is never below one point', () => {
    const margins = [30, 100, 1_000, 10_000, 1_000_000].map((size) => {
      const [, text = ''] = say(140_000, whole, { size, unit: 'people' })
        .uncertainty.join(' ')
        .split('about ');
      return Number.parseInt(text, 10);
    });
    expect(margins).toEqual([18, 10, 4, 1, 1]);
  });
});

test('ordinals are written as people write them', () => {
  expect([1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 43, 50, 90, 99].map(formatOrdinal)).toEqual([
    ...[
      '1st',
      '2nd',
      '3rd',
      '4th',
      '10th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '43rd',
      '50th',
      '90th',
      '99th',
    ],
  ]);
});
