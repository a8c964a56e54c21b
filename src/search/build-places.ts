/**
 * The documents of each block -> in which blocks a stem stands in a name, and where names are found that their words alone
 * would not lead to. Run by the build.
 */
import { cutRanges, fileKey, findFile } from './file-ranges.ts';
import { mostBlocks, toDistances, trimId, type PlacesFile, type StemPlaces } from './index-format.ts';
import type { SearchDocument } from './search-document.ts';
import { dropStopWords, isStopWord } from './stop-words.ts';
import { splitWords, stem as cutToStem, stemAll } from './words.ts';

type Sets = ReadonlyMap<string, Set<number>>;

const none: ReadonlySet<number> = new Set();

/** Builds the files, by their beginnings. */
export function buildPlaces(
  blocks: readonly (readonly SearchDocument[])[],
  titleOf: (pageUrl: string) => string,
  mostCharacters: number,
): Map<string, PlacesFile> {
  const inNames = new Map<string, Set<number>>();
  const besides = new Map<string, Set<number>>();
  blocks.forEach((documents, block) => {
    for (const { id, address, title, aliases, summary, asked } of documents) {
      const page = address.replace(/#.*/, '');
      for (const stem of [title, ...aliases].flatMap(stemAll)) put(inNames, stem, block);
      for (const text of [summary, titleOf(page), trimId(id), page, ...asked])
        for (const stem of stemAll(text)) put(besides, stem, block);
    }
  });
  const stems = [...new Set([...inNames.keys(), ...besides.keys()])].map((stem): [string, StemPlaces] => {
    const [names, all] = [inNames.get(stem) ?? none, besides.get(stem) ?? none];
    return [stem, [toDistances([...names]), toDistances([...all].filter((block) => !names.has(block)))]];
  });
  const names = [...listNames(blocks, inNames)].map(([name, found]): [string, number[]] => [
    name,
    toDistances([...found].sort((a, b) => a - b)),
  ]);
  const beginnings = cutRanges(
    [...stems, ...names].map((line) => ({ key: fileKey(line[0]), size: JSON.stringify(line).length })),
    mostCharacters,
  );
  const fileOf = ([text]: readonly [string, unknown]): string => findFile(beginnings, text) ?? '';
  const stemsOf = Map.groupBy(stems.sort(byName), fileOf);
  const namesOf = Map.groupBy(names.sort(byName), fileOf);
  return new Map(
    beginnings.map((name) => [
      name,
      {
        stems: Object.fromEntries(stemsOf.get(name) ?? []),
        names: Object.fromEntries(namesOf.get(name) ?? []),
      },
    ]),
  );
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

function put(sets: Map<string, Set<number>>, key: string, block: number): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(block));
}

/**
 * Whole names, and pairs of neighbours in names, whose words meet in the names of more blocks than a query loads: without
 * them such a name would be one of many. Each leads to the first blocks that hold it, those in which a page is called so
 * before others.
 */
function listNames(blocks: readonly (readonly SearchDocument[])[], inNames: Sets): Map<string, Set<number>> {
  const named = new Map<string, Set<number>>();
  const known = new Map<string, boolean>();
  const isLost = (name: string, words: readonly string[]): boolean => {
    const isKnown = known.get(name) ?? countMeetings(words, inNames) > mostBlocks;
    known.set(name, isKnown);
    return isKnown;
  };
  const add = (documents: readonly SearchDocument[], block: number): void => {
    for (const words of documents.flatMap(({ title, aliases }) => [title, ...aliases].map(splitWords))) {
      const pairs = words.slice(1).map((word, at) => [words[at] ?? '', word]);
      for (const phrase of [words, ...pairs.filter((pair) => !pair.some(isStopWord))]) {
        const name = phrase.map(cutToStem).join(' ');
        if (name === '' || !isLost(name, phrase)) continue;
        if ((named.get(name)?.size ?? 0) < mostBlocks) put(named, name, block);
      }
    }
  };
  blocks.forEach((documents, block) => {
    add(
      documents.filter(({ kind }) => kind === 'page'),
      block,
    );
  });
  blocks.forEach(add);
  return named;
}

/** Number of blocks that hold all words in names; small words, which queries are not searched by, left out. */
function countMeetings(words: readonly string[], inNames: Sets): number {
  const [first = none, ...others] = dropStopWords(words)
    .map((word) => inNames.get(cutToStem(word)) ?? none)
    .sort((a, b) => a.size - b.size);
  return [...first].filter((block) => others.every((other) => other.has(block))).length;
}
