/** Finds terms of the glossary in running text. In: text and terms. Out: places. It must not know what marks them. */
import type { Term } from './schema-terms.ts';

/** A term in a text. */
export interface FoundTerm {
  id: string;
  /** Position of the first character. */
  at: number;
  length: number;
}

/** Finds terms in texts, prepared once for many of them. */
export type TermFinder = (text: string) => FoundTerm[];

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** An acronym is a word of capitals and digits; it is looked for as written, so that "it" never meets "IT". */
const isAcronym = (word: string): boolean => /^[A-Z0-9][A-Z0-9&/.-]*s?$/.test(word) && /[A-Z]{2}/.test(word);

const plural = (word: string): string[] => (/[a-z]$/i.test(word) && !/s$/i.test(word) ? [`${word}s`] : []);

/** Returns the exact words under which a term is found. */
export function listForms({ name, aliases = [], forms }: Pick<Term, 'name' | 'aliases' | 'forms'>): string[] {
  return forms ?? [name, ...aliases].flatMap((word) => [word, ...plural(word)]);
}

const word = /[\p{L}\p{N}]+/gu;
/** What goes on with the word before it: "LLM" is not found in "LLM_1", nor "trust" in "trust-building". */
const goesOn = /[\p{L}\p{N}_]|-\p{L}/uy;

const firstOf = (form: string): string => (form.match(word)?.[0] ?? '').toLowerCase();
const toPattern = (form: string): RegExp => new RegExp(escape(form).replace(/ /g, String.raw`\s+`), 'iy');

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/**
 * Prepares a finder; of terms that begin at one place, the longest form wins. One pattern of all forms would be tried at
 * every word, so a word first leads to the few forms that begin with it. Every form begins with a letter or a digit.
 */
export function buildTermFinder(terms: Readonly<Record<string, Term>>): TermFinder {
  const ids = new Map<string, string>();
  for (const [id, term] of Object.entries(terms)) {
    for (const form of listForms(term)) ids.set(isAcronym(form) ? form : form.toLowerCase(), id);
  }
  const longestFirst = [...ids.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const patterns = new Map(
    [...Map.groupBy(longestFirst, firstOf)].map(([first, forms]) => [first, forms.map(toPattern)]),
  );
  const findAt = (text: string, first: string, at: number): string | undefined => {
    if (/[_-]/.test(text.charAt(at - 1))) return undefined;
    for (const pattern of patterns.get(first.toLowerCase()) ?? []) {
      const found = matchAt(pattern, text, at);
      if (found !== undefined && matchAt(goesOn, text, at + found.length) === undefined) return found;
    }
    return undefined;
  };
  return (text) => {
    const found: FoundTerm[] = [];
    let done = 0;
    for (const { 0: first, index: at } of text.matchAll(word)) {
      const words = at < done ? undefined : findAt(text, first, at);
      if (words === undefined) continue;
      done = at + words.length;
      const spelled = words.replace(/\s+/g, ' ');
      const id = ids.get(spelled) ?? ids.get(spelled.toLowerCase());
      if (id !== undefined) found.push({ id, at, length: words.length });
    }
    return found;
  };
}
