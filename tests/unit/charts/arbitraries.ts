import fc from 'fast-check';
import type { Level, SalaryRow } from '../../../src/catalog/schema.ts';
import { payStatistics, scopes, type PayStatistic } from '../../../src/catalog/schema.ts';
import { buildLevel, buildRow } from '../../helpers/svg-catalog.ts';

/** Groups that may not fall, as the catalog proves before anything is drawn. */
const risingGroups: readonly (readonly PayStatistic[])[] = [
  ['p10', 'p25', 'p50', 'p75', 'p90'],
  ['low', 'typicalLow', 'average', 'typicalHigh', 'high'],
  ['top', 'top10From', 'top1From'],
];

/** Amounts in cents over a span of magnitudes, as many small as large ones. */
const amountWithin = (least: number, most: number): fc.Arbitrary<number> =>
  fc
    .double({ min: Math.log10(least), max: Math.log10(most), noNaN: true })
    .map((magnitude) => Math.max(least, Math.round(10 ** magnitude * 100) / 100));

/** Any amount the schema allows, and amounts near one another. */
const anySpan = fc.constantFrom<[number, number]>(
  [0.01, 100_000_000],
  [50, 90],
  [90_000, 210_000],
  [1_000, 9_000_000],
);

/** Rows of one table: any subset of the statistics, rising where it must, equal amounts included. */
export const salaryRows: fc.Arbitrary<SalaryRow[]> = anySpan.chain(([least, most]) =>
  fc.array(salaryRow(amountWithin(least, most)), { minLength: 1, maxLength: 12 }).map(nameRows),
);

function salaryRow(amount: fc.Arbitrary<number>): fc.Arbitrary<SalaryRow> {
  const distinct = fc.record({
    statistics: fc.subarray([...payStatistics], { minLength: 1 }),
    amounts: fc.array(amount, { minLength: payStatistics.length, maxLength: payStatistics.length }),
  });
  const equal = fc.record({
    statistics: fc.subarray([...payStatistics], { minLength: 1 }),
    amounts: amount.map((each) => payStatistics.map(() => each)),
  });
  return fc
    .oneof({ weight: 4, arbitrary: distinct }, { weight: 1, arbitrary: equal })
    .map(({ statistics, amounts }) => {
      const row: Partial<SalaryRow> = {};
      for (const group of risingGroups) {
        const present = group.filter((statistic) => statistics.includes(statistic));
        const rising = present
          .map((_, index) => amounts[index + risingGroups.indexOf(group) * 5] ?? 1)
          .sort((a, b) => a - b);
        present.forEach((statistic, index) => (row[statistic] = rising[index] ?? 1));
      }
      return buildRow(row);
    });
}

const nameRows = (rows: SalaryRow[]): SalaryRow[] =>
  rows.map((row, index) => ({ ...row, id: `row-${index.toString()}`, label: `Row ${index.toString()}` }));

/** Growth over a projection in percent, from almost all lost to a hundredfold. */
export const growthPercent: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, -99.9, 10_000, 0.04),
  fc.integer({ min: -990, max: 100_000 }).map((tenths) => tenths / 10),
);

/** A ladder of two to twelve levels, in any order of listing. */
export const ladder: fc.Arbitrary<Level[]> = fc
  .array(fc.record({ scope: fc.constantFrom(...scopes), source: fc.constantFrom('survey', 'editors') }), {
    minLength: 2,
    maxLength: 12,
  })
  .map((levels) =>
    levels.map((level, index) =>
      buildLevel({ ...level, title: `Level ${index.toString()}`, order: index + 1 }),
    ),
  )
  .chain((levels) => fc.shuffledSubarray(levels, { minLength: levels.length }));
