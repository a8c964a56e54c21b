/**
 * Stock Pagefind in the browser, asked as Starlight's own search dialog asks it, and its results in the order in which
 * that dialog shows them. In: the address of a bundle. Out: a search that gives addresses.
 */
import { shownResults, type BenchHit, type BenchSearch } from './open-library.ts';

interface Part {
  readonly url: string;
  readonly title: string;
  readonly locations: readonly number[];
}

interface PageData {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly Part[];
}

interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<PageData> }[] }>;
}

/** What Starlight passes on when a site sets nothing. */
const starlightDefaults = {
  baseUrl: '/',
  ranking: {
    pageLength: 0.1,
    termFrequency: 0.1,
    termSaturation: 2,
    termSimilarity: 9,
    diacriticSimilarity: 0.8,
  },
};

const shownParts = 3;
/** How many pages the dialog shows before "Load more". */
const shownPages = 5;

/**
 * The parts of a page that the dialog shows below it: the three with the most matches, in the order of the page. Its
 * heading is no part: it has an address of its own, and the line above leads there already.
 */
function selectParts({ url, sub_results: all }: PageData): readonly Part[] {
  const parts = all.filter((part) => part.url !== url && !/#_?top$/.test(part.url));
  if (parts.length <= shownParts) return parts;
  const best = [...parts]
    .sort((a, b) => b.locations.length - a.locations.length)
    .slice(0, shownParts)
    .map((part) => part.url);
  return parts.filter((part) => best.includes(part.url));
}

/** Imports Pagefind and sets it as Starlight does. */
export async function openPagefind(bundle: string): Promise<BenchSearch> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  await pagefind.options(starlightDefaults);
  return async (query) => {
    const { results } = await pagefind.search(query);
    const hits: BenchHit[] = [];
    for (let at = 0; at < results.length && hits.length < shownResults; at += shownPages) {
      const pages = await Promise.all(results.slice(at, at + shownPages).map((result) => result.data()));
      for (const page of pages) {
        hits.push({ id: '', title: page.meta.title ?? page.url, url: page.url });
        hits.push(...selectParts(page).map(({ title, url }) => ({ id: '', title, url })));
      }
    }
    return hits;
  };
}
