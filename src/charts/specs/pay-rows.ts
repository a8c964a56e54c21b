/**
 * The rows of salary tables that a figure draws, and what every pay chart says of one: amounts in words,
 * the sample behind them, and records for machines.
 */
import { formatMoney, type FormatStyle } from '../../catalog/format.ts';
import { payStatisticNames } from '../../catalog/quantity.ts';
import type { PayStatistic, SalaryRow, SalaryTable } from '../../catalog/schema.ts';
import type { ChartRecord } from '../chart-spec.ts';
import { formatCount, notGiven } from './words.ts';

/** One row with the table that it stands in. */
export interface DrawnRow {
  readonly tableId: string;
  readonly table: SalaryTable;
  readonly row: SalaryRow;
  /** What the chart calls it. */
  readonly label: string;
}

/** Which rows of its tables a figure draws, and how it names them. */
export interface RowChoice {
  readonly rows?: readonly string[] | undefined;
  readonly nameBy?: 'row' | 'table' | undefined;
  readonly names?: readonly string[] | undefined;
}

/** Samples below this size are drawn soft, and said to be small. */
export const smallSample = 30;

/**
 * Picks the rows of a figure: all rows table by table, or the named ones in the order of their names.
 * @throws Error for a row that no table has, for two rows of one table that would share its name, for names that do not
 * match the rows one to one, and for mixed pay periods.
 */
export function selectDrawnRows(
  tables: readonly (readonly [id: string, table: SalaryTable])[],
  { rows: rowIds, nameBy = 'row', names }: RowChoice,
  figureId: string,
): DrawnRow[] {
  const all = tables.flatMap(([tableId, table]) =>
    table.rows.map((row): DrawnRow => ({
      tableId,
      table,
      row,
      label: nameBy === 'row' ? row.label : table.title,
    })),
  );
  const chosen =
    rowIds?.flatMap((rowId) => {
      const found = all.filter(({ row }) => row.id === rowId);
      if (found.length > 0) return found;
      throw new Error(`No row "${rowId}" in ${listIds(tables)} for the figure "${figureId}".`);
    }) ?? all;
  for (const [tableId] of nameBy === 'table' ? tables : []) {
    const count = chosen.filter((each) => each.tableId === tableId).length;
    if (count > 1) {
      throw new Error(
        `The figure "${figureId}" names its strips by table, but "${tableId}" gives ${count.toString()} of them. Name one row in rows, or set nameBy to row.`,
      );
    }
  }
  if (new Set(chosen.map(({ table }) => table.period)).size > 1) {
    throw new Error(`The figure "${figureId}" mixes pay by the hour with pay by the year.`);
  }
  return names ? renameRows(chosen, names, figureId) : chosen;
}

function renameRows(rows: readonly DrawnRow[], names: readonly string[], figureId: string): DrawnRow[] {
  if (rows.length === names.length) {
    return rows.map((drawn, at) => ({ ...drawn, label: names[at] ?? drawn.label }));
  }
  throw new Error(
    `The figure "${figureId}" draws ${rows.length.toString()} strips but has ${names.length.toString()} names. Write one name for each strip, top to bottom.`,
  );
}

const listIds = (tables: readonly (readonly [id: string, table: SalaryTable])[]): string =>
  tables.map(([id]) => `"${id}"`).join(', ');

/** Whether an amount is only a floor, because the source hides what lies above. */
export const isFloor = (row: SalaryRow, statistic: PayStatistic): boolean =>
  row.topCoded?.includes(statistic) ?? false;

/** One amount in words: "$147k", "at least $239k"; "not given" where the source has none. */
export function formatStatistic(row: SalaryRow, statistic: PayStatistic, style: FormatStyle): string {
  const amount = row[statistic];
  if (amount === undefined) return notGiven;
  return `${isFloor(row, statistic) ? 'at least ' : ''}${formatMoney(amount, style)}`;
}

/** Number of people, postings or ranges behind a row; undefined where the source does not say. */
export const findSampleSize = ({ sampleSize }: SalaryRow): number | undefined =>
  typeof sampleSize === 'number' ? sampleSize : undefined;

/** The sample in words: "n = 80", "n = 1,164 ranges", "n = 18, small sample"; undefined where it is unknown. */
export function formatSample({ row, table }: DrawnRow): string | undefined {
  const size = findSampleSize(row);
  if (size === undefined) return undefined;
  const unit = table.sampleUnit === undefined || table.sampleUnit === 'people' ? '' : ` ${table.sampleUnit}`;
  return `n = ${formatCount(size)}${unit}${size < smallSample ? ', small sample' : ''}`;
}

/** The sample as a cell of a table. */
export const formatSampleCell = (drawn: DrawnRow): string =>
  formatSample(drawn)?.replace('n = ', '') ?? notGiven;

/** A row in one sentence: its statistics and its sample. */
export function describeRow(drawn: DrawnRow, statistics: readonly PayStatistic[]): string {
  const { row, label } = drawn;
  const parts = statistics
    .filter((statistic) => row[statistic] !== undefined)
    .map((statistic) => `${payStatisticNames[statistic]} ${formatStatistic(row, statistic, 'exact')}`);
  return `${label}: ${[...parts, formatSample(drawn) ?? []].flat().join(', ')}.`;
}

// A table in another currency needs its own key, since a record names its unit.
const amountKeys: Readonly<Record<SalaryTable['currency'], string>> = { USD: 'amountUsd' };

/** One record for each statistic that a row has. */
export function listPayRecords(
  rows: readonly DrawnRow[],
  statistics: readonly PayStatistic[],
): ChartRecord[] {
  return rows.flatMap(({ tableId, table, row, label }) => {
    const size = findSampleSize(row);
    return statistics.flatMap((statistic) => {
      const amount = row[statistic];
      if (amount === undefined) return [];
      return {
        tableId,
        rowId: row.id,
        label,
        place: table.place,
        measure: table.measure,
        year: row.year ?? null,
        statistic,
        [amountKeys[table.currency]]: amount,
        bound: isFloor(row, statistic) ? 'at-least' : 'exact',
        payPeriod: table.period,
        n: size ?? null,
        // Where no sample is known, nothing was counted.
        nCounts: size === undefined ? null : (table.sampleUnit ?? 'people'),
      };
    });
  });
}
