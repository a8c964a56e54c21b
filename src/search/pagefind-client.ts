/**
 * The Pagefind index as the guide asks it: typed, with the sections of each page, most relevant first, and with the
 * indexes of a team merged into it where the page names some.
 */
import {
  describeUnreached,
  isTeamResult,
  mergeTeamIndexes,
  parseTeamSearch,
  type MergingPagefind,
  type TeamSearch,
} from './team-indexes.ts';

/** A part of a page that answers the query: a section or a chart. */
export interface SectionHit {
  readonly title: string;
  readonly url: string;
  /** HTML with the words of the query in `<mark>`. */
  readonly excerpt: string;
}

/** A page that answers the query. */
export interface PageHit extends SectionHit {
  readonly sections: readonly SectionHit[];
  /** Name of the team whose own page it is; absent for a page of the guide. */
  readonly team?: string;
}

/** What a search gives. */
export interface FoundPages {
  readonly pages: readonly PageHit[];
  readonly total: number;
  /** What a reader should know of the search, in a sentence; "" when there is nothing. */
  readonly note: string;
}

interface PagefindSection extends SectionHit {
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

interface PagefindResult {
  data(): Promise<{
    url: string;
    excerpt: string;
    meta: { title?: string };
    sub_results: readonly PagefindSection[];
  }>;
}

interface Pagefind extends MergingPagefind {
  options(options: object): Promise<void>;
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}

// A constant and not a literal in the import, since the bundler cannot resolve what the build makes later.
const indexAddress = '/pagefind/pagefind.js';
const sectionsPerPage = 3;
// Short pages must not win for being short; a heading or an exact word counts for more.
const ranking = { pageLength: 0.1, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9 };

/** The index, ready to be asked. */
interface Loaded {
  readonly pagefind: Pagefind;
  readonly team: TeamSearch | undefined;
  readonly note: string;
}

let loading: Promise<Loaded> | undefined;

async function start(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ indexAddress)) as Pagefind;
  await pagefind.options({ ranking });
  return pagefind;
}

async function load(): Promise<Loaded> {
  const control = document.querySelector<HTMLElement>('[data-team-search]');
  const team = parseTeamSearch(control?.dataset['teamSearch']);
  if (!team) return { pagefind: await start(), team, note: '' };
  const { pagefind, unreached } = await mergeTeamIndexes(start, team, { ranking });
  return { pagefind, team, note: describeUnreached(team, unreached) };
}

/** Finds the pages that answer a query. @throws Error when the index cannot be loaded. */
export async function findPages(query: string, limit: number): Promise<FoundPages> {
  loading ??= load();
  // A failed load must not be remembered, so that a reader who is back online can try again.
  const { pagefind, team, note } = await loading.catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  const { results } = await pagefind.search(query);
  const wanted = results.slice(0, limit).map((result) => result.data());
  // A wiki that went away since it was merged must not take the results of the guide with it.
  const found = team ? await keepFulfilled(wanted) : await Promise.all(wanted);
  const pages = found.map((data) => ({
    ...toPageHit(data),
    ...(team && isTeamResult(data.url, team) ? { team: team.name } : {}),
  }));
  return { total: results.length - wanted.length + found.length, pages, note };
}

async function keepFulfilled<Kind>(promises: readonly Promise<Kind>[]): Promise<Kind[]> {
  const settled = await Promise.allSettled(promises);
  const kept = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  // Where nothing is left, the reader is told why and not that there was something.
  return kept.length === 0 ? Promise.all(promises) : kept;
}

function toPageHit({
  url,
  excerpt,
  meta,
  sub_results,
}: Awaited<ReturnType<PagefindResult['data']>>): PageHit {
  const sections = sub_results
    .filter((section) => section.url.includes('#') && !section.url.endsWith('#top'))
    .sort((a, b) => scoreSection(b) - scoreSection(a));
  return { title: meta.title ?? url, url, excerpt, sections: sections.slice(0, sectionsPerPage) };
}

/** Pagefind lists sections in page order; what a reader wants first is where the words weigh most. */
function scoreSection({ weighted_locations }: PagefindSection): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
