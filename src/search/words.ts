/** Text -> the words that search compares: lower case, without marks, cut at everything that is no letter or digit. */
import { stemmer } from 'stemmer';

/** Apostrophes belong to their word, so that "don't" is one and "engineer's" is next to "engineers". */
const apostrophes = /['’ʼ`]/g;
const wordPattern = /[\p{L}\p{N}]+(?:\+\+|#)?/gu;

/** Splits a text into words. Example: "Fine-tuning C++, naïvely" -> fine, tuning, c++, naively. */
export const splitWords = (text: string): string[] =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(apostrophes, '').match(wordPattern) ??
  [];

const known = new Map<string, string>();

/** Cuts a word to its stem, so that "salaries" meets "salary"; short words and codes are left whole. */
export function stem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const cut = word.length < 4 || /[^a-z]/.test(word) ? word : stemmer(word);
  known.set(word, cut);
  return cut;
}

/** The stems of a text, in order. */
export const stemAll = (text: string): string[] => splitWords(text).map(stem);
