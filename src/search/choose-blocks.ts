/**
 * An understood query and where its words stand -> the few blocks that may answer it, best first.
 *
 * A block is worth what its best part could be worth: rare words count for more, a word in a title for more than one in a
 * summary, and a block that lacks some of the query for much less. Among blocks in which all words meet, that goes first
 * in which they are neighbours, or the whole of a name. Pure.
 */
import { fromDistances, type PlacesFile } from './index-format.ts';
import { measureImportance } from './rank.ts';
import type { Concept, Understood } from './understand.ts';

/** Where stems and names stand, as far as files of places have come in. */
export interface Places {
  readonly add: (file: PlacesFile) => void;
  /** Worth of each block that holds a stem. */
  readonly find: (stem: string) => ReadonlyMap<number, number>;
  /** Blocks that hold a name, or two neighbours within one. */
  readonly findName: (name: string) => readonly number[];
}

const worth = { inName: 3, besides: 1, missing: 2.2, name: 6, pair: 2 };
/** What is worth so little beside the best would answer nothing that the best does not. */
const leastBesideBest = 0.35;
/** Synonyms are listed best first; where the others stand is not worth a file each. */
const mostAlternatives = 4;

const nowhere: ReadonlyMap<number, number> = new Map();

/** Prepares places for files to come. */
export function buildPlacesIndex(): Places {
  const stems = new Map<string, ReadonlyMap<number, number>>();
  const names = new Map<string, readonly number[]>();
  return {
    add: (file) => {
      for (const [stem, [inNames, besides]] of Object.entries(file.stems)) {
        const found = new Map<number, number>();
        for (const block of fromDistances(besides)) found.set(block, worth.besides);
        for (const block of fromDistances(inNames)) found.set(block, worth.inName);
        stems.set(stem, found);
      }
      for (const [name, blocks] of Object.entries(file.names)) names.set(name, fromDistances(blocks));
    },
    find: (stem) => stems.get(stem) ?? nowhere,
    findName: (name) => names.get(name) ?? [],
  };
}

/** What to look up for a query: names of two words and more are told by their spaces. */
export function listLookups({ concepts, stems }: Understood): string[] {
  const ofConcepts = concepts.flatMap((concept) => listAlternatives(concept).flatMap((each) => each.stems));
  return [...new Set([...ofConcepts, ...listNames(concepts, stems), ...listPairs(stems)])];
}

const listAlternatives = ({ alternatives, isUnknown }: Concept): Concept['alternatives'] =>
  isUnknown ? [] : alternatives.slice(0, mostAlternatives);

const listPairs = (stems: readonly string[]): string[] =>
  stems.slice(1).map((stem, at) => `${stems[at] ?? ''} ${stem}`);

/** What a part may be called that is the whole answer. */
function listNames(concepts: readonly Concept[], stems: readonly string[]): string[] {
  const [only, second] = concepts;
  const others = only && !second ? listAlternatives(only).map((each) => each.stems.join(' ')) : [];
  return [stems.join(' '), ...others];
}

/** Chooses among the blocks from `first` up to `end`, at most so many. */
export function chooseBlocks(
  { concepts, stems }: Understood,
  places: Places,
  rarity: (stem: string) => number,
  [first, end]: readonly [first: number, end: number],
  most: number,
): number[] {
  const importance = concepts.map((concept) => measureImportance(concept, rarity));
  const total = importance.reduce((sum, each) => sum + each, 0);
  const scores = new Map<number, { sum: number; held: number }>();
  concepts.forEach((concept, nth) => {
    const weight = importance[nth] ?? 0;
    for (const [block, points] of findConcept(concept, places)) {
      const { sum, held } = scores.get(block) ?? { sum: 0, held: 0 };
      scores.set(block, { sum: sum + weight * points, held: held + weight });
    }
  });
  const bonus = new Map<number, number>();
  const give = (names: readonly string[], points: number): void => {
    for (const block of names.flatMap(places.findName)) bonus.set(block, (bonus.get(block) ?? 0) + points);
  };
  give(listNames(concepts, stems), worth.name);
  give(listPairs(stems), worth.pair);
  const scored = [...scores]
    .filter(([block]) => block >= first && block < end)
    .map(([block, { sum, held }]) => ({ block, score: sum * (held / total) ** worth.missing }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ block, score }) => score >= best * leastBesideBest || bonus.has(block))
    .map(({ block, score }) => ({ block, score: score + (bonus.get(block) ?? 0) }))
    .sort((a, b) => b.score - a.score || a.block - b.block)
    .slice(0, most)
    .map(({ block }) => block);
}

/** The blocks that hold a concept, each with what its best alternative is worth there. */
function findConcept(concept: Concept, places: Places): Map<number, number> {
  const found = new Map<number, number>();
  for (const { stems, weight } of listAlternatives(concept)) {
    const [head = nowhere, ...others] = stems.map(places.find);
    for (const [block, points] of head) {
      const least = Math.min(points, ...others.map((other) => other.get(block) ?? 0));
      if (least * weight > (found.get(block) ?? 0)) found.set(block, least * weight);
    }
  }
  return found;
}
