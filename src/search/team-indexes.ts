/**
 * A team's own search indexes, merged into the guide's: how the page names them, how they are merged, and whose a result is.
 *
 * In: what the overlay says, and a Pagefind to merge into. Out: a Pagefind that searches what could be reached. An index
 * that cannot be reached never stops the search of the guide. It must not know how results are shown.
 * @see https://pagefind.app/docs/multisite/
 */
import type { Team } from '../catalog/schema-team.ts';

/** The indexes of a team, as the search control carries them. */
export interface TeamSearch {
  /** The team's name. */
  readonly name: string;
  readonly indexes: Team['search'];
}

/** What of Pagefind is needed to merge. */
export interface MergingPagefind {
  mergeIndex(bundle: string, options: object): Promise<void>;
  destroy(): Promise<void>;
}

/** A Pagefind with all indexes that could be reached, and how many could not. */
export interface Merged<Pagefind> {
  readonly pagefind: Pagefind;
  readonly unreached: number;
}

/** Writes the setting of the search control; undefined where there is nothing to merge, so that nothing is written. */
export const formatTeamSearch = (team: Pick<Team, 'name' | 'search'> | undefined): string | undefined =>
  team && team.search.length > 0 ? JSON.stringify({ name: team.name, indexes: team.search }) : undefined;

/** Reads the setting back. */
export const parseTeamSearch = (setting: string | undefined): TeamSearch | undefined =>
  setting === undefined ? undefined : (JSON.parse(setting) as TeamSearch);

const withSlash = (folder: string): string => folder.replace(/\/?$/, '/');

/** The folder around the bundle, where the pages stand that it knows. */
function findSite(bundle: string): string {
  const [, host = '', path = '/'] = /^(https?:\/\/[^/]+)?(\/.*)$/i.exec(withSlash(bundle)) ?? [];
  return host + path.replace(/[^/]+\/$/, '');
}

const patienceMs = 2000;

/** Asks whether there is an index at an address, and does not wait long. */
async function hasIndex(bundle: string): Promise<boolean> {
  try {
    const answer = await fetch(`${withSlash(bundle)}pagefind-entry.json`, {
      signal: AbortSignal.timeout(patienceMs),
    });
    return answer.ok && 'languages' in ((await answer.json()) as object);
  } catch {
    return false;
  }
}

/**
 * Merges every index that answers. `start` gives a fresh Pagefind with the guide's index alone; `options` go to each.
 *
 * Pagefind keeps an index that it could not load and then fails every search, so each is asked for before it is merged,
 * and after a failure all begins anew without the one that failed.
 */
export async function mergeTeamIndexes<Pagefind extends MergingPagefind>(
  start: () => Promise<Pagefind>,
  { indexes }: TeamSearch,
  options: object,
  isThere: (bundle: string) => Promise<boolean> = hasIndex,
): Promise<Merged<Pagefind>> {
  const answers = await Promise.all(indexes.map(({ bundle }) => isThere(bundle)));
  let reached = indexes.filter((_, at) => answers[at]);
  for (;;) {
    const pagefind = await start();
    const failed = await mergeUntilFailure(pagefind, reached, options);
    if (!failed) return { pagefind, unreached: indexes.length - reached.length };
    await pagefind.destroy();
    reached = reached.filter((index) => index !== failed);
  }
}

/** Merges one after the other, and returns the first that failed. */
async function mergeUntilFailure(
  pagefind: MergingPagefind,
  indexes: TeamSearch['indexes'],
  options: object,
): Promise<TeamSearch['indexes'][number] | undefined> {
  for (const index of indexes) {
    const { bundle, weight } = index;
    try {
      await pagefind.mergeIndex(withSlash(bundle), {
        ...options,
        indexWeight: weight,
        baseUrl: findSite(bundle),
      });
    } catch {
      return index;
    }
  }
  return undefined;
}

/** Says whether a result comes from an index of the team; results of the guide have addresses from the root. */
export const isTeamResult = (url: string, { indexes }: TeamSearch): boolean =>
  !url.startsWith('/') || indexes.some(({ bundle }) => url.startsWith(findSite(bundle)));

/** Says in a sentence that not all of the team's wiki was searched; "" where all of it was. */
export function describeUnreached({ name, indexes }: TeamSearch, unreached: number): string {
  if (unreached === 0) return '';
  const what = unreached === indexes.length ? 'The wiki' : 'A part of the wiki';
  return `${what} of ${name} could not be searched.`;
}
