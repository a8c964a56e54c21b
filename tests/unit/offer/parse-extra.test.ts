import { describe, expect, test } from 'vitest';
import { parseBonus, parseEquity } from '../../../src/offer/parse-extra.ts';

const options = { paidHoursAYear: 2080 };

describe('a bonus', () => {
  test.each([
    ['', 0, []],
    ['  ', 0, []],
    ['0', 0, []],
    ['20k', 20_000, []],
    ['$3,000', 3_000, []],
    ['1,000 a month', 12_000, ['$1,000 a month × 12 months is $12,000 a year.']],
    ['15%', 30_000, ['A bonus of 15% of base pay is $30,000.']],
    ['12,5 %', 25_000, ['A bonus of 12.5% of base pay is $25,000.']],
    ['15 percent of base pay', 30_000, ['A bonus of 15% of base pay is $30,000.']],
  ])('"%s" is understood', (typed, amount, notes) => {
    expect(parseBonus(typed, 200_000, options)).toEqual({ amount, notes });
  });

  test.each(['generous', '-5000', '€5,000', '10k to 20k', '900%', '10-15%', '21M'])(
    '"%s" is answered',
    (typed) => {
      expect(parseBonus(typed, 200_000, options)).toMatchSnapshot();
    },
  );
});

describe('equity', () => {
  test.each([
    ['', 0, []],
    ['50k', 50_000, []],
    ['50k a year', 50_000, []],
    ['400k over 4 years', 100_000, ['$400,000 over 4 years is $100,000 a year.']],
    ['$400,000 / 4 yrs', 100_000, ['$400,000 over 4 years is $100,000 a year.']],
    ['1M vesting over four years', 250_000, ['$1,000,000 over 4 years is $250,000 a year.']],
  ])('"%s" is understood', (typed, amount, notes) => {
    expect(parseEquity(typed, options)).toEqual({ amount, notes });
  });

  test.each(['0.5%', '10,000 shares', '5000 options', 'some', '-1', '£40k', '400k over 40 years', '30M'])(
    '"%s" is answered',
    (typed) => {
      expect(parseEquity(typed, options)).toMatchSnapshot();
    },
  );
});
