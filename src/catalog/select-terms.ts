import type { Catalog, PageRecord } from './catalog.ts';
import { buildTermFinder, type TermFinder } from './find-terms.ts';
import { listTextsOfRecord } from './record-texts.ts';
import { selectPlaced } from './select-placed.ts';

// Every text is read once for all terms together, since each term is asked for on the page of its topic.
const known = new WeakMap<Catalog, ReadonlyMap<string, readonly PageRecord[]>>();

/** Returns the pages whose text, records included, uses a term, by address. */
export function selectPagesOfTerm(catalog: Catalog, termId: string): readonly PageRecord[] {
  const pages = known.get(catalog) ?? listPagesByTerm(catalog);
  known.set(catalog, pages);
  return pages.get(termId) ?? [];
}

function listPagesByTerm(catalog: Catalog): ReadonlyMap<string, readonly PageRecord[]> {
  const find = buildTermFinder(catalog.terms);
  const byTerm = new Map<string, PageRecord[]>();
  const inOrder = Object.values(catalog.pages).sort((a, b) => (a.url < b.url ? -1 : 1));
  for (const page of inOrder) {
    for (const id of listTermsOfPage(catalog, page, find)) {
      byTerm.set(id, [...(byTerm.get(id) ?? []), page]);
    }
  }
  return byTerm;
}

function listTermsOfPage(catalog: Catalog, page: PageRecord, find: TermFinder): ReadonlySet<string> {
  const placed = selectPlaced(catalog, page).flatMap(({ folder, id }) =>
    listTextsOfRecord(catalog, folder, id).map(({ text }) => text),
  );
  return new Set([page.prose, ...placed].flatMap((text) => find(text).map(({ id }) => id)));
}
