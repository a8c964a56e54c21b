import { describe, expect, it } from 'vitest';
import { findTypedNumbers } from '../../../src/catalog/typed-numbers.ts';

const find = (text: string): string[] => findTypedNumbers(text).map((found) => found.text);

describe('findTypedNumbers', () => {
  it.each([
    ['It pays $147,220.', '$147,220'],
    ['It pays $147k a year', '$147k'],
    ['It pays $1.3M', '$1.3M'],
    ['US$ 5 million', 'US$ 5 million'],
    ['€90,000', '€90,000'],
    ['150,000 dollars', '150,000 dollars'],
    ['up 40%', '40%'],
    ['up 8.8 percent', '8.8 percent'],
    ['up 5 to 10 per cent', '5 to 10 per cent'],
    ['2 percentage points', '2 percentage points'],
    ['9+ years', '9+ years'],
    ['5-10 years', '5-10 years'],
    ['5 – 10 years', '5 – 10 years'],
    ['10 or more years', '10 or more years'],
    ['a 10-year plan', '10-year'],
    ['1 year', '1 year'],
    ['2,080 paid hours', '2,080'],
    ['1 million jobs', '1 million'],
  ])('finds the number in "%s"', (text, number) => {
    expect(find(text)).toEqual([number]);
  });

  it.each([
    'In 2025, nine years later',
    'between 2023 and 2027',
    'the 2024 year of record',
    'the 25th percentile',
    'nine or more years, half of them',
    'two titles and 3 questions',
    'version 3.12 of Python',
    'p50 and top10From',
    'a 128k context',
    '24/7',
  ])('leaves "%s" alone', (text) => {
    expect(find(text)).toEqual([]);
  });
});
