import type { Catalog } from './catalog.ts';
import { formatNearMiss } from './near-miss.ts';
import { payStatistics, type Claim, type DemandTable, type SalaryRow, type SalaryTable } from './schema.ts';

/** One figure of the catalog with everything needed to print it and to say where it comes from. */
export interface Quantity {
  /** The number, or the lower end of a range. Example: 147220. */
  amount: number;
  /** The upper end, for bound "range" only. */
  amountHigh?: number;
  /** money; percent; years (a duration); jobs; hours; year (a calendar year). */
  unit: 'money' | 'percent' | 'years' | 'jobs' | 'hours' | 'year';
  /** For money only, ISO 4217. */
  currency?: 'USD';
  /** For money only: the time that the amount pays for. */
  period?: 'year' | 'hour';
  bound: 'exact' | 'about' | 'at-least' | 'range';
  sourceId: string;
  /** Id of the salary table, demand table or claim that holds the figure. */
  tableId: string;
  /** What the figure is, for people. Example: "Principal ML Engineer, average". */
  label: string;
}

/** The statistics of a demand table, as written in references. */
export const demandStatistics = ['growth', 'jobs', 'from', 'to', 'yearly'] as const;

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

function findPay(
  tableId: string,
  table: SalaryTable,
  row: SalaryRow,
  statistic: string,
): Quantity | undefined {
  const known = payStatistics.find((name) => name === statistic);
  const amount = known === undefined ? undefined : row[known];
  if (known === undefined || amount === undefined) return undefined;
  return {
    amount,
    unit: 'money',
    currency: table.currency,
    period: table.period,
    bound: 'exact',
    sourceId: table.source,
    tableId,
    label: `${row.label}, ${payStatisticNames[known]}`,
  };
}

/** The constant yearly rate, in percent, that compounds to the growth over the whole span. */
const yearlyGrowthPercent = (table: DemandTable): number =>
  ((1 + table.growthPercent / 100) ** (1 / (table.toYear - table.fromYear)) - 1) * 100;

function findDemand(tableId: string, table: DemandTable, statistic: string): Quantity | undefined {
  const shared = { bound: 'exact', sourceId: table.source, tableId } as const;
  const span = `${String(table.fromYear)} to ${String(table.toYear)}`;
  switch (statistic) {
    case 'growth':
      return {
        ...shared,
        amount: table.growthPercent,
        unit: 'percent',
        label: `${table.role}, growth ${span}`,
      };
    case 'jobs':
      if (table.jobsAdded === undefined) return undefined;
      return { ...shared, amount: table.jobsAdded, unit: 'jobs', label: `${table.role}, jobs added ${span}` };
    case 'from':
      return { ...shared, amount: table.fromYear, unit: 'year', label: `${table.role}, first year` };
    case 'to':
      return { ...shared, amount: table.toYear, unit: 'year', label: `${table.role}, last year` };
    case 'yearly':
      return {
        ...shared,
        amount: yearlyGrowthPercent(table),
        unit: 'percent',
        label: `${table.role}, growth a year`,
      };
    default:
      return undefined;
  }
}

function buildClaimQuantity(tableId: string, claim: Claim): Quantity {
  const { amount, amountHigh, unit, bound } = claim.quantity;
  const high = amountHigh === undefined ? {} : { amountHigh };
  return { amount, ...high, unit, bound, sourceId: claim.source, tableId, label: claim.statement };
}

/**
 * Returns the figure that a reference names, or undefined when there is none.
 * References are `claim`, `table/statistic` (tables with one row), `table/row/statistic` and `demand/statistic`.
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
    return row && findPay(tableId, table, row, third);
  }
  const [onlyRow, ...otherRows] = table?.rows ?? [];
  if (table && onlyRow && otherRows.length === 0) return findPay(tableId, table, onlyRow, second);
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
    return payStatistics.filter((name) => row[name] !== undefined).map((name) => `${prefix}/${name}`);
  });

const listDemandReferences = (tableId: string, table: DemandTable): string[] =>
  demandStatistics
    .filter((name) => findDemand(tableId, table, name) !== undefined)
    .map((name) => `${tableId}/${name}`);

/** Returns every reference that text may use, each in its shortest form, in alphabetical order. */
export function listReferences(catalog: Catalog): string[] {
  return [
    ...Object.keys(catalog.claims),
    ...Object.entries(catalog.salaries).flatMap(([id, table]) => listTableReferences(id, table)),
    ...Object.entries(catalog.demand).flatMap(([id, table]) => listDemandReferences(id, table)),
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
