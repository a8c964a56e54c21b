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

/** Prepares a finder; of terms that begin at one place, the longest form wins. */
export function buildTermFinder(terms: Readonly<Record<string, Term>>): TermFinder {
  const ids = new Map<string, string>();
  for (const [id, term] of Object.entries(terms)) {
    for (const form of listForms(term)) ids.set(isAcronym(form) ? form : form.toLowerCase(), id);
  }
  const forms = [...ids.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (forms.length === 0) return () => [];
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}_-])(?:${forms.map((form) => escape(form).replace(/ /g, String.raw`\s+`)).join('|')})(?![\p{L}\p{N}_]|-\p{L})`,
    'giu',
  );
  return (text) =>
    Array.from(text.matchAll(pattern)).flatMap(({ 0: found, index }) => {
      const spelled = found.replace(/\s+/g, ' ');
      const id = ids.get(spelled) ?? ids.get(spelled.toLowerCase());
      return id === undefined ? [] : [{ id, at: index, length: found.length }];
    });
}
