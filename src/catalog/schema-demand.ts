/** The shapes of demand tables in content/demand/: projections and series. In: unknown data. Out: typed tables. */
import { z } from 'zod';
import { id, places, processing, revision, sentence, year } from './schema-parts.ts';

/** A projection between two years, content/demand/<id>.yaml. */
export const projectionSchema = z.strictObject({
  kind: z.literal('projection'),
  /** What is projected. Example: "AI and machine learning specialists, projected demand". */
  title: sentence,
  /** Country (ISO 3166 alpha-2) or WORLD. Example: WORLD. */
  place: z.enum(places),
  /** The occupation, as the source names it. */
  role: sentence,
  /** First year of the projection. Example: 2023. */
  fromYear: year,
  /** Last year of the projection. Example: 2027. */
  toYear: year,
  /** Change over the whole span, in percent. Example: 40. */
  growthPercent: z.number().gt(-100).max(10_000),
  /** Jobs added over the whole span. Example: 1000000. */
  jobsAdded: z.int().optional(),
  /** People employed in the first year. Example: 40300. */
  employmentFrom: z.int().positive().optional(),
  /** People expected to be employed in the last year. Example: 48300. */
  employmentTo: z.int().positive().optional(),
  /** Openings expected a year, replacements included. Example: 3200. */
  annualOpenings: z.int().positive().optional(),
  /** Id of the source. */
  source: id,
  processing,
  /** What a careful reader must know before using it. */
  caution: sentence,
  /** Changes since first publication, oldest first; empty when none. */
  revisions: z.array(revision),
});

/** A share that was measured again and again, content/demand/<id>.yaml. */
export const shareSeriesSchema = z.strictObject({
  kind: z.literal('series'),
  /** What is measured. Example: "Share of job postings that mention AI, United States". */
  title: sentence,
  /** Country (ISO 3166 alpha-2) or WORLD. Example: US. */
  place: z.enum(places),
  /** What the share is of, in a few words. Example: "job postings that mention AI, in percent". */
  measure: sentence,
  /** Ties series that are drawn beside one another. Example: ai-share. */
  group: id,
  /** At least two points, oldest first. */
  points: z
    .array(
      z.strictObject({
        /** Calendar quarter. Example: 2024-Q1. */
        period: z.string().regex(/^\d{4}-Q[1-4]$/, 'must be a quarter written YYYY-Q1'),
        /** Share in percent. Example: 2.41. */
        percent: z.number().min(0).max(100),
      }),
    )
    .min(2),
  /** Id of the source. */
  source: id,
  processing,
  /** What a careful reader must know before using it. */
  caution: sentence,
  /** Changes since first publication, oldest first; empty when none. */
  revisions: z.array(revision),
});

/** One demand table, content/demand/<id>.yaml. */
export const demandTableSchema = z.discriminatedUnion('kind', [projectionSchema, shareSeriesSchema]);

export type DemandTable = z.infer<typeof demandTableSchema>;
export type Projection = z.infer<typeof projectionSchema>;
export type ShareSeries = z.infer<typeof shareSeriesSchema>;
