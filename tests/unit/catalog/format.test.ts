import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, formatQuantity, formatRatio } from '../../../src/catalog/format.ts';
import type { Quantity } from '../../../src/catalog/quantity.ts';

const quantity = (parts: Pick<Quantity, 'amount' | 'unit'> & Partial<Quantity>): Quantity => ({
  bound: 'exact',
  sourceId: 'source',
  tableId: 'table',
  label: 'label',
  ...parts,
});

describe('formatMoney', () => {
  it.each([
    [147220, '$147,220', '$147k'],
    [70.78, '$70.78', '$70.78'],
    [70.5, '$70.50', '$70.50'],
    [999, '$999', '$999'],
    [1000, '$1,000', '$1k'],
    [999_499, '$999,499', '$999k'],
    [999_500, '$999,500', '$1M'],
    [1_296_000, '$1,296,000', '$1.3M'],
    [2_000_000, '$2,000,000', '$2M'],
    [-5000, '-$5,000', '-$5k'],
  ])('writes %d as %s and %s', (amount, exact, short) => {
    expect([formatMoney(amount, 'exact'), formatMoney(amount, 'short')]).toEqual([exact, short]);
  });

  it('loses nothing in the exact style', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000_00 }), (hundredths) => {
        const amount = hundredths / 100;
        expect(Number(formatMoney(amount, 'exact').replace(/[$,]/g, ''))).toBe(amount);
      }),
    );
  });

  it('stays within one rounding step in the short style and within six characters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 99_000_000 }), (amount) => {
        const short = formatMoney(amount, 'short');
        const [, digits, letter] = /^\$(\d+(?:\.\d)?)([kM])$/.exec(short) ?? [];
        const scale = letter === 'M' ? 1_000_000 : 1_000;
        expect(short.length).toBeLessThanOrEqual(6);
        expect(Math.abs(Number(digits) * scale - amount)).toBeLessThanOrEqual(letter === 'M' ? 50_000 : 500);
      }),
    );
  });

  it('never writes a larger amount as a smaller one', () => {
    const read = (text: string): number =>
      Number(text.replace(/[$kM]/g, '')) * (text.endsWith('M') ? 1_000_000 : text.endsWith('k') ? 1_000 : 1);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 9_999_999 }), (a, b) => {
        const [small, large] = a < b ? [a, b] : [b, a];
        return read(formatMoney(small, 'short')) <= read(formatMoney(large, 'short'));
      }),
    );
  });
});

describe('formatQuantity', () => {
  it.each<[Pick<Quantity, 'amount' | 'unit'> & Partial<Quantity>, string]>([
    [{ amount: 40, unit: 'percent' }, '40%'],
    [{ amount: 8.7757, unit: 'percent' }, '8.8%'],
    [{ amount: -2.04, unit: 'percent' }, '-2%'],
    [{ amount: 9, unit: 'years', bound: 'at-least' }, '9+ years'],
    [{ amount: 10, unit: 'years', bound: 'about' }, 'about 10 years'],
    [{ amount: 5, amountHigh: 10, unit: 'years', bound: 'range' }, '5 to 10 years'],
    [{ amount: 1, unit: 'years' }, '1 year'],
    [{ amount: 1, unit: 'years', bound: 'at-least' }, '1+ years'],
    [{ amount: 10, amountHigh: 15, unit: 'percent', bound: 'range' }, '10% to 15%'],
    [{ amount: 25, unit: 'percent', bound: 'at-least' }, '25%+'],
    [{ amount: 1_000_000, unit: 'jobs' }, '1 million'],
    [{ amount: 1_500_000, unit: 'jobs', bound: 'about' }, 'about 1.5 million'],
    [{ amount: 1_234_567, unit: 'jobs' }, '1,234,567'],
    [{ amount: 250_000, unit: 'jobs' }, '250,000'],
    [{ amount: 38_480, unit: 'people' }, '38,480'],
    [{ amount: 1_164, unit: 'ranges' }, '1,164'],
    [{ amount: 209, unit: 'postings' }, '209'],
    [{ amount: 239_200, unit: 'money', bound: 'at-least' }, 'at least $239,200'],
    [{ amount: 2023, unit: 'year' }, '2023'],
    [{ amount: 147220, unit: 'money', currency: 'USD', period: 'year' }, '$147,220'],
  ])('writes %o as "%s"', (parts, text) => {
    expect(formatQuantity(quantity(parts), 'exact')).toBe(text);
  });

  it('rounds jobs to tenths of a million in the short style', () => {
    expect(formatQuantity(quantity({ amount: 1_234_567, unit: 'jobs' }), 'short')).toBe('1.2 million');
  });
});

describe('formatRatio', () => {
  it('writes one decimal and drops it when it is zero', () => {
    expect(formatRatio({ amount: 1_296_000 }, { amount: 190_817 })).toBe('6.8');
    expect(formatRatio({ amount: 1_296_000 }, { amount: 260_000 })).toBe('5');
  });

  it('is 1 for any figure over itself', () => {
    fc.assert(fc.property(fc.integer({ min: 1 }), (amount) => formatRatio({ amount }, { amount }) === '1'));
  });
});
