/** The Pagefind index as the guide asks it: typed, with the sections of each page, most relevant first. */

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

interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}

// A constant and not a literal in the import, since the bundler cannot resolve what the build makes later.
const indexAddress = '/pagefind/pagefind.js';
const sectionsPerPage = 3;
// Short pages must not win for being short; a heading or an exact word counts for more.
const ranking = { pageLength: 0.1, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9 };

let loading: Promise<Pagefind> | undefined;

async function load(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ indexAddress)) as Pagefind;
  await pagefind.options({ ranking });
  return pagefind;
}

/** Finds the pages that answer a query. @throws Error when the index cannot be loaded. */
export async function findPages(query: string, limit: number): Promise<{ pages: PageHit[]; total: number }> {
  loading ??= load();
  // A failed load must not be remembered, so that a reader who is back online can try again.
  const pagefind = await loading.catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  const { results } = await pagefind.search(query);
  const found = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return { total: results.length, pages: found.map(toPageHit) };
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
