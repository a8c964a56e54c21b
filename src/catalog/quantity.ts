import type { Catalog } from './catalog.ts';
import { findDemand, listDemandStatistics } from './demand-quantity.ts';
import { placeFigure, type FoundFigure } from './found-figure.ts';
import { formatNearMiss } from './near-miss.ts';
import { payStatistics, type Claim, type SalaryRow, type SalaryTable } from './schema.ts';

/** One figure of the catalog with everything needed to print it and to say where it comes from. */
export interface Quantity {
  /** The number, or the lower end of a range. Example: 147220. */
  amount: number;
  /** The upper end, for bound "range" only. */
  amountHigh?: number;
  /** money; percent; years (a duration); jobs; hours; year (a calendar year); people, postings or ranges counted. */
  unit: 'money' | 'percent' | 'years' | 'jobs' | 'hours' | 'year' | 'people' | 'postings' | 'ranges';
  /** For money only, ISO 4217. */
  currency?: 'USD';
  /** For money only: the time that the amount pays for. */
  period?: 'year' | 'hour';
  bound: 'exact' | 'about' | 'at-least' | 'range';
  /** Id of the source, or of the reference where a claim rests on one. */
  sourceId: string;
  /** Id of the salary table, demand table or claim that holds the figure. */
  tableId: string;
  /** What the figure is, for people. Example: "Principal ML Engineer, average". */
  label: string;
}

/** The counts that a salary row may hold besides its pay, as written in references. */
const rowCounts = ['employment', 'n'] as const;

/** How each pay statistic is called in text for readers. */
export const payStatisticNames: Readonly<Record<(typeof payStatistics)[number], string>> = {
  p10: '10th percentile',
  p25: '25th percentile',
  p50: 'median',
  p75: '75th percentile',
  p90: '90th percentile',
  average: 'average',
  typicalLow: 'typical range, lower end',
  typicalHigh: 'typical range, upper end',
  low: 'lowest',
  high: 'highest',
  top: 'top earners',
  top10From: 'top 10 percent, from',
  top1From: 'top 1 percent, from',
};

/** Returns the record filed under an id, and nothing for names that every object has, such as "constructor". */
const findRecord = <Kind>(records: Readonly<Record<string, Kind>>, id: string): Kind | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined;

/** The number of people employed, or of people, postings or ranges behind a row. */
function findCount(table: SalaryTable, row: SalaryRow, statistic: string): FoundFigure | undefined {
  if (statistic === 'employment') {
    return { amount: row.employment, unit: 'people', label: `${row.label}, people employed` };
  }
  if (statistic !== 'n' || typeof row.sampleSize !== 'number') return undefined;
  const unit = table.sampleUnit ?? 'people';
  return { amount: row.sampleSize, unit, label: `${row.label}, number of ${unit}` };
}

function findPay(table: SalaryTable, row: SalaryRow, statistic: string): FoundFigure | undefined {
  const known = payStatistics.find((name) => name === statistic);
  if (known === undefined) return undefined;
  return {
    amount: row[known],
    unit: 'money',
    currency: table.currency,
    period: table.period,
    ...(row.topCoded?.includes(known) && { bound: 'at-least' }),
    label: `${row.label}, ${payStatisticNames[known]}`,
  };
}

function findOfRow(
  tableId: string,
  table: SalaryTable,
  row: SalaryRow,
  statistic: string,
): Quantity | undefined {
  const found = findPay(table, row, statistic) ?? findCount(table, row, statistic);
  return placeFigure(found, tableId, table);
}

function buildClaimQuantity(tableId: string, claim: Claim): Quantity {
  const { amount, amountHigh, unit, bound } = claim.quantity;
  const high = amountHigh === undefined ? {} : { amountHigh };
  return {
    amount,
    ...high,
    unit,
    bound,
    sourceId: claim.source ?? claim.reference ?? '',
    tableId,
    label: claim.statement,
  };
}

/**
 * Returns the figure that a reference names, or undefined when there is none.
 * References are `claim`, `table/statistic` (tables with one row), `table/row/statistic`, `demand/statistic` and
 * `series/period`.
 */
export function findQuantity(catalog: Catalog, ref: string): Quantity | undefined {
  const [tableId = '', second, third, ...rest] = ref.split('/');
  if (rest.length > 0) return undefined;
  if (second === undefined) {
    const claim = findRecord(catalog.claims, tableId);
    return claim && buildClaimQuantity(tableId, claim);
  }
  const table = findRecord(catalog.salaries, tableId);
  if (table && third !== undefined) {
    const row = table.rows.find(({ id }) => id === second);
    return row && findOfRow(tableId, table, row, third);
  }
  const [onlyRow, ...otherRows] = table?.rows ?? [];
  if (table && onlyRow && otherRows.length === 0) return findOfRow(tableId, table, onlyRow, second);
  const demand = findRecord(catalog.demand, tableId);
  return demand && third === undefined ? findDemand(tableId, demand, second) : undefined;
}

/**
 * Returns the figure that a reference names.
 * @throws Error with the nearest reference when there is none.
 */
export function getQuantity(catalog: Catalog, ref: string): Quantity {
  const quantity = findQuantity(catalog, ref);
  if (quantity) return quantity;
  const { message, hint } = explainUnknownReference(catalog, ref);
  throw new Error(`${message} ${hint}`);
}

const listTableReferences = (tableId: string, table: SalaryTable): string[] =>
  table.rows.flatMap((row) => {
    const prefix = table.rows.length === 1 ? tableId : `${tableId}/${row.id}`;
    return [...payStatistics, ...rowCounts]
      .filter((name) => findOfRow(tableId, table, row, name) !== undefined)
      .map((name) => `${prefix}/${name}`);
  });

/** Returns every reference that text may use, each in its shortest form, in alphabetical order. */
export function listReferences(catalog: Catalog): string[] {
  return [
    ...Object.keys(catalog.claims),
    ...Object.entries(catalog.salaries).flatMap(([id, table]) => listTableReferences(id, table)),
    ...Object.entries(catalog.demand).flatMap(([id, table]) =>
      listDemandStatistics(table).map((name) => `${id}/${name}`),
    ),
  ].sort();
}

/** Says what is wrong with a reference that names no figure, and what the author may have meant. */
export function explainUnknownReference(catalog: Catalog, ref: string): { message: string; hint: string } {
  const message = `Unknown value "${ref}".`;
  const references = listReferences(catalog);
  const tableId = ref.split('/')[0] ?? '';
  const ofTable = references.filter((known) => known === tableId || known.startsWith(`${tableId}/`));
  const nearMiss = formatNearMiss(ref, ofTable.length > 0 ? ofTable : references);
  if (ofTable.length > 0) {
    // "table/p50" is not near "table/row/p50" by letters, but it is by meaning.
    const statistic = ref.slice(ref.lastIndexOf('/'));
    const sameStatistic = ofTable.find((known) => known.endsWith(statistic));
    const advice = nearMiss === '' && sameStatistic ? `Did you mean "${sameStatistic}"? ` : nearMiss;
    const names = ofTable.map((known) => known.slice(tableId.length + 1)).filter(Boolean);
    const list =
      names.length > 0
        ? `"${tableId}" has: ${names.join(', ')}.`
        : `"${tableId}" is a claim, which has one value.`;
    return { message, hint: `${advice}${list}` };
  }
  const tableIds = new Set(references.map((known) => known.split('/')[0] ?? ''));
  const nearTable = nearMiss === '' ? formatNearMiss(tableId, tableIds) : nearMiss;
  return {
    message,
    hint: `${nearTable}A reference is "claim", "table/statistic" or "table/row/statistic", where the table is a file in content/salaries/ or content/demand/.`,
  };
}
