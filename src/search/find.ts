/**
 * An understood query -> the parts of the guide that answer it, as readers are shown them.
 *
 * Names come first: titles, other names, ids and summaries, which are small. Only where they do not hold the whole query
 * is the text of the guide asked, through `TextMatch`. In: what of the guide is loaded. Out: an answer.
 */
import type {
  FacetCount,
  HitGroup,
  HitKind,
  QueryChange,
  SearchAnswer,
  SearchHit,
  SearchOptions,
} from './answer.ts';
import { isAnswered } from './answered.ts';
import type { Guide, ShownItem } from './guide.ts';
import { markWords } from './mark-words.ts';
import { rank, type Scored, type TextMatch } from './rank.ts';
import type { Understood } from './understand.ts';

/** What scores so little beside the best is no answer, only near one. */
const leastBesideBest = 0.25;

/** An answer by names alone that holds nearly all of the query, and is about it, needs no look into the text. */
const strong = { coverage: 0.95, score: 8 };

const noText: TextMatch = () => 0;

/** Ranks by names alone; `isEnough` says whether the text need not be asked. */
export function rankByNames(
  understood: Understood,
  guide: Guide,
  rarity: (stem: string) => number,
): { scored: Scored[]; isEnough: boolean } {
  const scored = rank(understood, guide, noText, rarity);
  const [best] = scored;
  return {
    scored,
    isEnough: best !== undefined && best.coverage >= strong.coverage && best.score >= strong.score,
  };
}

const nothing: ShownItem = {
  ...{ id: '', kind: 'section', title: '', url: '/', summary: '' },
  page: { url: '/', title: '', section: '' },
};

const mostHits = 40;
/** A reader who chose a kind or a section wants to see all of it. */
const mostNarrowed = 120;
const hitsOfPage = 3;
/** A part of a page is shown under it if it answers at least so well beside the best of the page. */
const leastShare = 0.6;

/**
 * Builds the answer. `excerpts` holds HTML of the text around the words where it is known, by item. What is counted, in
 * all and for each choice, is what answers in the blocks that were loaded: all there is in a guide of one block, and in a
 * larger one the best of it.
 */
export function buildAnswer(
  query: string,
  understood: Understood,
  scored: readonly Scored[],
  guide: Guide,
  { kind, section }: SearchOptions,
  excerpts: ReadonlyMap<number, string> = new Map(),
): SearchAnswer {
  const least = isAnswered(understood, scored) ? (scored[0]?.score ?? 0) * leastBesideBest : Infinity;
  const kept = scored.filter(({ score }) => score >= least);
  const shownOf = ({ item }: Scored): ShownItem => guide.shown[item] ?? nothing;
  const kindOf = (scored: Scored): HitKind => shownOf(scored).kind;
  const sectionOf = (scored: Scored): string => shownOf(scored).page.section;
  const ofSection = kept.filter((each) => section === undefined || sectionOf(each) === section);
  const ofKind = kept.filter((each) => kind === undefined || kindOf(each) === kind);
  const shown = ofSection.filter((each) => kind === undefined || kindOf(each) === kind);
  const words = listWords(understood);
  const isNarrowed = kind !== undefined || section !== undefined;
  const toHit = (each: Scored): SearchHit => {
    const { id, kind: own, title, url, summary } = shownOf(each);
    const isPreviewed = own === 'chart' && sectionOf(each) === 'salaries';
    return {
      ...{ id, kind: own, title, url },
      excerpt: excerpts.get(each.item) ?? markWords(summary, words),
      ...(isPreviewed ? { preview: `/charts/${id}.svg` } : {}),
    };
  };
  return {
    query: query.trim(),
    shown: understood.shown,
    changes: [...understood.changes, ...describeRelaxed(understood, shown[0])],
    groups: groupByPage(shown.slice(0, isNarrowed ? mostNarrowed : mostHits), guide, toHit, isNarrowed),
    total: shown.length,
    kinds: countFacet(ofSection.map(kindOf), (name) => name),
    sections: countFacet(ofKind.map(sectionOf), (name) => nameSection(guide, name)),
    suggestions: shown.length > 0 ? [] : suggest(scored, guide),
    words,
    note: '',
  };
}

/** Words that a reader will want to see marked: those of the query and those that stood for them. */
export const listWords = ({ concepts }: Understood): string[] => [
  ...new Set(
    concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ text }) => text.toLowerCase().split(' '))),
  ),
];

function describeRelaxed({ concepts }: Understood, best: Scored | undefined): QueryChange[] {
  const missing = (best?.missing ?? []).map((nth) => concepts[nth]?.typed ?? '').filter(Boolean);
  return missing.length === 0 ? [] : [{ kind: 'relaxed', from: missing.join(', '), to: '' }];
}

function groupByPage(
  scored: readonly Scored[],
  { shown }: Guide,
  toHit: (scored: Scored) => SearchHit,
  isNarrowed: boolean,
): HitGroup[] {
  const groups = new Map<string, Scored[]>();
  for (const each of scored) {
    const { url } = (shown[each.item] ?? nothing).page;
    const group = groups.get(url) ?? [];
    const best = group[0]?.score ?? each.score;
    if (isNarrowed || (group.length < hitsOfPage && each.score >= best * leastShare)) group.push(each);
    groups.set(url, group);
  }
  return [...groups].map(([pageUrl, group]) => ({
    pageTitle: (shown[group[0]?.item ?? -1] ?? nothing).page.title,
    pageUrl,
    hits: group.map(toHit),
  }));
}

function countFacet<Name extends string>(
  names: readonly Name[],
  label: (name: Name) => string,
): FacetCount[] {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, label: label(name), count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function nameSection({ sections }: Guide, slug: string): string {
  if (slug === '') return 'Home';
  const title = sections[slug] ?? slug;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** The pages nearest to a query that nothing answers: those that hold some of it, or else where most begin. */
function suggest(scored: readonly Scored[], { shown, sections }: Guide): { title: string; url: string }[] {
  const near = scored.slice(0, 12).flatMap(({ item }) => shown[item]?.page ?? []);
  const usual = ['salaries', 'career-path', 'glossary'].flatMap((slug) => {
    const title = sections[slug];
    return title === undefined ? [] : [{ title, url: `/${slug}/` }];
  });
  const titles = new Map([...near, ...usual].map(({ url, title }) => [url, title]));
  return [...titles]
    .filter(([url]) => url !== '/' && !url.startsWith('/references/'))
    .map(([url, title]) => ({ title, url }))
    .slice(0, 3);
}
