/**
 * Which sources the editors must look at again, and which would be lost if their address died.
 *
 * In: provenance records and the day on which somebody asks. Out: findings, sorted. The day is a parameter,
 * so that the same input always gives the same output.
 */
import type { Source } from './schema-sources.ts';

/** A calendar day as schemas write it. Example: "2026-11-23". */
export type Day = string;

/** Something about a source that an editor should see to. */
export interface SourceHealthFinding {
  readonly sourceId: string;
  readonly kind: 'overdue' | 'no-archived-copy';
  /** What is the matter, as a full sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** How old the last look at a source may be, in days. Advertisements age fastest; yearly releases get a margin. */
export const maxAgeDays: Readonly<Record<Source['method'], number>> = {
  'official-statistics': 400,
  survey: 400,
  'self-reported': 400,
  filings: 400,
  quotation: 365,
  compilation: 365,
  editorial: 365,
  'job-ads': 180,
};

const millisecondsPerDay = 24 * 60 * 60 * 1000;

/** Counts the days from one calendar day to another; below 0 when the second comes first. */
export function countDays(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsPerDay);
}

/** Says whether the last look at a source is longer ago than its method allows. */
export function isOverdue(source: Pick<Source, 'method' | 'dateAccessed'>, today: Day): boolean {
  return countDays(source.dateAccessed, today) > maxAgeDays[source.method];
}

function checkAge(sourceId: string, source: Source, today: Day): SourceHealthFinding[] {
  if (!isOverdue(source, today)) return [];
  const age = countDays(source.dateAccessed, today).toString();
  const allowed = maxAgeDays[source.method].toString();
  return [
    {
      sourceId,
      kind: 'overdue',
      message: `"${source.title}" was last looked at on ${source.dateAccessed}, ${age} days ago; ${allowed} are allowed for its method, ${source.method}.`,
      hint: `Read it again, mend what changed, and set dateAccessed in content/sources/${sourceId}.yaml.`,
    },
  ];
}

function checkArchivedCopy(sourceId: string, source: Source): SourceHealthFinding[] {
  // What stands at no address cannot be archived from one; the record says why.
  if (typeof source.url !== 'string' || typeof source.archivedUrl === 'string') return [];
  return [
    {
      sourceId,
      kind: 'no-archived-copy',
      message: `"${source.title}" has no archived copy: ${source.archivedUrl.absent}`,
      hint: `Save ${source.url} in a public archive and name the copy as archivedUrl in content/sources/${sourceId}.yaml.`,
    },
  ];
}

/** Returns everything about the sources that an editor should see to on a day, by source, overdue first. */
export function checkSourceHealth(
  sources: Readonly<Record<string, Source>>,
  today: Day,
): SourceHealthFinding[] {
  return Object.keys(sources)
    .sort()
    .flatMap((id) => {
      const source = sources[id];
      return source ? [...checkAge(id, source, today), ...checkArchivedCopy(id, source)] : [];
    });
}
