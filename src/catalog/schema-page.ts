/**
 * The shapes of what places data on a page: figures and the frontmatter of pages.
 * The data itself is in schema.ts; this module must not know how a figure is drawn.
 */
import { z } from 'zod';
import { payStatistics } from './schema.ts';
import { day, id, places, sentence } from './schema-parts.ts';

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

/** Figures that draw rows of salary tables. */
const payFigure = {
  ...figureText,
  /** Ids of the salary tables drawn, top to bottom. Example: [oews-15-1221, oews-15-2051]. */
  tables: z.array(id).min(1),
};

const rowChoice = {
  /** Ids of the rows drawn, top to bottom, each taken from every table that has it; all rows when left out. Example: [y2024]. */
  rows: z.array(id).min(1).optional(),
  /** What names each strip: the row, or its table where each table gives one row. Left out, it is the row. */
  nameBy: z.enum(['row', 'table']).optional(),
  /** Names of the strips, top to bottom and one for each, where neither row nor table says enough. Example: ["Principal titles, 2023"]. */
  names: z.array(sentence).min(1).optional(),
};

/** The parts of a skill profile that a radar can draw. */
export const skillParts = ['skills', 'knowledge', 'workStyles'] as const;

/** One figure on a page, content/figures/<id>.yaml. The kind decides how it is drawn. */
export const figureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['pay-ranges', 'nested-ranges', 'log-marks', 'pay-pictures']),
    ...payFigure,
  }),
  /** 10th to 90th and 25th to 75th percentile with the median, one strip a row. */
  z.strictObject({ kind: z.literal('pay-percentiles'), ...payFigure, ...rowChoice }),
  /** One statistic as a bar from zero, with the sample behind it, one bar a row. */
  z.strictObject({
    kind: z.literal('bars-with-n'),
    ...payFigure,
    ...rowChoice,
    /** The statistic drawn; rows without it are an error. Example: p50. */
    statistic: z.enum(payStatistics),
  }),
  /** The median over the years, with the 25th to 75th percentile as a band. */
  z.strictObject({
    kind: z.literal('pay-over-years'),
    ...figureText,
    /** Id of the salary table drawn; every row drawn has a year and a median. Example: oews-15-1221. */
    table: id,
    /** Ids of the rows drawn; all rows when left out. */
    rows: z.array(id).min(1).optional(),
  }),
  z.strictObject({
    kind: z.literal('growth'),
    ...figureText,
    /** Id of the demand table drawn, a projection. */
    demand: id,
  }),
  /** Projected growth in percent, one bar a projection. */
  z.strictObject({
    kind: z.literal('growth-bars'),
    ...figureText,
    /** Ids of the demand tables drawn, all projections, top to bottom. */
    demand: z.array(id).min(1),
  }),
  /** One small panel for each place, all on one scale. */
  z.strictObject({
    kind: z.literal('share-multiples'),
    ...figureText,
    /** The group of series drawn. Example: ai-share. */
    group: id,
    /** The places drawn, in reading order; left out, all places of the group, largest last share first. */
    places: z.array(z.enum(places)).min(1).optional(),
  }),
  /** Importance of a few skills to one occupation, or to two, as polygons around a center. */
  z.strictObject({
    kind: z.literal('radar'),
    ...figureText,
    /** Ids of one or two skill profiles. Example: [computer-research-scientists]. */
    profiles: z.array(id).min(1).max(2),
    /** The part of the profiles drawn. Example: skills. */
    part: z.enum(skillParts),
    /** Names of three to six rated items, as the source writes them, clockwise from the top. */
    items: z.array(sentence).min(3).max(6),
  }),
  z.strictObject({
    kind: z.literal('ladder'),
    ...figureText,
    /** Ids of the levels drawn, lowest first. */
    levels: z.array(id).min(2),
  }),
  /** What is expected of two or three levels on each axis, as polygons around a center. */
  z.strictObject({
    kind: z.literal('level-radar'),
    ...figureText,
    /** Ids of the levels drawn, lowest first. */
    levels: z.array(id).min(2).max(3),
  }),
]);

/** A link to go on with. */
export const link = z.strictObject({
  /** Address in the guide. Example: /salaries/ or /salaries/#base-and-total */
  to: z
    .string()
    .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, 'must be an address in the guide, such as /salaries/'),
  /** Link text. Example: "What the role pays". */
  label: sentence,
  /** Why a reader would go there, in one sentence. */
  why: sentence,
});

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
  next: z.array(link).min(1).max(4),
});

export type FigureRecord = z.infer<typeof figureSchema>;
export type PageFrontmatter = z.infer<typeof pageSchema>;
