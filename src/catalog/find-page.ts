/** Pages by their address: worked out once for each catalog, since every page and every record asks for some. */
import type { Catalog, PageRecord } from './catalog.ts';

const known = new WeakMap<Catalog['pages'], ReadonlyMap<string, PageRecord>>();

/** Returns the page at an address without an anchor; undefined where no page of the catalog stands. */
export function findPageByUrl({ pages }: Pick<Catalog, 'pages'>, url: string): PageRecord | undefined {
  const byUrl = known.get(pages) ?? new Map(Object.values(pages).map((page) => [page.url, page]));
  known.set(pages, byUrl);
  return byUrl.get(url);
}
