/**
 * The shapes of what hiring and promoting need: templates of documents, interview questions and the skill map.
 * Fields called rich take inline Markdown, `[@reference]` and `{table/statistic}`.
 */
import { z } from 'zod';
import { id, sentence } from './schema-parts.ts';
import { link } from './schema-page.ts';

/** Text for readers with inline Markdown, citations and values. */
const rich = sentence;

/** A document that a reader can copy, content/templates/<id>.yaml; its page is /templates/<id>/. */
export const templateSchema = z.strictObject({
  /** Name of the document. Example: "Design review". */
  title: sentence,
  /** The decision that it serves. Rich. */
  purpose: sentence,
  /** When to write one. Rich. */
  use: sentence,
  /** Who writes it and who approves it. Plain. */
  owner: sentence,
  /** The effort. Plain. Example: "Half a day to write, one hour to review". */
  hours: sentence,
  /** The case of the worked parts, plainly hypothetical. Plain. */
  example: sentence,
  /** The parts, in order. */
  parts: z
    .array(
      z.strictObject({
        /** Permanent id of the part. Example: design-review-decision. */
        id,
        /** Heading of the part. Example: "Decision". */
        heading: sentence,
        /** What to write there. Rich. */
        asks: rich,
        /** The part as worked for the example, in Markdown. */
        worked: sentence,
      }),
    )
    .min(4)
    .max(10),
  /** Common mistakes. Rich. */
  mistakes: z.array(rich).min(2).max(4),
  /** Where to go next, most useful first. */
  next: z.array(link).min(1).max(3),
  /** Ids of references to read more in. */
  references: z.array(id).min(1).optional(),
});

/** The rounds of an interview loop. */
export const rounds = ['system-design', 'depth', 'leadership', 'case'] as const;

/** One interview question, content/questions/<id>.yaml. */
export const questionSchema = z.strictObject({
  /** The question in short. Example: "Design a ranking system that must explain itself". */
  title: sentence,
  /** The round that asks it. Example: system-design. */
  round: z.enum(rounds),
  /** The question as asked. Rich. */
  question: rich,
  /** What it tests. Rich. */
  tests: rich,
  /** What strong answers contain. Rich. */
  strong: z.array(rich).min(3).max(6),
  /** What weak answers contain. Rich. */
  weak: z.array(rich).min(1).max(3),
  /** Questions to go on with. Plain. */
  followUps: z.array(sentence).min(1).max(4),
});

/** The areas of the skill map, in reading order. */
export const skillAreas = ['modeling', 'systems', 'data', 'leadership', 'business'] as const;

/** One skill with the depth expected at three levels, content/skill-map/<id>.yaml. */
export const mappedSkillSchema = z.strictObject({
  /** Name of the skill. Example: "Evaluation and measurement". */
  title: sentence,
  /** The area that it belongs to. Example: modeling. */
  area: z.enum(skillAreas),
  /** Position within the area, starting at 1. */
  order: z.int().positive(),
  /** Depth expected of a senior engineer. Rich. */
  senior: rich,
  /** Depth expected of a staff engineer. Rich. */
  staff: rich,
  /** Depth expected of a principal engineer. Rich. */
  principal: rich,
  /** What shows it. Rich. */
  evidence: z.array(rich).min(1).max(3),
  /** The interview rounds that test it. */
  asked: z.array(z.enum(rounds)).min(1),
});

export type Template = z.infer<typeof templateSchema>;
export type Question = z.infer<typeof questionSchema>;
export type MappedSkill = z.infer<typeof mappedSkillSchema>;
