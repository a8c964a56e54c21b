/**
 * The shapes of what the guide says about the work itself: practices, challenges, trends, soft skills and
 * conversations. Each record is placed once, by `<Record>`, and its file name is its permanent anchor.
 * Fields called rich take inline Markdown, `[@reference]` and `{table/statistic}`.
 */
import { z } from 'zod';
import { day, id, sentence } from './schema-parts.ts';

/** Text for readers with inline Markdown, citations and values. */
const rich = sentence;
const list = (least: number, most: number) => z.array(rich).min(least).max(most);

/** The stages of a system's life, first to last, and what spans all of them. */
export const stages = [
  'frame',
  'data',
  'build',
  'evaluate',
  'release',
  'operate',
  'retire',
  'llm',
  'people',
] as const;

/** One working practice, content/practices/<id>.yaml. */
export const practiceSchema = z.strictObject({
  /** What to do, as an imperative. Example: "Make pipelines idempotent and repeatable". */
  title: sentence,
  /** The stage of a system's life that it belongs to. Example: data. */
  stage: z.enum(stages),
  /** Why it pays. Rich. */
  why: rich,
  /** The steps, in order. Rich. */
  how: list(2, 6),
  /** A test by which anyone can tell that it is done. Rich. */
  done: rich,
  effort: z.strictObject({
    /** The order of magnitude. Example: weeks. */
    size: z.enum(['hours', 'days', 'weeks', 'months']),
    /** What it depends on, in one sentence. */
    note: sentence,
  }),
  prevents: z.strictObject({
    /** Ids of the challenges that it prevents. */
    challenges: z.array(id),
    /** The failure that it prevents, in one sentence. Rich. */
    failure: rich,
  }),
  /** Yes-or-no statements for the readiness checklist. Plain. */
  checks: z.array(sentence).min(1).max(3),
  /** Ids of references to read more in. */
  references: z.array(id).min(1).optional(),
});

/** One common difficulty, content/challenges/<id>.yaml. */
export const challengeSchema = z.strictObject({
  /** The difficulty in a few words. Example: "A model goes stale". */
  title: sentence,
  /** What it looks like from inside. Rich. */
  situation: rich,
  /** What can be seen early. Rich. */
  signs: list(2, 6),
  /** What to do this week. Rich. */
  firstMoves: list(2, 5),
  /** What removes the cause. Rich. */
  deeperFix: rich,
  /** A published case with its reference. Rich. */
  example: rich,
  /** Ids of the practices that prevent it. */
  practices: z.array(id).min(1),
});

/** One trend, dated, content/trends/<id>.yaml. */
export const trendSchema = z.strictObject({
  /** Name of the trend. Example: "AI agents". */
  title: sentence,
  /** Day on which the evidence was last read. Example: 2026-11-23. */
  asOf: day,
  /** Where it stands, in one or two sentences. Rich. */
  summary: rich,
  /** What evidence shows. Rich. */
  established: list(1, 5),
  /** What is said without good evidence yet. Rich. */
  claimed: list(1, 4),
  /** Observations that would change our mind. Rich. */
  changeOurMind: list(1, 4),
  /** What to do this quarter. Rich. */
  thisQuarter: list(1, 4),
});

/** One soft skill, content/soft-skills/<id>.yaml. */
export const softSkillSchema = z.strictObject({
  /** Name of the skill. Example: "Project management". */
  title: sentence,
  /** Why it decides at this level. Rich. */
  why: rich,
  /** Behaviors seen at this level. Rich. */
  seen: list(2, 5),
  /** Behaviors that show its absence. Rich. */
  unseen: list(2, 4),
  /** Exercises, each with its time. Rich. */
  drills: list(1, 4),
  /** Ids of conversations that practice it. */
  conversations: z.array(id).min(1).optional(),
});

/** A script for a hard conversation, content/conversations/<id>.yaml. */
export const conversationSchema = z.strictObject({
  /** What has to be said. Example: "Saying no to a launch". */
  title: sentence,
  /** When it is needed. Rich. */
  situation: rich,
  /** What to have ready. Rich. */
  prepare: list(1, 4),
  /** What to say, in order. */
  lines: z
    .array(
      z.strictObject({
        /** The words. Plain. */
        say: sentence,
        /** Why these words. Rich. */
        why: rich,
      }),
    )
    .min(3)
    .max(7),
  /** What may come back, and an answer. */
  pushback: z
    .array(
      z.strictObject({
        /** What they may say. Plain. */
        they: sentence,
        /** What you can answer. Plain. */
        you: sentence,
      }),
    )
    .min(1)
    .max(4),
  /** What to do within a day. Rich. */
  after: rich,
  /** What spoils it. Rich. */
  avoid: list(1, 3),
});

export type Practice = z.infer<typeof practiceSchema>;
export type Challenge = z.infer<typeof challengeSchema>;
export type Trend = z.infer<typeof trendSchema>;
export type SoftSkill = z.infer<typeof softSkillSchema>;
export type Conversation = z.infer<typeof conversationSchema>;
