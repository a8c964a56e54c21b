/**
 * The Pagefind index of the built site, typed, loaded when it is first needed, with the indexes of a team merged into it
 * where the page names some.
 */
import {
  describeUnreached,
  mergeTeamIndexes,
  parseTeamSearch,
  type MergingPagefind,
  type TeamSearch,
} from './team-indexes.ts';

/** A part of a page that holds words of a query. */
export interface PagefindSection {
  readonly title: string;
  readonly url: string;
  /** HTML: escaped text with the words in `<mark>`. */
  readonly excerpt: string;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/** A page that holds words of a query, with all its parts that do. */
export interface PagefindPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly PagefindSection[];
}

/** A page that holds words of a query, before its text is fetched. */
export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindPage>;
}

/** What of Pagefind is used. */
export interface Pagefind extends MergingPagefind {
  options(options: object): Promise<void>;
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}

/** The index, ready to be asked. */
export interface LoadedPagefind {
  readonly pagefind: Pagefind;
  readonly team: TeamSearch | undefined;
  /** Says what of a team's wiki could not be reached; "" otherwise. */
  readonly note: string;
}

// A constant and not a literal in the import, since the bundler cannot resolve what the build makes later.
const indexAddress = '/pagefind/pagefind.js';
// Short pages must not win for being short; a heading or an exact word counts for more.
const ranking = { pageLength: 0.1, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9 };

let loading: Promise<LoadedPagefind> | undefined;

/** The indexes of a team, where this copy of the guide has some. */
export const readTeamSearch = (): TeamSearch | undefined =>
  parseTeamSearch(document.querySelector<HTMLElement>('[data-team-search]')?.dataset['teamSearch']);

async function start(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ indexAddress)) as Pagefind;
  await pagefind.options({ ranking });
  return pagefind;
}

async function load(): Promise<LoadedPagefind> {
  const team = readTeamSearch();
  if (!team) return { pagefind: await start(), team, note: '' };
  const { pagefind, unreached } = await mergeTeamIndexes(start, team, { ranking });
  return { pagefind, team, note: describeUnreached(team, unreached) };
}

/** Loads the index once. @throws Error when it cannot be had; the next call tries again. */
export function loadPagefind(): Promise<LoadedPagefind> {
  loading ??= load().catch((error: unknown) => {
    // A reader who is back online must be able to try again.
    loading = undefined;
    throw error;
  });
  return loading;
}
