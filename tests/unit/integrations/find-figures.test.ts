import { describe, expect, test } from 'vitest';
import {
  findCellNumber,
  findFigures,
  findMultiples,
  isScaleMark,
  spellFigure,
} from '../../../src/integrations/find-figures.ts';

describe('findFigures', () => {
  test.each([
    ['It pays $147,220 a year.', ['$147,220']],
    ['It pays $147k to $1.3M.', ['$147k', '$1.3M']],
    ['It grows by 40% or 40 percent.', ['40%', '40%']],
    ['It shrank by -5% and by \u22125.5%.', ['-5%', '-5.5%']],
    ['A share of 3-5% of posts.', ['3-5%']],
    ['It was low in 2023, and 5.6% at the end of 2024 or 7%.', ['5.6%', '7%']],
    ['Asks for 9+ years, 5 to 10 years, a 10-year span.', ['9+ years', '5 to 10 years', '10 years']],
    ['About 1 million jobs and 40,300 people.', ['1 million', '40,300']],
    ['The sample is n = 80, or n=1,164.', ['80', '1,164']],
    ['From 344 postings and 26 people.', ['344', '26']],
    ['Asked 803 companies', ['803']],
  ])('finds those of "%s"', (text, keys) => {
    expect(findFigures(text).map((figure) => figure.keys[0])).toEqual(keys);
  });

  test.each([
    'From 2020 to 2024, in May 2025.',
    'Read on 2026-11-23.',
    'The 90th percentile of SOC 15-1221.',
    'Under CC BY 4.0, edition 29.2.',
    'Two people, three years, twelve postings.',
    'Step 3 of 5',
    'In 2024 people asked.',
  ])('finds none in "%s"', (text) => {
    expect(findFigures(text)).toEqual([]);
  });

  test('keeps the words of a figure for the report', () => {
    expect(findFigures('The sample is n = 80.')[0]?.text).toBe('n = 80');
  });

  test('knows the parts of a span, for spans that two figures make', () => {
    expect(findFigures('between 3 and 5%')[0]?.keys).toEqual(['3 and 5%', '3%', '5%']);
  });
});

describe('findMultiples', () => {
  test('finds multiples that are typed, and takes words and printed ratios for none', () => {
    expect(
      findMultiples('7 times, 2.5-fold, twice, three times, \u{FFFC} times').map(({ text }) => text),
    ).toEqual(['7 times', '2.5 times']);
  });
});

describe('findCellNumber', () => {
  test.each([
    ['344', '344'],
    ['$147,220', '$147,220'],
    ['+12.8%', '12.8%'],
    ['-3.0', '-3'],
  ])('takes %s for a figure', (text, key) => {
    expect(findCellNumber(text)?.keys).toEqual([key]);
  });

  test.each(['2024', '1999', '10th percentile', 'not stated', '', '2 to 3'])(
    'takes "%s" for none',
    (text) => {
      expect(findCellNumber(text)).toBeUndefined();
    },
  );
});

describe('isScaleMark', () => {
  test.each(['$50k', '$150k', '$1.5M', '40%', '0', '0.5%', '1,000'])('takes %s for one', (text) => {
    expect(isScaleMark(text)).toBe(true);
  });

  test.each(['$147k', '7.13%', '1,164', '$50k to $60k', 'Q1 2024'])('takes %s for none', (text) => {
    expect(isScaleMark(text)).toBe(false);
  });
});

describe('spellFigure', () => {
  test.each([
    ['about 10 years', '10 years'],
    ['at least $239,200', '$239,200'],
    ['US$5', '$5'],
    ['40 per cent', '40%'],
    ['5.0%', '5%'],
    ['5.05%', '5.05%'],
    ['4.00', '4'],
    ['1 year', '1 years'],
    ['10\u00A0years', '10 years'],
  ])('spells %s as %s', (text, spelling) => {
    expect(spellFigure(text)).toBe(spelling);
  });
});
