/**
 * The shapes of the data in content/: zod schemas, one per kind of file. Figures and pages are in schema-page.ts.
 *
 * In: unknown data parsed from YAML. Out: typed records. `strictObject` everywhere, so a mistyped
 * key is an error and never silently ignored. A file's name (without extension) is its id.
 * This module must not know where files live, nor how anything is drawn or written on a page.
 */
import { z } from 'zod';
import { day, id, knownOrAbsent, processing, revision, sentence } from './schema-parts.ts';

/** How far the editors checked a source. */
export const verificationLevels = ['primary', 'secondary', 'unverified', 'judgement'] as const;

/** How a source came by its figures. */
export const sourceMethods = [
  'survey',
  'job-ads',
  'filings',
  'self-reported',
  'official-statistics',
  'quotation',
  'compilation',
  'editorial',
] as const;

/** The provenance record of one source, content/sources/<id>.yaml. */
export const sourceSchema = z.strictObject({
  /** Title as the producer gives it. Example: "Future of Jobs Report 2023". */
  title: sentence,
  /** Who made it. Example: "World Economic Forum". */
  producer: sentence,
  /** Where it can be read, https only. Example: https://www.weforum.org/… */
  url: knownOrAbsent(z.url({ protocol: /^https$/ })),
  /** Day of publication. Example: 2023-05-01. */
  datePublished: knownOrAbsent(day),
  /** Day on which the editors last looked at it. Example: 2026-11-23. */
  dateAccessed: day,
  /** Licence and what it allows, in one sentence. Example: "CC BY 4.0". */
  licence: sentence,
  /** How the figures were gathered. Example: survey. */
  method: z.enum(sourceMethods),
  /** Who and how many stand behind it. Example: "803 companies". */
  sample: knownOrAbsent(sentence),
  /** What the editors did to check it. */
  verification: z.strictObject({
    /** primary: the source itself was read; secondary: only quotations of it; unverified; judgement: ours. */
    level: z.enum(verificationLevels),
    /** What exactly was read or could not be read. */
    note: sentence,
  }),
  /** What a careful reader must know before using it. */
  caution: sentence,
});

/** Money in the table's currency for the table's period, above 0. Example: 147220. */
const pay = z.number().positive().max(100_000_000);

/** Every pay statistic a row may hold, in the order in which they are listed on a page. */
export const payStatistics = [
  'p10',
  'p25',
  'p50',
  'p75',
  'p90',
  'average',
  'typicalLow',
  'typicalHigh',
  'low',
  'high',
  'top',
  'top10From',
  'top1From',
] as const;

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
  /** Number of people or postings behind the row. Example: 344. */
  sampleSize: knownOrAbsent(z.int().positive()),
});

/** One published salary table, content/salaries/<id>.yaml. */
export const salaryTableSchema = z.strictObject({
  /** What the table holds. Example: "Principal AI Engineer, annual pay". */
  title: sentence,
  /** Country (ISO 3166 alpha-2) or WORLD. Example: US. */
  place: z.enum(['US', 'WORLD']),
  /** base: base pay; total: base, bonus and equity; unspecified: the source does not say. */
  measure: z.enum(['base', 'total', 'unspecified']),
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
  /** At least one population. */
  rows: z.array(salaryRowSchema).min(1),
  /** Changes since first publication, oldest first; empty when none. */
  revisions: z.array(revision),
});

/** A projection between two years, content/demand/<id>.yaml. */
export const projectionSchema = z.strictObject({
  kind: z.literal('projection'),
  /** What is projected. Example: "AI and machine learning specialists, projected demand". */
  title: sentence,
  /** Country (ISO 3166 alpha-2) or WORLD. Example: WORLD. */
  place: z.enum(['US', 'WORLD']),
  /** The occupation, as the source names it. */
  role: sentence,
  /** First year of the projection. Example: 2023. */
  fromYear: z.int().min(1900).max(2100),
  /** Last year of the projection. Example: 2027. */
  toYear: z.int().min(1900).max(2100),
  /** Change over the whole span, in percent. Example: 40. */
  growthPercent: z.number().gt(-100).max(10_000),
  /** Jobs added over the whole span. Example: 1000000. */
  jobsAdded: z.int().optional(),
  /** Id of the source. */
  source: id,
  processing,
  /** What a careful reader must know before using it. */
  caution: sentence,
  /** Changes since first publication, oldest first; empty when none. */
  revisions: z.array(revision),
});

/** One demand table, content/demand/<id>.yaml. */
export const demandTableSchema = z.discriminatedUnion('kind', [projectionSchema]);

/** Scopes of responsibility, narrowest first. */
export const scopes = ['task', 'project', 'system', 'area', 'organization'] as const;

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
  /** Id of the source. */
  source: id,
});

export type Source = z.infer<typeof sourceSchema>;
export type SalaryRow = z.infer<typeof salaryRowSchema>;
export type SalaryTable = z.infer<typeof salaryTableSchema>;
export type DemandTable = z.infer<typeof demandTableSchema>;
export type Level = z.infer<typeof levelSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type PayStatistic = (typeof payStatistics)[number];
