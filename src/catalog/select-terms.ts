import type { Catalog, PageRecord } from './catalog.ts';
import { buildTermFinder } from './find-terms.ts';
import { listTextsOfRecord } from './record-texts.ts';
import type { Term } from './schema-terms.ts';
import { selectPlaced } from './select-placed.ts';

/** Returns the pages whose text, records included, uses a term, by address. */
export function selectPagesOfTerm(catalog: Catalog, term: Term): PageRecord[] {
  const find = buildTermFinder({ term });
  return Object.values(catalog.pages)
    .filter(
      (page) =>
        find(page.prose).length > 0 ||
        selectPlaced(catalog, page).some(({ folder, id }) =>
          listTextsOfRecord(catalog, folder, id).some(({ text }) => find(text).length > 0),
        ),
    )
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}
