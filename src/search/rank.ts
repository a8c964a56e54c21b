/**
 * Concepts and the parts of the site -> the parts that answer, best first.
 *
 * Two readings are added up. By its concepts, the query is looked for in the title, the other names, the title of the
 * page, the summary, the phrases by which people ask, and the text: rare words count for more, a part that lacks some of
 * the query for much less, a title that says what was typed for most. By all its words, the query is held beside the
 * phrases (`asked.ts`), which is what finds the answer to a long question. In: understood query, items, text matches.
 * Out: scored items. It must not know the disk.
 */
import { measureNearness, type AskedIndex, type StandIns } from './asked.ts';
import { isWeakWord } from './stop-words.ts';
import type { Concept, Understood } from './understand.ts';

/** A part of the site that can be found. */
export interface RankItem {
  readonly id: string;
  readonly kind: string;
  /** Stems of the title, in order. */
  readonly title: readonly string[];
  /** The same, to look up. */
  readonly titleStems: ReadonlySet<string>;
  /** Stems of each other name, to look up. */
  readonly aliases: readonly ReadonlySet<string>[];
  /** The title and the other names, each as its stems joined with spaces. */
  readonly names: readonly string[];
  /** Stems of the title of its page; empty for a page. */
  readonly page: ReadonlySet<string>;
  readonly summary: ReadonlySet<string>;
  /** Stems of its id and of its address: names that editors chose to last. */
  readonly handle: ReadonlySet<string>;
  /** A page of many entries, such as a list of references, answers less than its entries do. */
  readonly isList: boolean;
}

/** How well the text of a part matches an alternative, from 0 to 1. */
export type TextMatch = (item: number, stems: readonly string[]) => number;

/** A part that answers. */
export interface Scored {
  readonly item: number;
  readonly score: number;
  /** Share of the query that it holds, by weight of the words. */
  readonly coverage: number;
  /** How near the query is to a phrase by which people ask for it, or to its title, from 0 to 1. */
  readonly nearness: number;
  /** Concepts that it lacks, by position. */
  readonly missing: readonly number[];
}

/** Importance of each field, and of what else speaks for a part. */
export const weights = {
  title: 3,
  alias: 3,
  page: 1,
  summary: 0.8,
  handle: 1.5,
  asked: 1.2,
  /** All words of the query in what names a part, and the nearest phrase. */
  words: 6,
  nearness: 6,
  nearnessPower: 2,
  list: 0.5,
  text: 1.3,
  exactTitle: 5,
  fullTitle: 2.5,
  adjacent: 0.8,
  wish: 1.25,
  weak: 0.2,
  coveragePower: 2.2,
  coveragePowerLong: 1.6,
};

/** A part that holds no concept must hold so much of all words. */
const leastByWords = 0.15;

/** What kinds are worth beside one another when the words decide nothing. */
const priors: Readonly<Record<string, number>> = {
  page: 1.12,
  section: 1,
  term: 1,
  practice: 0.95,
  challenge: 0.95,
  chart: 0.8,
  table: 0.6,
  source: 0.75,
  reference: 0.35,
  question: 0.85,
  skill: 0.85,
};

const holdsAll = (stems: readonly string[], field: ReadonlySet<string>): boolean =>
  stems.every((stem) => field.has(stem));

/** Scores every part that holds anything of the query. `rarity` is how much a stem says, 1 for a common word. */
export function rank(
  { concepts, wishes, stems: wanted }: Pick<Understood, 'concepts' | 'wishes' | 'stems'>,
  { items, asked }: { readonly items: readonly RankItem[]; readonly asked: AskedIndex },
  matchText: TextMatch,
  rarity: (stem: string) => number,
): Scored[] {
  const importance = concepts.map((concept) => measureImportance(concept, rarity));
  const total = importance.reduce((sum, each) => sum + each, 0);
  if (total === 0) return [];
  const typed = concepts.map(({ alternatives }) => alternatives[0]?.stems ?? []);
  const near = measureNearness(wanted, listStandIns(concepts), items, asked);
  return items
    .flatMap((item, at): Scored[] => {
      let sum = 0;
      let held = 0;
      const missing: number[] = [];
      concepts.forEach(({ alternatives, isUnknown }, nth) => {
        const weight = importance[nth] ?? 0;
        const best = isUnknown
          ? { points: 0, weight: 0 }
          : matchConcept(alternatives, item, at, asked, matchText);
        sum += weight * best.points;
        if (best.points > 0) held += weight * Math.min(1, 0.5 + best.weight / 2);
        else missing.push(nth);
      });
      const [nearness = 0, byWords = 0] = [near.phrase[at], near.names[at]];
      if (sum === 0 && byWords < leastByWords) return [];
      const coverage = held / total;
      const bonus = measureTitle(concepts, typed, item, coverage);
      const wish = wishes.has(item.kind) ? weights.wish : 1;
      const byConcepts =
        (sum / total + bonus) *
        coverage ** (concepts.length > 2 ? weights.coveragePowerLong : weights.coveragePower);
      const byPhrases = weights.words * byWords + weights.nearness * nearness ** weights.nearnessPower;
      const score =
        (byConcepts * wish + byPhrases) * (priors[item.kind] ?? 0.9) * (item.isList ? weights.list : 1);
      return [{ item: at, score, coverage, nearness, missing }];
    })
    .sort((a, b) => b.score - a.score || a.item - b.item);
}

/** What may stand for single words, where each word of the query is looked at by itself. */
function listStandIns(concepts: readonly Concept[]): StandIns {
  return new Map(
    concepts.flatMap(({ alternatives: [first, ...others] }) => {
      const [stem, second] = first?.stems ?? [];
      return stem === undefined || second !== undefined ? [] : [[stem, others] as const];
    }),
  );
}

/** How much a concept counts: one that nobody wrote about counts like a rare word. */
export function measureImportance(
  { typed, alternatives, isUnknown }: Concept,
  rarity: (stem: string) => number,
): number {
  if (isUnknown) return 1.2;
  const [first] = alternatives;
  const most = Math.max(...(first?.stems ?? []).map(rarity), 0.05);
  return isWeakWord(typed) ? most * weights.weak : most;
}

function matchConcept(
  alternatives: Concept['alternatives'],
  item: RankItem,
  at: number,
  asked: AskedIndex,
  matchText: TextMatch,
): { points: number; weight: number } {
  let best = { points: 0, weight: 0 };
  for (const { stems, weight } of alternatives) {
    let points = 0;
    if (holdsAll(stems, item.titleStems)) points += weights.title;
    else if (item.aliases.some((alias) => holdsAll(stems, alias))) points += weights.alias;
    if (holdsAll(stems, item.page)) points += weights.page;
    if (holdsAll(stems, item.summary)) points += weights.summary;
    if (holdsAll(stems, item.handle)) points += weights.handle;
    if (asked.holds(at, stems)) points += weights.asked;
    points += weights.text * matchText(at, stems);
    if (points * weight > best.points) best = { points: points * weight, weight };
  }
  return best;
}

/** What a title that says the query, or is part of it, speaks for a part. */
function measureTitle(
  concepts: readonly Concept[],
  typed: readonly (readonly string[])[],
  item: RankItem,
  coverage: number,
): number {
  const { names, titleStems } = item;
  const phrase = typed.flat().join(' ');
  if (names.includes(phrase)) return weights.exactTitle;
  // The best alternative of each concept, so that "wages" is next to a page called Salaries.
  const wholeByAlternative =
    concepts.length === 1 &&
    (concepts[0]?.alternatives ?? []).some(
      ({ stems, weight }) => weight >= 0.8 && names.includes(stems.join(' ')),
    );
  if (wholeByAlternative) return weights.exactTitle * 0.7;
  const inTitle = [...titleStems].filter((stem) =>
    concepts.some(({ alternatives }) => alternatives.some(({ stems }) => stems.includes(stem))),
  );
  const share = titleStems.size === 0 ? 0 : inTitle.length / titleStems.size;
  const all = typed.flat();
  const pairs = all.slice(1).filter((stem, at) => {
    const place = item.title.indexOf(all[at] ?? '');
    return place >= 0 && item.title[place + 1] === stem;
  }).length;
  return (
    weights.fullTitle * share * coverage +
    (all.length > 1 ? (weights.adjacent * pairs) / (all.length - 1) : 0)
  );
}
