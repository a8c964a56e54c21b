/** The shape of a reference: a paper, standard, law, book or report that the text rests on. Pay and demand data have sources instead. */
import { z } from 'zod';
import { day, sentence, year } from './schema-parts.ts';

/** What kind of work a reference is, in the order in which lists show them. */
export const referenceKinds = [
  'law',
  'standard',
  'statistics',
  'paper',
  'report',
  'incident',
  'ladder',
  'guide',
  'book',
  'talk',
  'repository',
] as const;

/** One work that pages cite, content/references/<id>.yaml. */
export const referenceSchema = z.strictObject({
  /** The title as the work has it. Example: "Hidden Technical Debt in Machine Learning Systems". */
  title: sentence,
  /** Persons or bodies in the order of the work; a long list may end with "others". Example: ["D. Sculley", "others"]. */
  authors: z.array(sentence).min(1),
  /** How the text names it, where the family name of the first author and the year will not do. Example: "NIST 2023". */
  label: z.string().min(1).max(40).optional(),
  /** Year of this edition. Example: 2015. */
  year,
  /** Publisher, journal, conference or site. Example: "Advances in Neural Information Processing Systems 28". */
  venue: sentence,
  /** Where a reader finds it. Example: https://arxiv.org/abs/1810.03993 */
  url: z.url({ protocol: /^https$/, error: 'must be an address beginning with https://' }),
  /** What kind of work it is. Example: paper. */
  kind: z.enum(referenceKinds),
  /** What the guide rests on it, in one sentence of our own. */
  supports: sentence,
  verification: z.strictObject({
    /** full: the text itself was read; abstract: its abstract or landing page; copy: a copy kept by others; secondary: only what others say of it. */
    level: z.enum(['full', 'abstract', 'copy', 'secondary']),
    /** How, in one sentence. Example: "Abstract read on the publisher's page." */
    note: sentence,
    /** Day of the look. Example: 2026-11-23. */
    on: day,
  }),
  /** Puts the work on the reading list. */
  reading: z
    .strictObject({
      /** What a reader gets from it, in one sentence. */
      gives: sentence,
      /** For whom, in a few words. Example: "Anyone about to put a first model into production." */
      suits: sentence,
    })
    .optional(),
});

export type Reference = z.infer<typeof referenceSchema>;

/** What a kind of works is called. */
export const referenceKindNames: Readonly<Record<Reference['kind'], string>> = {
  law: 'Laws and rulings',
  standard: 'Standards and frameworks',
  statistics: 'Statistics',
  paper: 'Papers',
  report: 'Reports',
  incident: 'Incident reports',
  ladder: 'Career ladders',
  guide: 'Guides and essays',
  book: 'Books',
  talk: 'Talks',
  repository: 'Repositories',
};
