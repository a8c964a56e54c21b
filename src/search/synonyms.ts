/** Other words for what people type: reviewed groups and the acronyms of the glossary, looked up by phrase. */
import { stemAll } from './words.ts';

/** Words that may stand for what was typed. */
export interface Alternative {
  /** Stems that must all be there. */
  readonly stems: readonly string[];
  /** The words as readers are shown them. */
  readonly text: string;
  /** How well they stand for what was typed, 1 at most. */
  readonly weight: number;
}

/** One line of the table as it is shipped: what is typed, what is searched besides, and how well that fits. */
export type SynonymLine = readonly [from: string, to: readonly string[], weight: number];

/** Alternatives by the stems of what is typed, joined with spaces. */
export interface SynonymTable {
  readonly find: (stems: readonly string[]) => readonly Alternative[];
  /** Number of words in the longest phrase so far. */
  readonly longest: () => number;
}

/** A table that grows as files of words come in. */
export interface GrowingSynonyms extends SynonymTable {
  readonly add: (lines: readonly SynonymLine[]) => void;
}

/** Prepares a table; more lines may be added. */
export function buildSynonymTable(lines: readonly SynonymLine[] = []): GrowingSynonyms {
  const byPhrase = new Map<string, Alternative[]>();
  let longest = 1;
  const addLine = ([from, to, weight]: SynonymLine): void => {
    const stems = stemAll(from);
    longest = Math.max(longest, stems.length);
    const key = stems.join(' ');
    const alternatives = byPhrase.get(key) ?? [];
    for (const text of to) {
      const own = stemAll(text);
      if (own.join(' ') === key || alternatives.some((each) => each.stems.join(' ') === own.join(' ')))
        continue;
      alternatives.push({ stems: own, text, weight });
    }
    byPhrase.set(key, alternatives);
  };
  lines.forEach(addLine);
  return {
    find: (stems) => byPhrase.get(stems.join(' ')) ?? [],
    longest: () => longest,
    add: (more) => {
      more.forEach(addLine);
    },
  };
}
