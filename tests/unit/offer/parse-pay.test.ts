import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePay, type PayOptions } from '../../../src/offer/parse-pay.ts';

const options: PayOptions = { paidHoursAYear: 2080 };
const read = (typed: string) => parsePay(typed, options);
const amountOf = (typed: string) => {
  const reading = read(typed);
  return 'problem' in reading ? reading.problem : reading.amount;
};

describe('base pay is understood', () => {
  test.each([
    ['147220', 147_220],
    ['$147,220', 147_220],
    ['$ 147,220.00', 147_220],
    ['147,220.50', 147_220.5],
    ['147220.', 147_220],
    ['147k', 147_000],
    ['147 K', 147_000],
    ['$147.5k', 147_500],
    ['147,5k', 147_500],
    ['147.220k', 147_220],
    ['150 thousand', 150_000],
    ['150 grand', 150_000],
    ['0.15m', 150_000],
    ['0,15 M', 150_000],
    ['.15M', 150_000],
    ['0.150m', 150_000],
    ['1.2M', 1_200_000],
    ['1.2 million dollars', 1_200_000],
    ['1,200k', 1_200_000],
    ['1,200,000', 1_200_000],
    ['1.200.000', 1_200_000],
    ['1.200.000,50', 1_200_000.5],
    ['147.220', 147_220],
    ['147.220,00', 147_220],
    ['147 220', 147_220],
    ['147\u00a0220', 147_220],
    ['147\u202f220', 147_220],
    ["147'220", 147_220],
    ['147, 220', 147_220],
    ['USD 150000', 150_000],
    ['US$150,000', 150_000],
    ['150000usd', 150_000],
    ['150,000 dollars', 150_000],
    ['150k base', 150_000],
    ['about $150k', 150_000],
    ['~150k', 150_000],
    ['150k+', 150_000],
    ['$150,000 a year', 150_000],
    ['150k per annum', 150_000],
    ['150k p.a.', 150_000],
    ['150k/yr', 150_000],
    ['１４７２２０', 147_220],
    ['5000', 5_000],
    ['20M', 20_000_000],
  ])('%s', (typed, amount) => {
    expect(read(typed)).toEqual({ amount, notes: [] });
  });

  test.each([
    ['70.78/h', 147_222, '$70.78 an hour × 2,080 paid hours is $147,222 a year.'],
    ['70.78 per hour', 147_222, '$70.78 an hour × 2,080 paid hours is $147,222 a year.'],
    ['$70.78 an hour', 147_222, '$70.78 an hour × 2,080 paid hours is $147,222 a year.'],
    ['70,78 hourly', 147_222, '$70.78 an hour × 2,080 paid hours is $147,222 a year.'],
    ['70/hr', 145_600, '$70 an hour × 2,080 paid hours is $145,600 a year.'],
    ['12,000 a month', 144_000, '$12,000 a month × 12 months is $144,000 a year.'],
    ['12.000 / month', 144_000, '$12,000 a month × 12 months is $144,000 a year.'],
    ['12k monthly', 144_000, '$12,000 a month × 12 months is $144,000 a year.'],
    ['3,000 per week', 156_000, '$3,000 a week × 52 weeks is $156,000 a year.'],
  ])('%s, with a note on the reckoning', (typed, amount, note) => {
    expect(read(typed)).toEqual({ amount, notes: [note] });
  });
});

describe('what cannot be base pay is answered', () => {
  test.each([
    '',
    '   ',
    'a lot',
    'one hundred thousand',
    '-150000',
    '$-150k',
    '(150000)',
    '−150000',
    '0',
    '$0.00',
    '147',
    '4000',
    '2/h',
    '147.22',
    '200000000',
    '150 billion',
    '€120,000',
    '120.000 EUR',
    '120keur',
    '£90k',
    '90,000 pounds',
    '₹45,00,000',
    '45 lakh',
    'CAD 180000',
    'C$180,000',
    'A$180,000',
    'CHF 180000',
    '¥15,000,000',
    '₿2',
    '150k-180k',
    '150k to 180k',
    '150 – 180k',
    '150k + 30k',
    '15%',
    '110k after tax',
    '110k net',
    '600 a day',
    '70/h a month',
    '1,47,220',
    '12,34',
    '1,2345',
    '147..220',
    '150 bananas',
    '150kk',
    '1e5',
    '<script>alert(1)</script>',
    `1${'0'.repeat(60)}`,
    '9'.repeat(400),
  ])('%s', (typed) => {
    expect(read(typed)).toMatchSnapshot();
  });
});

describe('properties', () => {
  test('any text gives an amount within the limits or a problem with a hint, and never an exception', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.stringMatching(/^[0-9., $€kKmM/+%a-z()'-]{0,24}$/),
    );
    fc.assert(
      fc.property(texts, (typed) => {
        const reading = read(typed);
        if ('problem' in reading) {
          expect(reading.problem).toMatch(/[.?]$/);
          expect(reading.hint).toMatch(/[.]$/);
          return;
        }
        expect(reading.amount).toBeGreaterThanOrEqual(5_000);
        expect(reading.amount).toBeLessThanOrEqual(20_000_000);
      }),
      { numRuns: 3_000 },
    );
  });

  test('a whole amount is read the same however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5_000, max: 20_000_000 }), (amount) => {
        const american = amount.toLocaleString('en-US');
        for (const typed of [
          amount.toString(),
          american,
          `$${american}`,
          `USD ${american}.00`,
          american.replaceAll(',', ' '),
          american.replaceAll(',', '.'),
          american.replaceAll(',', "'"),
          `${american} a year`,
          `${(amount / 1_000).toString()}k`,
        ]) {
          expect(amountOf(typed), typed).toBeCloseTo(amount, 3);
        }
      }),
    );
  });

  test('pay by the hour is the same as pay by the year divided by the paid hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 50_000 }), (cents) => {
        const hourly = (cents / 100).toFixed(2);
        expect(amountOf(`$${hourly} an hour`)).toBe(Math.round(Number(hourly) * 2080));
      }),
    );
  });
});
