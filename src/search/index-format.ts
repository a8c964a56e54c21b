/**
 * The small files that search ships beside Pagefind's index: what can be found, its summaries, and the words of the site.
 *
 * In: everything with an id. Out: JSON, the same for the same content. `index.json` is needed for a first answer, the
 * words by their first letter only for queries that need them, and the summaries for excerpts.
 */
import type { HitKind } from './answer.ts';
import { buildAskedFiles, type AskedDocument, type AskedFile, type AskedSizes } from './asked.ts';
import type { SynonymLine } from './synonyms.ts';
import { splitWords, stemAll } from './words.ts';

/** Something that can be found. */
export interface SearchDocument {
  readonly id: string;
  readonly kind: HitKind;
  /** Address from the root, with its fragment. */
  readonly address: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  /** How people ask for it. */
  readonly asked: readonly string[];
  /** All that it says, as plain text or Markdown. */
  readonly text: string;
}

/** A page: address, title, slug of its section. */
type PageLine = readonly [url: string, title: string, section: string];
/** A document: id, kind, number of its page, fragment (empty: none, 0: the same as the id), title, other names. */
export type ItemLine = readonly [
  id: string,
  kind: HitKind,
  page: number,
  fragment: string | 0,
  title: string,
  ...aliases: string[],
];

/** `search/index.json`. */
export interface IndexFile {
  readonly pages: readonly PageLine[];
  readonly items: readonly ItemLine[];
  readonly asked: AskedSizes;
  /** First letters for which there is a file of words. */
  readonly letters: string;
}

/** Words and the number of documents that hold each. */
export type WordCounts = Readonly<Record<string, number>>;

/** `search/words-<letter>.json`: all words with a first letter, what may stand for them, and the phrases that hold them. */
export interface WordsFile {
  readonly counts: WordCounts;
  readonly synonyms: readonly SynonymLine[];
  readonly asked: AskedFile;
}

/** `search/summaries.json`: one for each item, in the order of the items. */
export type SummariesFile = readonly string[];

/** `search/references.json`: what only long or rare queries ask for, to be added behind the index. */
export interface ReferencesFile {
  /** Pages behind those of the index; the numbers of pages go on counting. */
  readonly pages: readonly PageLine[];
  readonly items: readonly ItemLine[];
  readonly summaries: SummariesFile;
}

/** All files, by name. */
export interface SearchFiles {
  readonly index: IndexFile;
  readonly summaries: SummariesFile;
  readonly references: ReferencesFile;
  readonly words: ReadonlyMap<string, WordsFile>;
}

/** The letter under which a word is filed; digits and other scripts share one file. */
export const letterOf = (word: string): string => (/^[a-z]/.test(word) ? word.slice(0, 1) : '0');

/** Builds the files. `sectionOf` names the section of a page's address. */
export function buildSearchFiles(
  documents: readonly SearchDocument[],
  synonyms: readonly SynonymLine[],
  sectionOf: (pageUrl: string) => string,
): SearchFiles {
  const pageTitles = new Map(
    documents.filter(({ kind }) => kind === 'page').map(({ address, title }) => [address, title]),
  );
  const pages: PageLine[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (url: string): number => {
    const known = numbers.get(url);
    if (known !== undefined) return known;
    pages.push([url, pageTitles.get(url) ?? url, sectionOf(url)]);
    numbers.set(url, pages.length - 1);
    return pages.length - 1;
  };
  const toLine = ({ id, kind, address, title, aliases }: SearchDocument): ItemLine => {
    const [url = '', fragment = ''] = address.split('#');
    return [id, kind, numberOf(url), fragment === id ? 0 : fragment, title, ...aliases];
  };
  const summarize = ({ summary, title }: SearchDocument): string =>
    summary === title ? '' : shorten(summary);
  const usual = documents.filter(({ kind }) => kind !== 'reference');
  const items = usual.map(toLine);
  const usualPages = [...pages];
  const rare = documents.filter(({ kind }) => kind === 'reference');
  const references = { items: rare.map(toLine), summaries: rare.map(summarize) };
  const counts = countWords(documents);
  const { sizes, files } = buildAskedFiles(usual.map(toAskedDocument), letterOf);
  const lines = Map.groupBy(synonyms, ([from]) => letterOf(splitWords(from)[0] ?? ''));
  const letters = [...new Set([...counts.keys(), ...files.keys(), ...lines.keys()])].sort();
  const toFile = (letter: string): WordsFile => ({
    counts: counts.get(letter) ?? {},
    synonyms: lines.get(letter) ?? [],
    asked: files.get(letter) ?? {},
  });
  const words = new Map(letters.map((letter) => [letter, toFile(letter)]));
  return {
    index: { pages: usualPages, items, asked: sizes, letters: letters.join('') },
    summaries: usual.map(summarize),
    references: { pages: pages.slice(usualPages.length), ...references },
    words,
  };
}

/** Two lines of an excerpt; what is longer would be cut there anyway. */
const longestSummary = 130;

/** Cuts a text after the last word that fits. */
const shorten = (text: string): string =>
  text.length <= longestSummary ? text : `${text.slice(0, longestSummary).replace(/[\s\p{P}]+\S*$/u, '')} …`;

const toAskedDocument = ({ title, aliases, summary, asked }: SearchDocument): AskedDocument => ({
  title: stemAll(title),
  names: new Set([title, ...aliases, shorten(summary)].flatMap(stemAll)),
  phrases: asked.map(stemAll),
});

function countWords(documents: readonly SearchDocument[]): Map<string, Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { title, aliases, summary, asked, text } of documents) {
    // Addresses in links are no words that anybody reads.
    const visible = [title, ...aliases, summary, ...asked, text].join('\n').replace(/\]\([^)]*\)/g, ']');
    for (const word of new Set(splitWords(visible))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const files = new Map<string, Record<string, number>>();
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const letter = letterOf(word);
    const file = files.get(letter) ?? {};
    file[word] = count;
    files.set(letter, file);
  }
  return files;
}
