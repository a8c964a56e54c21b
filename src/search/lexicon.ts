/** Files of words, as they are loaded -> what the understanding of a query asks of the site's words. */
import { findFilesOfBeginning, findFilesOfSlip } from './file-ranges.ts';
import type { WordsFile } from './index-format.ts';
import type { GrowingSynonyms } from './synonyms.ts';
import type { Lexicon } from './understand.ts';
import { splitWords, stem } from './words.ts';

/** A lexicon that grows as files of words come in. */
export interface GrowingLexicon extends Lexicon {
  readonly add: (words: Pick<WordsFile, 'counts' | 'synonyms'>) => void;
  /** How much a stem says: near 0 for one that stands everywhere, 1.2 for one that stands nowhere. */
  readonly rarity: (stem: string) => number;
}

/** Builds an empty lexicon for a site with so many documents. */
export function buildLexicon(synonyms: GrowingSynonyms, documents: number): GrowingLexicon {
  const counts = new Map<string, number>();
  const stems = new Map<string, number>();
  return {
    synonyms,
    count: (word) => counts.get(word) ?? 0,
    words: () => counts.keys(),
    hasStem: (each) => stems.has(each),
    add: (words) => {
      synonyms.add(words.synonyms);
      for (const [word, count] of Object.entries(words.counts)) {
        counts.set(word, count);
        stems.set(stem(word), Math.max(stems.get(stem(word)) ?? 0, count));
      }
    },
    rarity: (each) => {
      const count = stems.get(each) ?? 0;
      return count === 0 ? 1.2 : Math.log(1 + documents / count) / Math.log(1 + documents);
    },
  };
}

/**
 * Names the files of words that a query needs. `isFar` adds those in which a word stands that was meant and mistyped: the
 * files around its own, and around that of the word without its first letter, which may be wrong.
 */
export function listWordFiles(query: string, beginnings: readonly string[], isFar: boolean): string[] {
  const words = splitWords(query);
  const near = words.flatMap((word) => findFilesOfBeginning(beginnings, word));
  const far = isFar
    ? words.flatMap((word) => [
        ...findFilesOfSlip(beginnings, word),
        ...findFilesOfSlip(beginnings, word.slice(1)),
      ])
    : [];
  return [...new Set([...near, ...far])];
}
