/**
 * The shapes of what places data on a page: figures and the frontmatter of pages.
 * The data itself is in schema.ts; this module must not know how a figure is drawn.
 */
import { z } from 'zod';
import { day, id, sentence } from './schema-parts.ts';

const figureText = {
  /** The finding as a headline; `{table/statistic}` is replaced by the figure. */
  title: sentence,
  /** What is drawn: measure, place, time. */
  subtitle: sentence,
  /** What to conclude, in one or two sentences. */
  conclude: sentence,
  /** What not to conclude. */
  caution: sentence,
};

/** One figure on a page, content/figures/<id>.yaml. The kind decides how it is drawn. */
export const figureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['pay-ranges', 'nested-ranges', 'log-marks', 'pay-pictures']),
    ...figureText,
    /** Ids of the salary tables drawn, top to bottom. */
    tables: z.array(id).min(1),
  }),
  z.strictObject({
    kind: z.literal('growth'),
    ...figureText,
    /** Id of the demand table drawn. */
    demand: id,
  }),
  z.strictObject({
    kind: z.literal('ladder'),
    ...figureText,
    /** Ids of the levels drawn, lowest first. */
    levels: z.array(id).min(2),
  }),
]);

/** Frontmatter of a guide page, content/guide/<slug>.mdx. */
export const pageSchema = z.strictObject({
  /** The h1, unique in the site. Example: "Responsibilities". */
  title: sentence,
  /** For search results and cards, 50 to 160 characters, unique in the site. */
  description: z.string().min(50).max(160),
  /** Day on which the editors last read the page as a whole. Example: 2026-11-23. */
  reviewed: day,
  /** What the reader will know at the end; completes "After this page you will know …". No final period. */
  outcome: sentence,
  /** The page in brief: three to five sentences; `{ref}` is replaced by a figure of the catalog. */
  inBrief: z.array(sentence).min(3).max(5),
  /** Where to go next, most useful first. */
  next: z
    .array(
      z.strictObject({
        /** Address in the guide. Example: /salaries/ or /salaries/#base-and-total */
        to: z
          .string()
          .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, 'must be an address in the guide, such as /salaries/'),
        /** Link text. Example: "What the role pays". */
        label: sentence,
        /** Why a reader would go there, in one sentence. */
        why: sentence,
      }),
    )
    .min(1)
    .max(4),
});

export type FigureRecord = z.infer<typeof figureSchema>;
export type PageFrontmatter = z.infer<typeof pageSchema>;
