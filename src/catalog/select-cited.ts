import type { Catalog, PageBody } from './catalog.ts';
import { listCitations, listTextsOfRecord } from './record-texts.ts';
import type { Reference } from './schema-references.ts';
import { selectPlaced } from './select-placed.ts';

/** Returns the references that a page and the records on it cite, by id, each once. */
export function selectCited(
  catalog: Catalog,
  page: Pick<PageBody, 'cites' | 'records'>,
): [id: string, reference: Reference][] {
  const inRecords = selectPlaced(catalog, page).flatMap(({ folder, id }) => [
    ...listTextsOfRecord(catalog, folder, id).flatMap(({ text }) => listCitations(text)),
    ...(folder === 'practices' ? (catalog.practices[id]?.references ?? []) : []),
  ]);
  const ids = new Set([...page.cites.map(({ id }) => id), ...inRecords]);
  return [...ids].sort().flatMap((id): [string, Reference][] => {
    const reference = catalog.references[id];
    return reference ? [[id, reference]] : [];
  });
}
