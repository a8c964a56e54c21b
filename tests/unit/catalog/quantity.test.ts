import { describe, expect, it } from 'vitest';
import { findQuantity, getQuantity, listReferences } from '../../../src/catalog/quantity.ts';
import { buildCatalog, buildProjection } from '../../helpers/svg-catalog.ts';
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

  it('finds the people of a projection only where it has them', () => {
    const table = { ...buildProjection(), employmentFrom: 100, employmentTo: 140, annualOpenings: 12 };
    const projected = buildCatalog({ demand: { engineers: table, others: buildProjection() } });
    const find = (name: string) => findQuantity(projected, name);
    expect(find('engineers/employment-from')).toMatchObject({ amount: 100, unit: 'people' });
    expect(find('engineers/employment-to')).toMatchObject({ amount: 140, unit: 'people' });
    expect(find('engineers/openings')).toMatchObject({ amount: 12, unit: 'jobs' });
    expect(find('others/openings')).toBeUndefined();
  });

  it('finds the first, the last and any period of a series', () => {
    const find = (name: string) => findQuantity(catalog, `engineer-share-us/${name}`);
    expect(find('first')).toMatchObject({ amount: 2.41, unit: 'percent' });
    expect(find('last')).toMatchObject({ amount: 3, unit: 'percent' });
    expect(find('2024-Q1')).toMatchObject({
      amount: 2.5,
      label: 'Share of postings that name engineers, 2024-Q1',
    });
    expect(find('2024-Q3')).toBeUndefined();
    expect(find('growth')).toBeUndefined();
  });

  it('finds how many are employed and how many stand behind a row', () => {
    expect(findQuantity(catalog, 'engineer-us-by-year/y2021/employment')).toMatchObject({
      amount: 38480,
      unit: 'people',
    });
    expect(findQuantity(catalog, 'engineer-us-by-year/y2021/n')).toMatchObject({
      amount: 344,
      unit: 'postings',
      label: 'May 2021, number of postings',
    });
    expect(findQuantity(catalog, 'engineer-us/engineer/n')).toMatchObject({ amount: 600, unit: 'people' });
    expect(findQuantity(catalog, 'engineer-us/architect/n')).toBeUndefined();
    expect(findQuantity(catalog, 'engineer-us/architect/employment')).toBeUndefined();
  });

  it('marks as a floor what is top-coded, and nothing else', () => {
    const find = (name: string) => findQuantity(catalog, `engineer-us-by-year/${name}`)?.bound;
    expect([find('y2021/p90'), find('y2021/p50'), find('y2022/p90')]).toEqual(['at-least', 'exact', 'exact']);
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
      `[Error: Unknown value "engineer-us-hourly/p5". Did you mean "engineer-us-hourly/p50"? "engineer-us-hourly" has: n, p50.]`,
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
