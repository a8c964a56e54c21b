/** Lists the files of a wiki. Touches disk, but opens only XML files, to tell what they are. */
import { readdirSync, statSync, type Stats } from 'node:fs';
import { basename, join } from 'node:path';
import { findFormat, readableEndings, suggestUnpacking } from './find-format.ts';
import { WikiProblem } from './problem.ts';
import { describeFile, readDumpFormat, type WikiFile } from './read-wiki.ts';

/** The files to check, and what was left out although it may hold pages. */
export interface WikiListing {
  readonly files: WikiFile[];
  readonly problems: WikiProblem[];
  /** Sentences about files in folders that were not read. */
  readonly notices: string[];
}

/** Lists the files at a path: a file itself, or everything readable below a folder, in order of names. */
export async function readListing(path: string): Promise<WikiListing> {
  const listing: WikiListing = { files: [], problems: [], notices: [] };
  const stats = readStats(path, listing);
  if (stats?.isDirectory()) await listFolder(path, listing);
  else if (stats) await listFile(path, stats, listing, true);
  if (stats && listing.files.length + listing.problems.length === 0) {
    listing.problems.push(
      new WikiProblem({
        file: path,
        message: 'This folder holds no file that can be read.',
        hint: `Name a folder with ${readableEndings} files.`,
      }),
    );
  }
  return listing;
}

function readStats(path: string, listing: WikiListing): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const message = isMissing ? 'There is no such file or folder.' : 'This cannot be opened.';
    const hint = isMissing ? 'Check the path.' : 'Check its permissions.';
    listing.problems.push(new WikiProblem({ file: path, message, hint }));
    return undefined;
  }
}

async function listFolder(folder: string, listing: WikiListing): Promise<void> {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    // Hidden files are tools' own; a symbolic link may lead in a circle, or out of the wiki.
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) await listFolder(path, listing);
    else if (entry.isFile()) {
      const stats = readStats(path, listing);
      if (stats) await listFile(path, stats, listing, false);
    }
  }
}

async function listFile(path: string, stats: Stats, listing: WikiListing, isNamed: boolean): Promise<void> {
  const format = findFormat(basename(path));
  if (format === undefined) {
    if (isNamed)
      listing.problems.push(
        refuse(path, 'The ending of this file tells no format.', `Name ${readableEndings} files.`),
      );
  } else if (format === 'packed') {
    const hint = `Unpack it first: ${suggestUnpacking(path)}.`;
    if (isNamed) listing.problems.push(refuse(path, 'This is an archive, and archives are not read.', hint));
    else listing.notices.push(`${path} is an archive and was not read. ${hint}`);
  } else if (format === 'xml') await listXml(path, stats, listing, isNamed);
  else listing.files.push(describeFile(path, format, stats));
}

async function listXml(path: string, stats: Stats, listing: WikiListing, isNamed: boolean): Promise<void> {
  const { format, root } = await readDumpFormat(path);
  if (format) listing.files.push(describeFile(path, format, stats));
  else if (isNamed || root === undefined) {
    const what = root === undefined ? 'it does not begin with an element' : `its root is <${root}>`;
    const message = `This is neither a MediaWiki dump nor a Confluence export: ${what}.`;
    const hint =
      'A dump begins with <mediawiki>, the entities.xml of a space with <hibernate-generic>, both in UTF-8.';
    listing.problems.push(new WikiProblem({ file: path, line: 1, message, hint }));
  }
}

const refuse = (file: string, message: string, hint: string): WikiProblem =>
  new WikiProblem({ file, message, hint });
