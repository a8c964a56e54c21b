/**
 * An understood query -> the parts of the guide that answer it, as readers are shown them.
 *
 * Names come first: titles, other names, ids and summaries, which are small and loaded whole. Only where they do not
 * hold the whole query is the text of the guide asked, through `TextMatch`. In: loaded files. Out: an answer.
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
import type { IndexFile, ReferencesFile, SummariesFile } from './index-format.ts';
import { markWords } from './mark-words.ts';
import { isAnswered } from './answered.ts';
import { buildAskedIndex, type AskedIndex } from './asked.ts';
import { rank, type RankItem, type Scored, type TextMatch } from './rank.ts';
import type { Understood } from './understand.ts';
import { stemAll } from './words.ts';

/** The files, prepared to be searched. */
export interface Guide {
  readonly index: IndexFile;
  readonly summaries: SummariesFile;
  readonly items: readonly RankItem[];
  readonly asked: AskedIndex;
}

/** Beginnings of ids that only say what kind of thing follows. */
const kindOfId = /^(?:page|term|trend|skill|level|template|source|q|soft)-/;

/** Prepares items one by one: stems of every name, once. `known` are the first items, prepared before. */
function* prepareItems(
  index: IndexFile,
  summaries: SummariesFile,
  known: readonly RankItem[] = [],
): Generator<RankItem> {
  yield* known;
  const pageStems = index.pages.map(([, title]) => new Set(stemAll(title)));
  const handles = index.pages.map(([url]) => stemAll(url));
  for (const [at, [id, kind, page, , title, ...aliases]] of index.items.entries()) {
    if (at < known.length) continue;
    const [url = '', , section = ''] = index.pages[page] ?? [];
    const [own = [], ...others] = [title, ...aliases].map(stemAll);
    yield {
      id,
      kind,
      title: own,
      titleStems: new Set(own),
      aliases: others.map((stems) => new Set(stems)),
      names: [own, ...others].map((stems) => stems.join(' ')),
      page: kind === 'page' ? new Set() : (pageStems[page] ?? new Set()),
      summary: new Set(stemAll(summaries[at] ?? '')),
      handle: new Set([...stemAll(id.replace(kindOfId, '')), ...(handles[page] ?? [])]),
      isList: kind === 'page' && (url === '/' || (section === 'references' && url !== '/references/')),
    };
  }
}

/** Items that are prepared between two pauses: a few milliseconds on a phone. */
const itemsAtOnce = 50;

/** Collects items; `pause` lets the browser answer its reader in between. */
async function collect(items: Iterable<RankItem>, pause: () => Promise<void>): Promise<RankItem[]> {
  const collected: RankItem[] = [];
  for (const item of items) if (collected.push(item) % itemsAtOnce === 0) await pause();
  return collected;
}

/** Prepares the files. */
export async function prepareGuide(
  index: IndexFile,
  summaries: SummariesFile,
  pause: () => Promise<void>,
): Promise<Guide> {
  const items = await collect(prepareItems(index, summaries), pause);
  return { index, summaries, items, asked: buildAskedIndex(index.asked) };
}

/** The same with the references behind everything else. */
export async function addReferences(
  { index, summaries, items, asked }: Guide,
  references: ReferencesFile,
  pause: () => Promise<void>,
): Promise<Guide> {
  const whole = {
    ...index,
    pages: [...index.pages, ...references.pages],
    items: [...index.items, ...references.items],
  };
  const all = [...summaries, ...references.summaries];
  return {
    ...{ index: whole, summaries: all, asked },
    items: await collect(prepareItems(whole, all, items), pause),
  };
}

/** Address of an item, from the root. */
export function buildItemUrl({ pages, items }: IndexFile, at: number): string {
  const item = items[at];
  if (!item) return '/';
  const [id, , page, fragment] = item;
  const [url = '/'] = pages[page] ?? [];
  return fragment === '' ? url : `${url}#${fragment === 0 ? id : fragment}`;
}

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

const mostHits = 40;
/** A reader who chose a kind or a section wants to see all of it. */
const mostNarrowed = 120;
const hitsOfPage = 3;
/** A part of a page is shown under it if it answers at least so well beside the best of the page. */
const leastShare = 0.6;

/** Builds the answer. `excerpts` holds HTML of the text around the words where it is known, by item. */
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
  const kindOf = ({ item }: Scored): HitKind => guide.index.items[item]?.[1] ?? 'section';
  const sectionOf = ({ item }: Scored): string =>
    guide.index.pages[guide.index.items[item]?.[2] ?? 0]?.[2] ?? '';
  const ofSection = kept.filter((each) => section === undefined || sectionOf(each) === section);
  const ofKind = kept.filter((each) => kind === undefined || kindOf(each) === kind);
  const shown = ofSection.filter((each) => kind === undefined || kindOf(each) === kind);
  const words = listWords(understood);
  const isNarrowed = kind !== undefined || section !== undefined;
  const toHit = ({ item }: Scored): SearchHit => {
    const [id = '', own = 'section', , , title = ''] = guide.index.items[item] ?? [];
    const preview =
      own === 'chart' && sectionOf({ item } as Scored) === 'salaries' ? { preview: `/charts/${id}.svg` } : {};
    return {
      ...{ id, kind: own, title, url: buildItemUrl(guide.index, item) },
      excerpt: excerpts.get(item) ?? markWords(guide.summaries[item] ?? '', words),
      ...preview,
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
  { index }: Guide,
  toHit: (scored: Scored) => SearchHit,
  isNarrowed: boolean,
): HitGroup[] {
  const groups = new Map<number, Scored[]>();
  for (const each of scored) {
    const page = index.items[each.item]?.[2] ?? 0;
    const group = groups.get(page) ?? [];
    const best = group[0]?.score ?? each.score;
    if (isNarrowed || (group.length < hitsOfPage && each.score >= best * leastShare)) group.push(each);
    groups.set(page, group);
  }
  return [...groups].map(([page, group]) => {
    const [pageUrl = '/', pageTitle = ''] = index.pages[page] ?? [];
    return { pageTitle, pageUrl, hits: group.map(toHit) };
  });
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

function nameSection({ index }: Guide, slug: string): string {
  if (slug === '') return 'Home';
  const title = index.pages.find(([url]) => url === `/${slug}/`)?.[1] ?? slug;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** The pages nearest to a query that nothing answers: those that hold some of it, or else where most begin. */
function suggest(scored: readonly Scored[], { index }: Guide): { title: string; url: string }[] {
  const near = scored.slice(0, 12).map(({ item }) => index.items[item]?.[2] ?? 0);
  const usual = ['/salaries/', '/career-path/', '/glossary/'].map((url) =>
    index.pages.findIndex(([each]) => each === url),
  );
  return [...new Set([...near, ...usual])]
    .flatMap((page) => {
      const [url, title] = index.pages[page] ?? [];
      return url === undefined || title === undefined || url === '/' || url.startsWith('/references/')
        ? []
        : [{ title, url }];
    })
    .slice(0, 3);
}
