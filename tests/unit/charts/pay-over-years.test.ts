import { describe, expect, it } from 'vitest';
import { buildRow } from '../../helpers/svg-catalog.ts';
import { buildLinesSpec as build, yearRow } from './year-tables.ts';

describe('a line over the years', () => {
  it('names its median and the edges of its band beside the last year, and says where one is only a floor', () => {
    const rows = [yearRow(2023, 90), yearRow(2024, 100, { p25: 50, p75: 200, topCoded: ['p75'] })];
    expect(build(rows).endLabels).toEqual([
      { amount: 50, text: '$50', name: '25th pct.' },
      { amount: 100, text: '$100', name: 'median' },
      { amount: 200, text: 'at least $200', name: '75th pct.' },
    ]);
    expect(build([yearRow(2023, 90), yearRow(2024, 100)]).endLabels).toEqual([
      { amount: 100, text: '$100', name: 'median' },
    ]);
  });

  it('draws the rows that the figure names', () => {
    const rows = [2021, 2022, 2023].map((year) => yearRow(year, year));
    expect(build(rows, {}, { rows: ['y2021', 'y2023'] }).points.map(({ at }) => at)).toEqual([2021, 2023]);
  });

  it('names few enough years to be read, the last one always', () => {
    const rows = Array.from({ length: 12 }, (_, index) => yearRow(2013 + index, 100));
    expect(build(rows).x.ticks.map(({ label }) => label)).toEqual([
      '2014',
      '2016',
      '2018',
      '2020',
      '2022',
      '2024',
    ]);
  });

  it.each([
    ['a row without a year', [buildRow({ p50: 1 }), yearRow(2024, 1)]],
    ['a row without a median', [buildRow({ year: 2023 }), yearRow(2024, 1)]],
    ['a year twice', [yearRow(2024, 1), { ...yearRow(2024, 2), id: 'again' }]],
    ['a single year', [yearRow(2024, 1)]],
  ])('throws for %s', (_, rows) => {
    expect(() => build(rows)).toThrowErrorMatchingSnapshot();
  });
});
