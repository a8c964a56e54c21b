/** The reviewed list and the glossary -> the table of synonyms as it is shipped. */
import type { Synonym } from '../catalog/schema-synonyms.ts';
import type { SynonymLine } from './synonyms.ts';

/** Names of one term: the main one and the others. */
export type TermNames = readonly string[];

/** An acronym stands for its term, and the term for it. */
const acronymWeight = 0.9;

/** Builds the lines: those of the list, then the acronyms of the glossary. */
export const buildSynonymLines = (
  synonyms: readonly Synonym[],
  terms: readonly TermNames[],
): SynonymLine[] => [
  ...synonyms.flatMap((line): SynonymLine[] =>
    'words' in line
      ? line.words.map((word) => [word, line.words.filter((other) => other !== word), line.weight] as const)
      : line.from.map((word) => [word, line.to, line.weight] as const),
  ),
  ...terms.flatMap((names) =>
    names
      .filter((name) => /[A-Z]{2}/.test(name))
      .map((name): SynonymLine => [name, names.filter((other) => other !== name), acronymWeight])
      .filter(([, to]) => to.length > 0),
  ),
];
