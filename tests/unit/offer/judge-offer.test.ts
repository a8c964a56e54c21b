import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareInWords } from '../../../src/offer/compare-in-words.ts';
import { judgeOffer, type Offer } from '../../../src/offer/judge-offer.ts';
import type { PayRecord } from '../../../src/offer/pay-record.ts';
import { buildRecord, byYear, selfReported } from './records.ts';

const baseOnly: Offer = { base: 150_000, bonus: 0, equity: 0 };
const whole: Offer = { base: 150_000, bonus: 20_000, equity: 50_000 };
const [engineer] = selfReported;
const newest = byYear.at(-1);
if (!engineer || !newest) throw new Error('The records of the test are missing.');

describe('an offer is judged', () => {
  test.each<[string, Offer, PayRecord]>([
    ['base with a wage table', baseOnly, buildRecord()],
    ['a package with a wage table', whole, buildRecord()],
    [
      'base with a base table',
      whole,
      buildRecord({ measure: 'base', sample: { size: 209, unit: 'postings' } }),
    ],
    ['a package with a total table', whole, engineer],
    ['base alone with a total table', baseOnly, engineer],
    ['a package where the measure is not stated', whole, buildRecord({ measure: 'unspecified' })],
    ['base where the measure is not stated', baseOnly, buildRecord({ measure: 'unspecified' })],
    [
      'typical range, whole range and average only',
      baseOnly,
      buildRecord({
        measure: 'unspecified',
        statistics: {
          average: 159_578,
          typicalLow: 139_992,
          typicalHigh: 178_940,
          low: 122_160,
          high: 196_568,
        },
      }),
    ],
    [
      'high-end estimates',
      baseOnly,
      buildRecord({
        statistics: {
          average: 396_000,
          low: 260_000,
          high: 1_296_000,
          top10From: 665_000,
          top1From: 1_296_000,
        },
      }),
    ],
    [
      'two quartiles, average and top',
      baseOnly,
      buildRecord({ statistics: { p25: 118_500, p75: 173_000, average: 147_220, top: 196_000 } }),
    ],
    [
      'median with a whole range',
      baseOnly,
      buildRecord({ statistics: { p50: 152_817, low: 115_000, high: 190_817 } }),
    ],
    ['an average alone', baseOnly, buildRecord({ statistics: { average: 149_800 } })],
    ['above a top code', { base: 400_000, bonus: 0, equity: 0 }, newest],
  ])('%s', (_name, offer, record) => {
    const { sentence, cautions, part, amount } = judgeOffer(offer, record);
    expect({ part, amount, sentence, cautions }).toMatchSnapshot();
  });

  test('base is compared with every source that does not count totals, and the sum with those that do', () => {
    const amounts = fc.integer({ min: 0, max: 500_000 });
    fc.assert(
      fc.property(amounts, amounts, amounts, (base, bonus, equity) => {
        for (const measure of ['base', 'wage', 'unspecified', 'total'] as const) {
          const { amount } = judgeOffer({ base, bonus, equity }, buildRecord({ measure }));
          expect(amount).toBe(measure === 'total' ? base + bonus + equity : base);
        }
      }),
    );
  });
});

describe('statistics that are no percentiles are compared in words', () => {
  const range = { typicalLow: 100, typicalHigh: 200 };
  test.each([
    [99, range, ['below the range called typical ($100 to $200)']],
    [100, range, ['inside the range called typical ($100 to $200)']],
    [200, range, ['inside the range called typical ($100 to $200)']],
    [201, range, ['above the range called typical ($100 to $200)']],
    [150, { low: 160 }, ['below the lower end of the whole reported range ($160)']],
    [160, { low: 160 }, ['at or above the lower end of the whole reported range ($160)']],
    [150, { high: 150 }, ['at or below the upper end of the whole reported range ($150)']],
    [151, { high: 150 }, ['above the upper end of the whole reported range ($150)']],
    [1_000, { average: 1_004 }, ['at the average of $1,004']],
    [900, { average: 1_000 }, ['10% below the average of $1,000']],
    [1_120, { average: 1_000 }, ['12% above the average of $1,000']],
    [3_460, { average: 1_000 }, ['3.5 times the average of $1,000']],
    [196_000, { top: 196_000 }, ['at or above what top earners are said to reach ($196,000)']],
    [195_999, { top: 196_000 }, ['below what top earners are said to reach ($196,000)']],
    [1, {}, []],
  ])('%d beside %o', (amount, statistics, phrases) => {
    expect(compareInWords(amount, statistics)).toEqual(phrases);
  });
});
