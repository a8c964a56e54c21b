/**
 * A search library in the browser: fetches its index and what is shown of each result.
 * In: a function that opens the index. Out: a search that gives ids with titles and addresses.
 */
import type { Find } from './peer.ts';

/** One result as the bench page shows it. */
export interface BenchHit {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** Searches, best first. */
export type BenchSearch = (query: string) => Promise<readonly BenchHit[]>;

/** How many results are asked for. */
export const shownResults = 10;

/** Fetches `index.json` and `shown.json` beside the bench page. */
export async function openLibrary(openIndex: (json: string) => Find | Promise<Find>): Promise<BenchSearch> {
  const [index, shown] = await Promise.all([fetch('index.json'), fetch('shown.json')]);
  const find = await openIndex(await index.text());
  const known = (await shown.json()) as Record<string, readonly [title: string, url: string]>;
  return async (query) =>
    (await find(query, shownResults)).map((id) => {
      const [title, url] = known[id] ?? [id, ''];
      return { id, title, url };
    });
}
