/**
 * How people ask for parts of the guide (content/asked/), as search reads it: which phrases hold a word, and how near a
 * query is to a phrase, to a title, and to everything that names a part.
 *
 * A question is full of small words, and each says little, but together they tell one question from another. So nothing
 * is dropped here, and each word counts by how rare it is among names and phrases.
 */
import type { RankItem } from './rank.ts';

/** What a first answer needs of the phrases, within a block: one character for each number. */
export interface AskedSizes {
  /** Number of phrases of each item. */
  readonly counts: string;
  /** Size of each phrase, in the order of the items. */
  readonly phrases: string;
  /** Size of the title of each item. */
  readonly titles: string;
}

/** The phrases that hold each stem, by number, each as its distance from the one before. */
export type AskedFile = Readonly<Record<string, readonly number[]>>;

const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const toDigit = (value: number): string => digits[Math.min(digits.length - 1, Math.round(value))] ?? '0';
const fromDigit = (digit: string | undefined): number => Math.max(0, digits.indexOf(digit ?? '0'));

/** What a word is worth that stands in so many of all parts: nothing is worth nothing. */
const weigh = (held: number, parts: number): number => Math.log(1 + (parts - held + 0.5) / (held + 0.5));

/** What an item says of itself, as stems. */
export interface AskedDocument {
  readonly title: readonly string[];
  /** Stems of title, other names and summary. */
  readonly names: ReadonlySet<string>;
  readonly phrases: readonly (readonly string[])[];
}

/** Measures how much phrases and titles say, among everything that has a name. */
export function createAskedScale(documents: readonly AskedDocument[]): (stems: readonly string[]) => number {
  const held = new Map<string, number>();
  for (const { names, phrases } of documents) {
    for (const stem of new Set([...names, ...phrases.flat()])) held.set(stem, (held.get(stem) ?? 0) + 1);
  }
  return (stems) =>
    [...new Set(stems)].reduce((sum, stem) => sum + weigh(held.get(stem) ?? 0, documents.length), 0);
}

/** Builds what search ships of some documents. @param measure says how much stems say among all */
export function buildAsked(
  documents: readonly AskedDocument[],
  measure: (stems: readonly string[]) => number,
): { sizes: AskedSizes; phrases: AskedFile } {
  const distances = new Map<string, number[]>();
  const lasts = new Map<string, number>();
  documents
    .flatMap(({ phrases }) => phrases)
    .forEach((phrase, number) => {
      for (const stem of new Set(phrase)) {
        const list = distances.get(stem) ?? [];
        distances.set(stem, list);
        list.push(number - (lasts.get(stem) ?? 0));
        lasts.set(stem, number);
      }
    });
  const size = (stems: readonly string[]): string => toDigit(measure(stems));
  const sizes = {
    counts: documents.map(({ phrases }) => toDigit(phrases.length)).join(''),
    phrases: documents.flatMap(({ phrases }) => phrases.map(size)).join(''),
    titles: documents.map(({ title }) => size(title)).join(''),
  };
  return { sizes, phrases: Object.fromEntries(distances) };
}

/** The phrases, as far as their files have come in. */
export interface AskedIndex {
  /** Makes room for the phrases of further items; gives the number of the first of them. */
  readonly grow: (sizes: AskedSizes, firstItem: number) => number;
  /** Adds a file whose numbers count from `firstPhrase`. */
  readonly add: (file: AskedFile, firstPhrase?: number) => void;
  /** Whether a phrase of an item holds all of these stems. */
  readonly holds: (item: number, stems: readonly string[]) => boolean;
  /** The number of phrases of each item that hold a stem. */
  readonly find: (stem: string) => ReadonlyMap<number, number>;
  /** The phrases that hold a stem. */
  readonly findPhrases: (stem: string) => readonly number[];
  readonly itemOf: (phrase: number) => number;
  readonly sizeOf: (phrase: number) => number;
  readonly titleSizeOf: (item: number) => number;
}

/** Prepares an index for files to come; lists are written out when a query first asks for a stem. */
export function buildAskedIndex(): AskedIndex {
  const owners: number[] = [];
  const phraseSizes: number[] = [];
  const titleSizes = new Map<number, number>();
  const files: { readonly file: AskedFile; readonly first: number }[] = [];
  const lists = new Map<string, readonly number[]>();
  const counts = new Map<string, ReadonlyMap<number, number>>();

  const findPhrases = (stem: string): readonly number[] => {
    const known = lists.get(stem);
    if (known) return known;
    const list = files.flatMap(({ file, first }) => {
      let number = first;
      // The stem of "constructor" is a name that every object has.
      return Object.hasOwn(file, stem) ? (file[stem] ?? []).map((distance) => (number += distance)) : [];
    });
    lists.set(stem, list);
    return list;
  };
  const find = (stem: string): ReadonlyMap<number, number> => {
    const known = counts.get(stem);
    if (known) return known;
    const byItem = new Map<number, number>();
    for (const phrase of findPhrases(stem)) {
      const item = owners[phrase] ?? 0;
      byItem.set(item, (byItem.get(item) ?? 0) + 1);
    }
    counts.set(stem, byItem);
    return byItem;
  };
  return {
    grow: (sizes, firstItem) => {
      const firstPhrase = owners.length;
      Array.from(sizes.counts, fromDigit).forEach((count, nth) => {
        for (let left = count; left > 0; left -= 1) owners.push(firstItem + nth);
      });
      phraseSizes.push(...Array.from(sizes.phrases, fromDigit));
      Array.from(sizes.titles, fromDigit).forEach((size, nth) => titleSizes.set(firstItem + nth, size));
      return firstPhrase;
    },
    add: (file, firstPhrase = 0) => {
      files.push({ file, first: firstPhrase });
      lists.clear();
      counts.clear();
    },
    holds: (item, stems) => stems.length > 0 && stems.every((stem) => find(stem).has(item)),
    find,
    findPhrases,
    itemOf: (phrase) => owners[phrase] ?? 0,
    sizeOf: (phrase) => phraseSizes[phrase] ?? 0,
    titleSizeOf: (item) => titleSizes.get(item) ?? 0,
  };
}

/** How near a query is to each item, from 0 to 1. */
export interface Nearness {
  /** To the nearest phrase or title, as the cosine of both. */
  readonly phrase: Float64Array;
  /** To everything that names it: the share of the query, by weight, that stands there. */
  readonly names: Float64Array;
}

/** What may stand for a stem of the query, and how well. */
export type StandIns = ReadonlyMap<string, readonly { stems: readonly string[]; weight: number }[]>;

/** A word that only a stand-in meets is worth so much of itself. */
const standInShare = 0.4;
/** Two words at least must meet, since one is no question. */
const leastShared = 2;

/** Measures it for all items. @param stems of the whole query, small words included */
export function measureNearness(
  stems: readonly string[],
  standIns: StandIns,
  items: readonly RankItem[],
  asked: AskedIndex,
): Nearness {
  const wanted = [...new Set(stems)];
  const inNames = wanted.map((stem) => items.map((item) => countInNames(item, stem)));
  const inPhrases = wanted.map((stem) => asked.find(stem));
  const weights = wanted.map((_, nth) => {
    const held = items.filter((_item, at) => (inNames[nth]?.[at] ?? 0) > 0 || inPhrases[nth]?.has(at)).length;
    return weigh(held, items.length);
  });
  const whole = Math.max(
    1,
    weights.reduce((sum, weight) => sum + weight, 0),
  );
  const names = new Float64Array(items.length);
  wanted.forEach((stem, nth) => {
    const weight = (weights[nth] ?? 0) / whole;
    const others = standIns.get(stem) ?? [];
    items.forEach((item, at) => {
      const times = (inNames[nth]?.[at] ?? 0) + (inPhrases[nth]?.get(at) ?? 0);
      const direct = times / (times + 1);
      const indirect = Math.max(
        0,
        ...others.map((other) =>
          other.stems.every((each) => countInNames(item, each) > 0 || asked.find(each).has(at))
            ? standInShare * other.weight
            : 0,
        ),
      );
      names[at] = (names[at] ?? 0) + weight * Math.max(direct, indirect);
    });
  });
  return { phrase: measurePhrases(wanted, weights, whole, items, asked), names };
}

const countInNames = ({ titleStems, aliases, summary }: RankItem, stem: string): number =>
  (titleStems.has(stem) ? 2 : 0) +
  2 * aliases.filter((alias) => alias.has(stem)).length +
  (summary.has(stem) ? 1 : 0);

function measurePhrases(
  stems: readonly string[],
  weights: readonly number[],
  whole: number,
  items: readonly RankItem[],
  asked: AskedIndex,
): Float64Array {
  const least = Math.min(leastShared, stems.length);
  const nearest = new Float64Array(items.length);
  const offer = (item: number, shared: number, size: number): void => {
    const nearness = Math.min(1, shared / Math.sqrt(whole * Math.max(size, 1)));
    if (nearness > (nearest[item] ?? 0)) nearest[item] = nearness;
  };
  const sums = new Map<number, { shared: number; count: number }>();
  stems.forEach((stem, nth) => {
    for (const phrase of asked.findPhrases(stem)) {
      const { shared, count } = sums.get(phrase) ?? { shared: 0, count: 0 };
      sums.set(phrase, { shared: shared + (weights[nth] ?? 0), count: count + 1 });
    }
  });
  for (const [phrase, { shared, count }] of sums) {
    if (count >= least) offer(asked.itemOf(phrase), shared, asked.sizeOf(phrase));
  }
  items.forEach(({ titleStems }, at) => {
    const meeting = stems.flatMap((stem, nth) => (titleStems.has(stem) ? (weights[nth] ?? 0) : []));
    const shared = meeting.reduce((sum, weight) => sum + weight, 0);
    const size = asked.titleSizeOf(at);
    if (meeting.length >= least && size > 0) offer(at, shared, size);
  });
  return nearest;
}
