/**
 * The shapes of pay, levels and claims in content/: zod schemas, one per kind of file.
 *
 * In: unknown data parsed from YAML. Out: typed records. `strictObject` everywhere, so a mistyped
 * key is an error and never silently ignored. A file's name (without extension) is its id.
 * The other kinds of file have their shapes in schema-sources.ts, schema-demand.ts, schema-skills.ts
 * and schema-page.ts. None must know where files live, nor how anything is drawn or written on a page.
 */
import { z } from 'zod';
import { payStatistics } from './pay-statistics.ts';
import { id, knownOrAbsent, places, processing, revision, sentence, year } from './schema-parts.ts';

/** Money in the table's currency for the table's period, above 0. Example: 147220. */
const pay = z.number().positive().max(100_000_000);

export { payStatistics };

/** One population in a salary table: a title, and the statistics reported for it. */
export const salaryRowSchema = z.strictObject({
  /** Id within the table. Example: "principal-ml-engineer". */
  id,
  /** The population as a reader would name it. Example: "Principal ML Engineer". */
  label: sentence,
  /** 10th percentile. */
  p10: pay.optional(),
  /** 25th percentile. Example: 118500. */
  p25: pay.optional(),
  /** 50th percentile, the median. Example: 152817. */
  p50: pay.optional(),
  /** 75th percentile. Example: 173000. */
  p75: pay.optional(),
  /** 90th percentile. */
  p90: pay.optional(),
  /** Arithmetic mean. Example: 147220. */
  average: pay.optional(),
  /** Lower end of a range that the source calls typical, percentile unknown. Example: 139992. */
  typicalLow: pay.optional(),
  /** Upper end of a range that the source calls typical, percentile unknown. Example: 178940. */
  typicalHigh: pay.optional(),
  /** Lowest reported figure, percentile unknown. Example: 122160. */
  low: pay.optional(),
  /** Highest reported figure, percentile unknown. Example: 196568. */
  high: pay.optional(),
  /** What top earners are said to reach. Example: 196000. */
  top: pay.optional(),
  /** The top 10 percent earn more than this. Example: 665000. */
  top10From: pay.optional(),
  /** The top 1 percent earn more than this. Example: 1296000. */
  top1From: pay.optional(),
  /** The year that the row describes, in tables with a row for each year. Example: 2024. */
  year: year.optional(),
  /** People employed in the occupation. Example: 38480. */
  employment: z.int().positive().optional(),
  /** Statistics of this row that are only a floor, because the source hides what lies above. Example: [p90]. */
  topCoded: z.array(z.enum(payStatistics)).optional(),
  /** Number of people, postings or ranges behind the row. Example: 344. */
  sampleSize: knownOrAbsent(z.int().positive()),
});

/** A year before which a series changed its method, so that figures on the two sides must not be compared. */
const seriesBreak = z.strictObject({
  /** First year of the new method. Example: 2021. */
  before: year,
  /** What changed, in one sentence. */
  note: sentence,
});

/** One published salary table, content/salaries/<id>.yaml. */
export const salaryTableSchema = z.strictObject({
  /** What the table holds. Example: "Principal AI Engineer, annual pay". */
  title: sentence,
  /** Country (ISO 3166 alpha-2) or WORLD. Example: US. */
  place: z.enum(places),
  /** base: base pay; total: base and what is paid beyond it; wage: gross wage without equity and most bonuses; unspecified. */
  measure: z.enum(['base', 'total', 'wage', 'unspecified']),
  /** Currency of every amount, ISO 4217. Example: USD. */
  currency: z.enum(['USD']),
  /** The time that one amount pays for. Example: year. */
  period: z.enum(['year', 'hour']),
  /** The year or years whose prices these are. Example: "2024 and early 2025". */
  priceYear: sentence,
  /** Id of the source. Example: role-notes-2025. */
  source: id,
  processing,
  /** What a careful reader must know before using the table. */
  caution: sentence,
  /** Ties tables that belong together, such as one occupation after another. Example: oews-national. */
  group: id.optional(),
  /** What sampleSize counts. Left out, it counts people. */
  sampleUnit: z.enum(['people', 'postings', 'ranges']).optional(),
  /** Years before which the method changed, oldest first. */
  breaks: z.array(seriesBreak).optional(),
  /** At least one population. */
  rows: z.array(salaryRowSchema).min(1),
  /** Changes since first publication, oldest first; empty when none. */
  revisions: z.array(revision),
});

/** Scopes of responsibility, narrowest first. */
export const scopes = ['task', 'project', 'system', 'area', 'organization'] as const;

/** What is expected of a level on one axis. */
const axis = z.strictObject({
  /** From 1 (lowest of the ladder) to 5 (highest); the editors' judgment. Example: 4. */
  rating: z.int().min(1).max(5),
  /** What can be observed. Inline Markdown, `[@reference]`. */
  expect: sentence,
});

/** One step of the career ladder, content/levels/<id>.yaml. */
export const levelSchema = z.strictObject({
  /** Name of the level. Example: "Principal". */
  title: sentence,
  /** Position from the bottom, starting at 1. Example: 5. */
  order: z.int().positive(),
  /** The largest thing that the level answers for. Example: organization. */
  scope: z.enum(scopes),
  /** Job titles met at this level. Example: ["Principal AI/ML engineer"]. */
  titles: z.array(sentence).min(1),
  /** What a person at this level does, in one sentence. */
  summary: sentence,
  /** What is expected on each axis. */
  axes: z.strictObject({ scope: axis, ambiguity: axis, influence: axis, craft: axis, business: axis }),
  /** Signs that a person works at this level. Inline Markdown, `[@reference]`. */
  signs: z.array(sentence).min(2).max(4),
  /** Id of the source. */
  source: id,
});

/** A sourced fact with a quantity that pages quote, content/claims/<id>.yaml. */
export const claimSchema = z.strictObject({
  /** The fact in one sentence, in our own words. */
  statement: sentence,
  quantity: z.strictObject({
    /** The number, or the lower end of a range. Example: 9. */
    amount: z.number(),
    /** The upper end, for bound "range" only. Example: 10. */
    amountHigh: z.number().optional(),
    /** What is counted. Example: years. */
    unit: z.enum(['years', 'percent', 'jobs', 'hours']),
    /** exact; about; at-least ("9+"); range (amount to amountHigh). */
    bound: z.enum(['exact', 'about', 'at-least', 'range']),
  }),
  /** What is measured, shared by claims that measure the same. Example: experience-asked. */
  subject: id.optional(),
  /** Id of the source; a claim has a source or a reference. */
  source: id.optional(),
  /** Id of the reference that states it, for a fact from a paper, law or ladder. */
  reference: id.optional(),
});

export type SalaryRow = z.infer<typeof salaryRowSchema>;
export type SalaryTable = z.infer<typeof salaryTableSchema>;
export type Level = z.infer<typeof levelSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type { PayStatistic } from './pay-statistics.ts';
