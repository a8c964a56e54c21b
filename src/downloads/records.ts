/** Records of the catalog -> rows for machines, one function per kind. Column names are described in fields.ts. */
import {
  payStatistics,
  type Claim,
  type Level,
  type SalaryRow,
  type SalaryTable,
} from '../catalog/schema.ts';
import type { Projection, ShareSeries } from '../catalog/schema-demand.ts';
import type { SkillProfile } from '../catalog/schema-skills.ts';
import type { DataRecord } from './dataset.ts';

/** A sample size, or the reason why there is none. */
type SampleSize = SalaryRow['sampleSize'];

const sampleCells = (sampleSize: SampleSize) =>
  typeof sampleSize === 'number' ? { sampleSize } : { sampleNote: sampleSize.absent };

/** Builds one row per population. */
export const buildSalaryRecords = (
  table: SalaryTable,
  rows: readonly SalaryRow[] = table.rows,
): DataRecord[] =>
  rows.map((row) => ({
    id: row.id,
    label: row.label,
    place: table.place,
    measure: table.measure,
    currency: table.currency,
    period: table.period,
    priceYear: table.priceYear,
    year: row.year,
    ...Object.fromEntries(payStatistics.map((statistic) => [statistic, row[statistic]])),
    employment: row.employment,
    topCoded: row.topCoded?.join(' '),
    sampleSize: undefined,
    sampleUnit: typeof row.sampleSize === 'number' ? (table.sampleUnit ?? 'people') : undefined,
    sampleNote: undefined,
    ...sampleCells(row.sampleSize),
    source: table.source,
  }));

/** Builds the one row of a projection. */
export const buildProjectionRecords = (table: Projection): DataRecord[] => [
  {
    role: table.role,
    place: table.place,
    fromYear: table.fromYear,
    toYear: table.toYear,
    growthPercent: table.growthPercent,
    jobsAdded: table.jobsAdded,
    employmentFrom: table.employmentFrom,
    employmentTo: table.employmentTo,
    annualOpenings: table.annualOpenings,
    source: table.source,
  },
];

/** Builds one row per quarter. */
export const buildSeriesRecords = (table: ShareSeries): DataRecord[] =>
  table.points.map(({ period, percent }) => ({
    place: table.place,
    quarter: period,
    percent,
    source: table.source,
  }));

/** Builds one row per rated item, technology and task. */
export function buildSkillRecords(profile: SkillProfile): DataRecord[] {
  const shared = { occupation: profile.title, occupationCode: profile.occupationCode };
  const unrated = { importance: undefined, sampleSize: undefined, sampleNote: undefined, month: undefined };
  const rated = (['skills', 'knowledge', 'workStyles'] as const).flatMap((part) =>
    profile[part].map(({ name, importance, sampleSize, month }) => ({
      ...shared,
      part,
      name,
      ...unrated,
      importance,
      ...sampleCells(sampleSize),
      month,
      source: profile.source,
    })),
  );
  const listed = (['technologies', 'tasks'] as const).flatMap((part) =>
    profile[part].map((name) => ({ ...shared, part, name, ...unrated, source: profile.source })),
  );
  return [...rated, ...listed];
}

/** Builds one row per level, in the order given. */
export const buildLevelRecords = (levels: readonly (readonly [id: string, level: Level])[]): DataRecord[] =>
  levels.map(([id, level]) => ({
    id,
    title: level.title,
    order: level.order,
    scope: level.scope,
    titles: level.titles.join('; '),
    summary: level.summary,
    source: level.source,
  }));

/** Builds one row per claim, in the order given. */
export const buildClaimRecords = (claims: readonly (readonly [id: string, claim: Claim])[]): DataRecord[] =>
  claims.map(([id, { statement, quantity, source }]) => ({
    id,
    statement,
    amount: quantity.amount,
    amountHigh: quantity.amountHigh,
    unit: quantity.unit,
    bound: quantity.bound,
    source,
  }));
