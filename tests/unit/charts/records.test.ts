import { describe, expect, it } from 'vitest';
import type { SalaryTable } from '../../../src/catalog/schema.ts';
import { buildFigureSpec } from '../../../src/charts/build-spec.ts';
import {
  buildGrowthCatalog,
  buildLadderCatalog,
  buildLevel,
  buildPayCatalog,
  buildRow,
  readRealCatalog,
} from '../../helpers/svg-catalog.ts';
import { evidenceCatalog } from './evidence-figures.ts';

const recordsOf = (figureId: string, catalog = evidenceCatalog) =>
  buildFigureSpec(catalog, figureId).table.records;

describe('the records of a chart', () => {
  it.each(['pay-ranges', 'nested-ranges', 'log-marks', 'pay-pictures'] as const)(
    'hold every statistic of %s as a number, with its row, unit and sample',
    (kind) => {
      const rows = [buildRow({ p50: 70.78, average: 80, topCoded: ['average'], year: 2024, sampleSize: 12 })];
      const shared = {
        tableId: 'engineers',
        rowId: 'engineer',
        label: 'Engineer',
        place: 'US',
        measure: 'base',
        year: 2024,
      };
      const rest = { payPeriod: 'year', n: 12, nCounts: 'people' };
      expect(recordsOf('pay', buildPayCatalog(rows, kind))).toEqual([
        { ...shared, statistic: 'p50', amountUsd: 70.78, bound: 'exact', ...rest },
        { ...shared, statistic: 'average', amountUsd: 80, bound: 'at-least', ...rest },
      ]);
    },
  );

  it('hold null where a sample or a year is unknown, and say what a sample counts only where one is known', () => {
    const [record] = recordsOf('pay', buildPayCatalog([buildRow({ p50: 1 })], 'pay-percentiles'));
    expect(record).toMatchObject({ n: null, year: null, nCounts: null });
    expect(recordsOf('pay-percentiles')[0]).toMatchObject({ n: 412, nCounts: 'ranges' });
  });

  it('hold the drawn percentiles of a row, those that are only floors marked so', () => {
    const senior = recordsOf('pay-percentiles').filter(({ rowId }) => rowId === 'senior');
    expect(senior.map(({ statistic, amountUsd, bound }) => [statistic, amountUsd, bound])).toEqual([
      ['p10', 118_000, 'exact'],
      ['p25', 147_500, 'exact'],
      ['p50', 182_900, 'exact'],
      ['p75', 224_200, 'exact'],
      ['p90', 239_200, 'at-least'],
    ]);
  });

  it('hold the year of every amount of a line', () => {
    const medians = recordsOf('pay-over-years').filter(({ statistic }) => statistic === 'p50');
    expect(medians.map(({ year, rowId }) => [year, rowId])).toEqual(
      [2020, 2021, 2022, 2023, 2024].map((year) => [year, `y${year.toString()}`]),
    );
  });

  it('hold the one statistic of bars', () => {
    expect(recordsOf('bars-with-n').map(({ statistic, n }) => [statistic, n])).toEqual([
      ['p50', 80],
      ['p50', 121],
      ['p50', 204],
      ['p50', 18],
    ]);
  });

  it('hold an index for each year of a projection', () => {
    const shared = { demandId: 'engineers', role: 'Engineers', place: 'WORLD' };
    expect(recordsOf('growth', buildGrowthCatalog(40))).toEqual([
      { ...shared, year: 2023, indexFirstYear100: 100 },
      { ...shared, year: 2027, indexFirstYear100: 140 },
    ]);
  });

  it('hold all numbers of a projection for bars of growth', () => {
    expect(recordsOf('growth-bars').at(-1)).toEqual({
      demandId: 'all',
      role: 'All occupations',
      place: 'WORLD',
      fromYear: 2024,
      toYear: 2034,
      growthPercent: 3.1,
      jobsAdded: null,
      employmentFrom: null,
      employmentTo: null,
      annualOpenings: null,
    });
  });

  it('hold every quarter of every panel', () => {
    const records = recordsOf('share-multiples');
    expect(records).toHaveLength(9 * 30);
    expect(records[0]).toEqual({ demandId: 'ai-share-ca', place: 'CA', quarter: '2019-Q1', percent: 1.7 });
  });

  it('hold every rating of a radar with its raters and month', () => {
    const records = recordsOf('radar');
    expect(records).toHaveLength(12);
    expect(records[0]).toEqual({
      profileId: 'scientists',
      occupation: 'Computer and information research scientists',
      part: 'skills',
      item: 'Critical Thinking',
      importanceOneToFive: 4.25,
      month: '2019-08',
      n: 8,
    });
  });

  it('hold the rank of every level of a ladder', () => {
    const levels = [buildLevel(), buildLevel({ title: 'High', order: 2, scope: 'area', titles: ['A', 'B'] })];
    expect(recordsOf('ladder', buildLadderCatalog(levels))).toEqual([
      { levelId: 'level-1', title: 'High', order: 2, scope: 'area', scopeRank: 4, titles: 'A, B' },
      { levelId: 'level-0', title: 'Entry', order: 1, scope: 'task', scopeRank: 1, titles: 'Engineer' },
    ]);
  });
});

describe('the records of the pay figures of the guide', () => {
  const catalog = readRealCatalog();
  const payFigures = Object.keys(catalog.figures).filter((id) =>
    recordsOf(id, catalog).some((record) => 'amountUsd' in record),
  );

  it.each(payFigures)('%s: are the very amounts of its tables', (id) => {
    for (const { tableId, rowId, statistic, amountUsd } of recordsOf(id, catalog)) {
      const table: SalaryTable | undefined = catalog.salaries[String(tableId)];
      const row = table?.rows.find((each) => each.id === rowId);
      expect(row).toHaveProperty(String(statistic), amountUsd);
    }
  });
});
