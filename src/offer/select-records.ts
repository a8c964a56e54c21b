/** The catalog's salary tables as flat records: all of them for the explorer, a fair few for an offer. */
import type { Catalog } from '../catalog/catalog.ts';
import { payStatistics, type SalaryRow, type SalaryTable } from '../catalog/schema.ts';
import type { PayRecord } from './pay-record.ts';

/** Groups of tables in the order in which a reader should meet them, by what they are called. */
const groupNames: Readonly<Record<string, string>> = {
  'oews-national': 'Official wages, by occupation',
  'oews-sector': 'Official wages, by sector',
  'advertised-ranges': 'Advertised pay ranges',
  'advertised-ranges-by-year': 'Advertised pay ranges, by year',
  'postings-2023': 'Postings of 2023, senior to principal',
  'self-reported': 'Self-reported total pay',
  'role-notes-2025': 'Role notes, not traced to a survey',
};

/** Tables that belong together, and what they are called. */
export interface RecordGroup {
  readonly id: string;
  readonly name: string;
  readonly records: readonly PayRecord[];
}

/** Every row of every salary table as a record, grouped; known groups first, each in the order of the catalog. */
export function groupRecords(catalog: Catalog): RecordGroup[] {
  const records = Object.entries(catalog.salaries).flatMap(([id, table]) =>
    table.rows.map((row) => buildRecord(id, table, row)),
  );
  const findFirst = (id: string): PayRecord | undefined => records.find(({ group }) => group === id);
  const found = [...new Set(records.map(({ group }) => group))];
  const known = Object.keys(groupNames).filter((id) => found.includes(id));
  const others = found.filter((id) => !known.includes(id));
  return [...known, ...others].map((id) => ({
    id,
    name: groupNames[id] ?? catalog.sources[id]?.title ?? findFirst(id)?.table ?? id,
    records: records.filter(({ group }) => group === id),
  }));
}

function buildRecord(tableId: string, table: SalaryTable, row: SalaryRow): PayRecord {
  const statistics = payStatistics.flatMap((name) => {
    const amount = row[name];
    return amount === undefined ? [] : [[name, amount] as const];
  });
  return {
    tableId,
    table: table.title,
    rowId: row.id,
    label: row.label,
    group: table.group ?? table.source,
    place: table.place,
    measure: table.measure,
    period: table.period,
    ...(row.year !== undefined && { year: row.year }),
    statistics: Object.fromEntries(statistics),
    topCoded: row.topCoded ?? [],
    ...(row.employment !== undefined && { employment: row.employment }),
    sample: {
      ...(typeof row.sampleSize === 'number' && { size: row.sampleSize }),
      unit: table.sampleUnit ?? 'people',
    },
  };
}

/** Groups that break down what another group of the same source gives whole. */
const breakdowns = new Set(['oews-sector', 'advertised-ranges-by-year']);

/** Levels and roles too far from a principal role to say much about its pay. */
const tooFar = new Set([
  ...['entry', 'mid', 'data-engineer', 'cloud-infrastructure-engineer', 'developer-back-end'],
  ...['developer-full-stack', 'academic-researcher', 'senior-executive'],
]);

/**
 * Selects what an offer is compared with: yearly US pay of the latest year, without levels and roles far from
 * the principal one, and without breakdowns, since a reader may not know which part applies.
 */
export function selectForOffer(groups: readonly RecordGroup[]): RecordGroup[] {
  return groups
    .filter(({ id }) => !breakdowns.has(id))
    .map((group) => ({
      ...group,
      records: group.records.filter((record) => isForOffer(record, group.records)),
    }))
    .filter(({ records }) => records.length > 0);
}

function isForOffer(
  { place, period, year = 0, rowId, tableId }: PayRecord,
  siblings: readonly PayRecord[],
): boolean {
  if (place !== 'US' || period !== 'year' || tooFar.has(rowId)) return false;
  return siblings.every((other) => other.tableId !== tableId || (other.year ?? 0) <= year);
}
