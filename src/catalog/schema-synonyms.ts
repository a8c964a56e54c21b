/** The shape of the words that people type for what the guide covers, content/synonyms.yaml. */
import { z } from 'zod';
import { sentence } from './schema-parts.ts';

const phrases = z.array(sentence).min(1);
const common = {
  /** How well the words fit, from 0.1 to 1; 0.9 when left out. Example: 0.75. */
  weight: z.number().min(0.1).max(1).default(0.9),
  /** Why the words stand for one another, in one sentence. Example: "Shares and units are forms of equity." */
  reason: sentence,
};

/** One line of the list: words that stand for one another, or words that lead to others. */
export const synonymSchema = z.union([
  z.strictObject({
    /** Words each of which stands for every other. Example: ["pay", "salary", "wages"]. */
    words: phrases.min(2),
    ...common,
  }),
  z.strictObject({
    /** What people type. Example: ["tc", "total comp"]. */
    from: phrases,
    /** What is searched besides, in words that the guide uses. Example: ["total compensation"]. */
    to: phrases,
    ...common,
  }),
]);

/** The whole list. */
export const synonymsSchema = z.array(synonymSchema);

export type Synonym = z.infer<typeof synonymSchema>;
