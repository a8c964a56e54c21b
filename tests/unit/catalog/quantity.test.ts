import { describe, expect, it } from 'vitest';
import { findQuantity, getQuantity, listReferences } from '../../../src/catalog/quantity.ts';
import { readContentWith } from './build-content.ts';

const { catalog } = readContentWith();

describe('findQuantity', () => {
  it('finds a statistic of a row with everything needed to print it', () => {
    expect(findQuantity(catalog, 'engineer-us/architect/average')).toEqual({
      amount: 180000,
      unit: 'money',
      currency: 'USD',
      period: 'year',
      bound: 'exact',
      sourceId: 'pay-survey-2024',
      tableId: 'engineer-us',
      label: 'Architect, average',
    });
  });

  it('finds a statistic without its row where the table has only one', () => {
    expect(findQuantity(catalog, 'engineer-us-hourly/p50')).toEqual(
      findQuantity(catalog, 'engineer-us-hourly/engineer/p50'),
    );
  });

  it('finds a claim with its range', () => {
    expect(findQuantity(catalog, 'experience')).toMatchObject({ amount: 5, amountHigh: 10, bound: 'range' });
  });

  it('finds the growth, the jobs and both years of a projection', () => {
    const find = (name: string) => findQuantity(catalog, `engineers-2023-2027/${name}`);
    expect(find('growth')).toMatchObject({ amount: 40, unit: 'percent' });
    expect(find('jobs')).toMatchObject({ amount: 1_000_000, unit: 'jobs' });
    expect(find('from')).toMatchObject({ amount: 2023, unit: 'year' });
    expect(find('to')).toMatchObject({ amount: 2027, unit: 'year' });
  });

  it('gives the yearly rate that compounds to the whole growth', () => {
    const yearly = findQuantity(catalog, 'engineers-2023-2027/yearly')?.amount ?? Number.NaN;
    expect((1 + yearly / 100) ** 4).toBeCloseTo(1.4, 10);
  });

  it.each([
    '',
    'nothing',
    'engineer-us',
    'engineer-us/p50',
    'engineer-us/engineer',
    'engineer-us/engineer/average',
    'engineer-us/engineer/label',
    'engineer-us/engineer/p50/more',
    'engineers-2023-2027/growth/more',
    'experience/amount',
    'constructor',
    'toString/p50',
  ])('finds nothing for "%s"', (ref) => {
    expect(findQuantity(catalog, ref)).toBeUndefined();
  });
});

describe('getQuantity', () => {
  it('throws with the nearest reference', () => {
    expect(() => getQuantity(catalog, 'engineer-us-hourly/p5')).toThrowErrorMatchingInlineSnapshot(
      `[Error: Unknown value "engineer-us-hourly/p5". Did you mean "engineer-us-hourly/p50"? "engineer-us-hourly" has: p50.]`,
    );
  });

  it('throws with the form of references when the table is unknown', () => {
    expect(() => getQuantity(catalog, 'plumbers/p50')).toThrowErrorMatchingInlineSnapshot(
      `[Error: Unknown value "plumbers/p50". A reference is "claim", "table/statistic" or "table/row/statistic", where the table is a file in content/salaries/ or content/demand/.]`,
    );
  });
});

describe('listReferences', () => {
  it('lists references in alphabetical order, each of which names a value', () => {
    const references = listReferences(catalog);
    expect(references).toEqual(references.toSorted());
    expect(references.filter((ref) => !findQuantity(catalog, ref))).toEqual([]);
  });

  it('names the row only where a table has several', () => {
    expect(listReferences(catalog)).toContain('engineer-us-hourly/p50');
    expect(listReferences(catalog)).toContain('engineer-us/engineer/p50');
  });
});
