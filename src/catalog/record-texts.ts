/** The texts of records, with what they hold: citations, links and values. In: the catalog. Out: flat lists. */
import type { Catalog } from './catalog.ts';
import type { RecordFolder } from './check-context.ts';
import { listTemplateReferences } from './template.ts';

/** The folders whose texts take inline Markdown, citations and values. */
export const richFolders = [
  'practices',
  'challenges',
  'trends',
  'soft-skills',
  'conversations',
  'templates',
  'questions',
  'skill-map',
  'terms',
  'levels',
] as const satisfies readonly RecordFolder[];

export type RichFolder = (typeof richFolders)[number];

/** One text of one record. */
export interface RecordText {
  folder: RichFolder;
  id: string;
  /** Key path within the record. Example: "how[0]". */
  path: string;
  text: string;
}

function listLeaves(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, at) => listLeaves(item, `${path}[${String(at)}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    listLeaves(item, path === '' ? key : `${path}.${key}`),
  );
}

/** Keys that hold ids, days and addresses and no text. */
const silentKeys =
  /(^|\.)(stage|size|asOf|area|round|topic|source|scope|page|to)$|(^|\.)(challenges|practices|conversations|references|seeAlso|asked|forms|aliases)\[/;

/** Returns every text that a reader sees of one record, in the order of its file. */
export function listTextsOfRecord(catalog: Catalog, folder: RichFolder, id: string): RecordText[] {
  const record: unknown = catalog[folder][id];
  return listLeaves(record, '')
    .filter(([path]) => !silentKeys.test(path) || path.startsWith('axes.'))
    .map(([path, text]) => ({ folder, id, path, text }));
}

/** Returns every text of every record that takes rich text. */
export function listRecordTexts(catalog: Catalog): RecordText[] {
  return richFolders.flatMap((folder) =>
    Object.keys(catalog[folder]).flatMap((id) => listTextsOfRecord(catalog, folder, id)),
  );
}

/** Returns the ids of the references that a text cites as `[@id]`. */
export function listCitations(text: string): string[] {
  return Array.from(text.matchAll(/\[@([^\]]*)\]/g), ([, id = '']) => id.trim());
}

/** Returns the targets of the links that a text holds. */
export function listTextLinks(text: string): string[] {
  return Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, href = '']) => href);
}

/** Returns the values that a text names in braces. */
export const listTextValues = listTemplateReferences;
