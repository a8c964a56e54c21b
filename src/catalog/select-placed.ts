/** Which records stand on which page, and under which anchor. */
import type { Catalog, PageBody } from './catalog.ts';
import { listTextsOfRecord, richFolders, type RichFolder } from './record-texts.ts';

/** A record on a page. */
export interface PlacedRecord {
  folder: RichFolder;
  id: string;
  line: number;
}

/** The folders whose records `<Record>` places one by one. */
export const placedFolders = [
  'practices',
  'challenges',
  'trends',
  'soft-skills',
  'conversations',
  'questions',
] as const satisfies readonly RichFolder[];

const isRichFolder = (folder: string): folder is RichFolder => richFolders.some((each) => each === folder);

/** Returns the anchor of a record on its page. A level shares its name with job titles, so its anchor says what it is. */
export function buildRecordAnchor(folder: string, id: string): string {
  return folder === 'levels' ? `level-${id}` : id;
}

/** Returns the records that stand on a page, in reading order; what does not exist is left out. */
export function selectPlaced(catalog: Catalog, body: Pick<PageBody, 'records'>): PlacedRecord[] {
  return body.records.flatMap(({ folder, id, line }): PlacedRecord[] => {
    if (!isRichFolder(folder)) return [];
    const ids = id === undefined ? Object.keys(catalog[folder]) : [id];
    return ids
      .filter((each) => Object.hasOwn(catalog[folder], each))
      .map((each) => ({ folder, id: each, line }));
  });
}

/** Counts the words of a text; numbers count, punctuation does not. */
const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;

/** Returns the number of words that a reader meets on a page, records included. */
export function countPageWords(catalog: Catalog, body: Pick<PageBody, 'records' | 'prose'>): number {
  const placed = selectPlaced(catalog, body).flatMap(({ folder, id }) =>
    listTextsOfRecord(catalog, folder, id),
  );
  return countWords(body.prose) + placed.reduce((sum, { text }) => sum + countWords(text), 0);
}

const buildKey = (folder: string, id: string): string => `${folder}/${id}`;

// Every checklist and every record that names another asks for its address.
const known = new WeakMap<Catalog, ReadonlyMap<string, string>>();

function listRecordUrls(catalog: Catalog): ReadonlyMap<string, string> {
  const placed = Object.values(catalog.pages).flatMap((page) =>
    selectPlaced(catalog, page).map(({ folder, id }) => ({ folder, id, pageUrl: page.url })),
  );
  // Of several places, the first counts.
  return new Map(
    placed
      .reverse()
      .map(({ folder, id, pageUrl }) => [
        buildKey(folder, id),
        `${pageUrl}#${buildRecordAnchor(folder, id)}`,
      ]),
  );
}

/** Returns the address of a record where it stands, with its anchor; undefined while no page places it. */
export function findRecordUrl(catalog: Catalog, folder: RichFolder, id: string): string | undefined {
  const urls = known.get(catalog) ?? listRecordUrls(catalog);
  known.set(catalog, urls);
  return urls.get(buildKey(folder, id));
}
