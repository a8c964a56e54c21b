/** The shape of a skill profile in content/skills/. In: unknown data. Out: a typed profile. */
import { z } from 'zod';
import { id, knownOrAbsent, processing, revision, sentence } from './schema-parts.ts';

/** A thing rated for its importance to an occupation. */
const ratedItem = z.strictObject({
  /** Name as the source gives it. Example: "Critical Thinking". */
  name: sentence,
  /** Importance from 1 (not important) to 5 (extremely important). Example: 4.12. */
  importance: z.number().min(1).max(5),
  /** Raters behind the score. Example: 8. */
  sampleSize: knownOrAbsent(z.int().positive()),
  /** Month of the rating. Example: 2019-08. */
  month: z.string().regex(/^\d{4}-\d{2}$/, 'must be a month written YYYY-MM'),
});

/** What an occupation asks for, content/skills/<id>.yaml. */
export const skillProfileSchema = z.strictObject({
  /** Occupation as the source names it. Example: "Data Scientists". */
  title: sentence,
  /** Code of the occupation. Example: "15-2051.00". */
  occupationCode: sentence,
  /** Edition of the source. Example: "29.2, February 2025". */
  edition: sentence,
  /** Rated skills, most important first; empty with a reason in `missing`. */
  skills: z.array(ratedItem),
  /** Rated fields of knowledge, most important first. */
  knowledge: z.array(ratedItem),
  /** Rated work styles, most important first. */
  workStyles: z.array(ratedItem),
  /** Technologies that the source marks as in demand, in alphabetical order. */
  technologies: z.array(sentence),
  /** Core tasks in the words of the source, in its order. */
  tasks: z.array(sentence),
  /** Parts that the source does not hold for this occupation, with the reason. */
  missing: z.array(
    z.strictObject({
      /** Example: skills. */
      part: z.enum(['skills', 'knowledge', 'workStyles', 'technologies', 'tasks']),
      /** Why, as a sentence for readers. */
      note: sentence,
    }),
  ),
  /** Id of the source. */
  source: id,
  processing,
  /** What a careful reader must know before using it. */
  caution: sentence,
  /** Changes since first publication, oldest first; empty when none. */
  revisions: z.array(revision),
});

export type SkillProfile = z.infer<typeof skillProfileSchema>;
