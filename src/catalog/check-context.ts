import type { Catalog, PageBody } from './catalog.ts';

/** What the checks look at. They compare records with one another and never touch the disk. */
export interface CheckContext {
  catalog: Catalog;
  /** Every page whose text could be read, also where its frontmatter is faulty. */
  bodies: readonly PageBody[];
  /** Paths of files that gave no record and of missing folders. They are reported already, so what points at them is not reported again. */
  broken: ReadonlySet<string>;
  /** Addresses outside content/guide/ that pages may link to. Example: "/sources/data.csv". */
  extraRoutes: readonly string[];
}

/** The folders of content/ whose files are YAML records. */
export const recordFolders = [
  'salaries',
  'demand',
  'skills',
  'levels',
  'claims',
  'sources',
  'figures',
  'references',
  'practices',
  'challenges',
  'trends',
  'soft-skills',
  'conversations',
  'templates',
  'questions',
  'skill-map',
  'terms',
] as const;

/** One of the folders whose files are YAML records. */
export type RecordFolder = (typeof recordFolders)[number];

/** Returns the path of a record's file from the root of the project. */
export function buildRecordPath(folder: RecordFolder, id: string): string {
  return `content/${folder}/${id}.yaml`;
}

/** Says whether a record stands in a file, or a folder, that is reported already. */
export function isBroken({ broken }: CheckContext, folder: RecordFolder, id: string): boolean {
  return broken.has(buildRecordPath(folder, id)) || broken.has(`content/${folder}`);
}

/** Says whether something of a folder is reported already, so that nothing can be said about the whole. */
export function isIncomplete({ broken }: CheckContext, folder: RecordFolder): boolean {
  return [...broken].some((path) => path === `content/${folder}` || path.startsWith(`content/${folder}/`));
}

/** Says whether a record exists, or stands in a file that is reported already. */
export function isKnown(context: CheckContext, folder: RecordFolder, id: string): boolean {
  return Object.hasOwn(context.catalog[folder], id) || isBroken(context, folder, id);
}
