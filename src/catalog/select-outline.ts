import type { Catalog, PageBody } from './catalog.ts';
import type { RichFolder } from './record-texts.ts';
import { buildRecordAnchor, selectPlaced } from './select-placed.ts';

/** A heading or a record of a page. */
export interface OutlineEntry {
  /** 2 for `##`; 3 for `###` and for records. */
  depth: number;
  id: string;
  text: string;
}

function getTitle(catalog: Catalog, folder: RichFolder, id: string): string {
  const record = catalog[folder][id];
  if (record === undefined) return id;
  return 'title' in record ? record.title : record.name;
}

/** Returns the headings of a page and the records on it, in reading order. */
export function selectOutline(
  catalog: Catalog,
  page: Pick<PageBody, 'headings' | 'records'>,
): OutlineEntry[] {
  const headings = page.headings.flatMap(({ depth, id, text, line }) =>
    id === undefined ? [] : [{ depth, id, text, line }],
  );
  const records = selectPlaced(catalog, page)
    // The skill map has headings of its own, one for each area.
    .filter(({ folder }) => folder !== 'skill-map')
    .map(({ folder, id, line }) => ({
      depth: 3,
      id: buildRecordAnchor(folder, id),
      text: getTitle(catalog, folder, id),
      line,
    }));
  return [...headings, ...records].sort((a, b) => a.line - b.line);
}
