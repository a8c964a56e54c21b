/**
 * The text of the guide, and of a team's wiki, asked through Pagefind: which parts hold the words that were typed.
 *
 * Each word is asked for by itself, so that a part which lacks one of them is still found; what the words are worth
 * together is decided by `rank.ts`. Synonyms are not looked for in the text: names and summaries hold them.
 */
import type { HitGroup } from './answer.ts';
import type { FoundText } from './create-engine.ts';
import type { Guide } from './guide.ts';
import { placeMatches } from './match-places.ts';
import { loadPagefind, readTeamSearch, type PagefindResult } from './pagefind-client.ts';
import { isTeamResult } from './team-indexes.ts';
import type { Understood } from './understand.ts';

/** The text of so many pages is fetched, the best by words. */
const mostPages = 8;
/** A sum of Pagefind's weights at which a word counts half of what it can. */
const halfWeight = 2.5;

/** Looks for the typed words in the text. Where the text cannot be had, names and summaries answer alone. */
export async function findInText(
  { concepts }: Understood,
  guide: Guide,
  rarity: (stem: string) => number,
): Promise<FoundText> {
  const asked = concepts
    .filter(({ isUnknown }) => !isUnknown)
    .flatMap(({ alternatives }) => alternatives[0] ?? []);
  let results: (readonly PagefindResult[])[];
  try {
    const { pagefind } = await loadPagefind();
    results = await Promise.all(asked.map(async ({ text }) => (await pagefind.search(text)).results));
  } catch {
    const note = 'The text of the pages could not be searched; these results come from titles and summaries.';
    return { match: () => 0, excerpts: new Map(), note, guide };
  }
  const importance = asked.map(({ stems }) => Math.max(...stems.map(rarity), 0.05));
  const best = choosePages(results, importance);
  const places = placeMatches(guide);
  const byWord = new Map<string, Map<number, number>>();
  const excerpts = new Map<number, { html: string; weight: number }>();
  await Promise.all(
    asked.flatMap(({ stems }, nth) => {
      const found = byWord.get(stems.join(' ')) ?? new Map<number, number>();
      byWord.set(stems.join(' '), found);
      return (results[nth] ?? [])
        .filter(({ id }) => best.has(id))
        .map(async (result) => {
          const page = await result.data().catch(() => undefined);
          for (const { at, weight, html } of page ? places.place(page) : []) {
            found.set(at, Math.max(found.get(at) ?? 0, weight / (weight + halfWeight)));
            const worth = weight * (importance[nth] ?? 0);
            if (worth > (excerpts.get(at)?.weight ?? 0)) excerpts.set(at, { html, weight: worth });
          }
        });
    }),
  );
  return {
    match: (at, stems) => byWord.get(stems.join(' '))?.get(at) ?? 0,
    excerpts: new Map([...excerpts].map(([at, { html }]) => [at, html])),
    note: '',
    guide: places.join(),
  };
}

/** The pages that hold most of what was typed, by Pagefind's own scores. */
function choosePages(
  results: readonly (readonly PagefindResult[])[],
  importance: readonly number[],
): Set<string> {
  const scores = new Map<string, number>();
  results.forEach((found, nth) => {
    const most = Math.max(...found.map(({ score }) => score), Number.EPSILON);
    for (const { id, score } of found) {
      scores.set(id, (scores.get(id) ?? 0) + (importance[nth] ?? 0) * (0.5 + (0.5 * score) / most));
    }
  });
  const inOrder = [...scores].sort((a, b) => b[1] - a[1]);
  return new Set(inOrder.slice(0, mostPages).map(([id]) => id));
}

const mostWikiPages = 5;

/** Looks for the whole query in a team's own wiki; nothing is loaded where there is none. */
export async function findInWikis({ shown }: Understood): Promise<{ groups: HitGroup[]; note: string }> {
  if (!readTeamSearch() || shown === '') return { groups: [], note: '' };
  try {
    const { pagefind, team, note } = await loadPagefind();
    if (!team) return { groups: [], note };
    const { results } = await pagefind.search(shown);
    const pages = await Promise.allSettled(
      results.slice(0, mostWikiPages * 4).map((result) => result.data()),
    );
    const own = pages.flatMap((page) => (page.status === 'fulfilled' ? [page.value] : []));
    const groups = own
      .filter(({ url }) => isTeamResult(url, team))
      .slice(0, mostWikiPages)
      .map(({ url, excerpt, meta }): HitGroup => {
        const title = meta.title ?? url;
        return {
          pageTitle: title,
          pageUrl: url,
          hits: [{ id: url, kind: 'wiki', title, url, excerpt, team: team.name }],
        };
      });
    return { groups, note };
  } catch {
    return { groups: [], note: 'The team’s wiki could not be searched.' };
  }
}
