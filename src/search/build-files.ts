/** Everything with an id -> the files that search ships. Run by the build; the same content gives the same files. */
import { buildAsked, createAskedScale, type AskedDocument, type AskedFile } from './asked.ts';
import { buildPlaces } from './build-places.ts';
import { cutBlocks, type BlockLimits } from './cut-blocks.ts';
import { cutRanges, fileKey, findFile } from './file-ranges.ts';
import type { Block, PageLine, RootFile, SearchFiles, WordsFile } from './index-format.ts';
import type { SearchDocument } from './search-document.ts';
import type { SynonymLine } from './synonyms.ts';
import { splitWords, stemAll } from './words.ts';

/** How large files may get. */
export interface FileLimits extends BlockLimits {
  /** Characters of a file of words or places; such lists shrink to less than half of them when compressed. */
  readonly wordsFile: number;
  readonly placesFile: number;
}

/**
 * A guide of 1,200 parts is one file of some 60 kB compressed. Beyond that small blocks waste least, since what a query
 * wants of a block is a page or two; and so do small files of places, of which it wants a few lines.
 */
export const usualLimits: FileLimits = { only: 1200, block: 128, wordsFile: 60_000, placesFile: 14_000 };

/** Sections beyond these are called by their slugs, so that the root stays small. */
const mostSections = 60;

/** Builds the files. `sectionOf` names the section of a page's address. */
export function buildSearchFiles(
  documents: readonly SearchDocument[],
  synonyms: readonly SynonymLine[],
  sectionOf: (pageUrl: string) => string,
  limits: FileLimits = usualLimits,
): SearchFiles {
  const pages = documents.filter(({ kind }) => kind === 'page');
  // A page may be something else first, such as a template.
  const whole = documents.filter(({ address }) => !address.includes('#'));
  const titles = new Map([...whole, ...pages].map(({ address, title }) => [address, title]));
  const usual = documents.filter(({ kind }) => kind !== 'reference');
  const rare = documents.filter(({ kind }) => kind === 'reference');
  const { isWhole, cut } = cutBlocks(usual, rare, limits);
  const measure = createAskedScale(usual.map(toAskedDocument));
  const toLine = (url: string): PageLine => [url, titles.get(url) ?? url, sectionOf(url)];
  const toUsual = (of: readonly SearchDocument[]): Block => {
    const { sizes, phrases } = buildAsked(of.map(toAskedDocument), measure);
    return { ...toBlock(of, toLine), asked: sizes, ...(isWhole ? {} : { phrases }) };
  };
  const asked = isWhole ? buildAsked(usual.map(toAskedDocument), measure).phrases : undefined;
  const ofUsual = cut.usual.map(toUsual);
  const ofRare = cut.rare.map((of) => toBlock(of, toLine));
  const words = fileWords(countWords(documents), synonyms, asked, limits.wordsFile);
  const places = isWhole
    ? new Map()
    : buildPlaces([...cut.usual, ...cut.rare], (url) => titles.get(url) ?? '', limits.placesFile);
  const sections = pages.flatMap(({ address, title }): [string, string][] =>
    address === `/${sectionOf(address)}/` ? [[sectionOf(address), title]] : [],
  );
  const [only] = ofUsual;
  const root: RootFile = {
    ...(isWhole && only ? { only } : {}),
    blocks: [isWhole ? 0 : ofUsual.length, ofRare.length],
    parts: usual.length,
    sections: Object.fromEntries(sections.slice(0, mostSections)),
    words: [...words.keys()],
    places: [...places.keys()],
  };
  return { root, blocks: isWhole ? ofRare : [...ofUsual, ...ofRare], words, places };
}

/** Writes down documents and their pages. */
function toBlock(documents: readonly SearchDocument[], toPage: (url: string) => PageLine): Block {
  const urls = [...new Set(documents.map(({ address }) => pageOf(address)))];
  const numbers = new Map(urls.map((url, at) => [url, at]));
  const places = documents.map(({ id, address }) => {
    const [url = '', fragment = ''] = address.split('#');
    return { page: numbers.get(url) ?? 0, fragment: fragment === id ? (0 as const) : fragment };
  });
  return {
    pages: urls.map(toPage),
    items: {
      ids: documents.map(({ id }) => id),
      kinds: documents.map(({ kind }) => kind),
      pages: places.map(({ page }) => page),
      fragments: places.map(({ fragment }) => fragment),
      titles: documents.map(({ title }) => title),
      aliases: documents.map(({ aliases }) => aliases),
    },
    summaries: documents.map(({ summary, title }) => (summary === title ? '' : summary)),
  };
}

const pageOf = (address: string): string => address.split('#')[0] ?? '';

const toAskedDocument = ({ title, aliases, summary, asked }: SearchDocument): AskedDocument => ({
  title: stemAll(title),
  names: new Set([title, ...aliases, summary].flatMap(stemAll)),
  phrases: asked.map(stemAll),
});

function countWords(documents: readonly SearchDocument[]): [word: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { title, aliases, summary, asked, text } of documents) {
    // Addresses in links are no words that anybody reads.
    const visible = [title, ...aliases, summary, ...asked, text].join('\n').replace(/\]\([^)]*\)/g, ']');
    for (const word of new Set(splitWords(visible))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Files words, synonyms by their first word, and the stems of phrases. */
function fileWords(
  counts: readonly (readonly [word: string, count: number])[],
  synonyms: readonly SynonymLine[],
  asked: AskedFile | undefined,
  most: number,
): Map<string, WordsFile> {
  const firstOf = ([from]: SynonymLine): string => splitWords(from)[0] ?? '';
  const phrases = Object.entries(asked ?? {});
  const toFiled = (text: string, what: unknown) => ({
    key: fileKey(text),
    size: JSON.stringify(what).length,
  });
  const beginnings = cutRanges(
    [
      ...counts.map((line) => toFiled(line[0], line)),
      ...synonyms.map((line) => toFiled(firstOf(line), line)),
      ...phrases.map((line) => toFiled(line[0], line)),
    ],
    most,
  );
  const fileOf = (text: string): string => findFile(beginnings, text) ?? '';
  const countsOf = Map.groupBy(counts, ([word]) => fileOf(word));
  const synonymsOf = Map.groupBy(synonyms, (line) => fileOf(firstOf(line)));
  const phrasesOf = Map.groupBy(phrases, ([stem]) => fileOf(stem));
  return new Map(
    beginnings.map((name) => [
      name,
      {
        counts: Object.fromEntries(countsOf.get(name) ?? []),
        synonyms: synonymsOf.get(name) ?? [],
        ...(asked ? { asked: Object.fromEntries(phrasesOf.get(name) ?? []) } : {}),
      },
    ]),
  );
}
