/** The shape of a glossary term. */
import { z } from 'zod';
import { id, sentence } from './schema-parts.ts';

/** The topics of the glossary, in reading order; each has a page. */
export const termTopics = [
  'role',
  'pay',
  'learning',
  'data',
  'evaluation',
  'systems',
  'operation',
  'llm',
  'law',
  'statistics',
] as const;

/** Longest definition: it must be read at a glance, beside the word. */
const longestDefinition = 180;

/** One term of the glossary, content/terms/<id>.yaml; the id begins with "term-". */
export const termSchema = z.strictObject({
  /** The term as a heading. Example: "Data drift". */
  name: sentence,
  /** Other names and acronyms, each unique in the glossary. Example: ["covariate shift"]. */
  aliases: z.array(sentence).min(1).optional(),
  /** The exact words that get the definition on pages; name, aliases and their plurals when left out, none when empty. */
  forms: z.array(sentence).optional(),
  /** The topic that it is filed under. Example: operation. */
  topic: z.enum(termTopics),
  /** What it means, for a newcomer, in at most 180 characters. Plain. */
  definition: z.string().min(20).max(longestDefinition),
  /** How it is used at this level, a trap, what it is not. Rich. */
  fuller: sentence,
  /** Ids of terms to read next. */
  seeAlso: z.array(id).min(1).max(4),
  /** Where the guide treats it in depth. Example: /challenges/#model-drift-challenge */
  page: z
    .string()
    .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, 'must be an address in the guide, such as /salaries/')
    .optional(),
  /** Ids of references to read more in. */
  references: z.array(id).min(1).optional(),
});

export type Term = z.infer<typeof termSchema>;
