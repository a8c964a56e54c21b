/**
 * The small files that search ships beside Pagefind's index, as the build writes and the browser reads them.
 *
 * What can be found is cut into blocks of neighbours. A guide that fits into one ships it in `index.json`, so that a
 * first answer needs no second file but the words of its letters. A larger guide also ships in which blocks each word
 * stands in a name (`places-<beginning>.json`), so that a query loads the few blocks that may answer it: what it costs
 * does not grow with the guide.
 */
import type { HitKind } from './answer.ts';
import type { AskedFile, AskedSizes } from './asked.ts';
import type { SynonymLine } from './synonyms.ts';

/** A page: address, title, slug of its section. */
export type PageLine = readonly [url: string, title: string, section: string];
/** What can be found, by columns, which compress better than lines. */
export interface ItemColumns {
  readonly ids: readonly string[];
  readonly kinds: readonly HitKind[];
  /** Numbers of their pages. */
  readonly pages: readonly number[];
  /** Empty where there is none, 0 where it is the id. */
  readonly fragments: readonly (string | 0)[];
  readonly titles: readonly string[];
  /** Other names. */
  readonly aliases: readonly (readonly string[])[];
}

/** What can be found: pages, what stands on them, and a summary of each, in the order of the items. */
export interface Block {
  readonly pages: readonly PageLine[];
  readonly items: ItemColumns;
  readonly summaries: readonly string[];
  /** Absent for references, for which nobody asks in phrases. */
  readonly asked?: AskedSizes;
  /** The phrases of its items; absent where the files of words hold those of the whole guide. */
  readonly phrases?: AskedFile;
}

/** `search/index.json`: all that is loaded whatever is asked. */
export interface RootFile {
  /** The whole guide but its references, where that fits. */
  readonly only?: Block;
  /** Number of blocks in `search/block-<number>.json`: usual ones, and behind them those of the references. */
  readonly blocks: readonly [usual: number, references: number];
  /** Number of parts that can be found, references apart. */
  readonly parts: number;
  /** Titles of sections, by slug. */
  readonly sections: Readonly<Record<string, string>>;
  /** Beginnings of the files of words; see `file-ranges.ts`. */
  readonly words: readonly string[];
  /** Beginnings of the files of places; empty for a guide that fits into one block. */
  readonly places: readonly string[];
}

/** Words and the number of documents that hold each. */
export type WordCounts = Readonly<Record<string, number>>;

/** `search/words-<beginning>.json`: words, what may stand for them, and the phrases that hold them. */
export interface WordsFile {
  readonly counts: WordCounts;
  readonly synonyms: readonly SynonymLine[];
  /** Absent where each block has the phrases of its own items. */
  readonly asked?: AskedFile;
}

/** Numbers that rise, each as its distance from the one before. */
export type Distances = readonly number[];

/** Blocks that hold a stem in a title or another name, and those that hold it only in what else names a part. */
export type StemPlaces = readonly [inNames: Distances, besides: Distances];

/** `search/places-<beginning>.json`: where stems stand, and where names do whose words stand in too many blocks. */
export interface PlacesFile {
  readonly stems: Readonly<Record<string, StemPlaces>>;
  /** Whole names and pairs of neighbours in them, as stems joined with spaces. */
  readonly names: Readonly<Record<string, Distances>>;
}

/** All files. */
export interface SearchFiles {
  readonly root: RootFile;
  readonly blocks: readonly Block[];
  readonly words: ReadonlyMap<string, WordsFile>;
  readonly places: ReadonlyMap<string, PlacesFile>;
}

/** A query loads at most so many blocks, and as many of references. */
export const mostBlocks = 4;

/** Beginnings of ids that only say what kind of thing follows. */
const kindOfId = /^(?:page|term|trend|skill|level|template|source|q|soft)-/;

/** The words of an id that editors chose. */
export const trimId = (id: string): string => id.replace(kindOfId, '');

/** Writes rising numbers as distances. */
export const toDistances = (numbers: readonly number[]): number[] =>
  numbers.map((number, at) => number - (numbers[at - 1] ?? 0));

/** Reads them back. */
export function fromDistances(distances: Distances): number[] {
  let number = 0;
  return distances.map((distance) => (number += distance));
}
