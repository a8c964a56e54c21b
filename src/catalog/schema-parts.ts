/** The pieces that several schemas of content/ share. In: nothing. Out: zod schemas. */
import { z } from 'zod';

/** A figure or fact that could not be had, with the reason. Example: `{ absent: "Not stated." }`. */
export const absent = z.strictObject({
  /** Why it is missing, as a full sentence for readers. Example: "Not stated in the notes." */
  absent: z.string().min(1),
});

/** Either what the schema takes, or the reason why it could not be had. */
export const knownOrAbsent = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, absent]);

/** A calendar day, ISO 8601. Example: 2026-11-23. */
export const day = z.iso.date('must be a day of the calendar written YYYY-MM-DD');

/** The id of another record: its file name without the extension. Example: "wef-future-of-jobs-2023". */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case, such as "my-table-2024"');

/** A calendar year. Example: 2024. */
export const year = z.int().min(1900).max(2100);

/** Countries (ISO 3166 alpha-2) that tables cover, and WORLD. */
export const places = ['US', 'GB', 'DE', 'FR', 'IN', 'AU', 'CA', 'IE', 'IT', 'NL', 'WORLD'] as const;

/** Text for readers, never empty. */
export const sentence = z.string().min(1);

/** What was done to the figures between source and guide. */
export const processing = z.strictObject({
  /** none: copied; minor: rounded, converted or restated; major: aggregated or estimated. */
  level: z.enum(['none', 'minor', 'major']),
  /** The same in one sentence. Example: "As reported in the notes." */
  note: sentence,
});

/** A change to a published table. */
export const revision = z.strictObject({
  /** Day of the change. Example: 2026-11-23. */
  date: day,
  /** What changed and why, in one sentence. */
  note: sentence,
});

export type Absent = z.infer<typeof absent>;
