import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from './issues.ts';

/** A file of content/ as bytes. */
export interface ContentFile {
  /** Path from the root of the project, with forward slashes. Example: "content/salaries/x.yaml". */
  path: string;
  bytes: Uint8Array;
}

/** The files of one folder in alphabetical order, and what does not belong there. */
export interface FolderReading {
  files: ContentFile[];
  issues: Issue[];
}

/** Endings that authors use by habit, and what is meant. */
const habits: Readonly<Record<string, string>> = { '.yml': '.yaml', '.md': '.mdx', '.json': '.yaml' };

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads the files of content/<folder> that have the extension; only pages may stand in subfolders. */
export function readFolder(contentDir: string, folder: string, extension: '.yaml' | '.mdx'): FolderReading {
  const reading: FolderReading = { files: [], issues: [] };
  readInto(reading, contentDir, folder, extension);
  // By id: with the extension, "a-b.yaml" would come before "a.yaml".
  const idOf = ({ path }: ContentFile): string => path.slice(0, -extension.length);
  reading.files.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  return reading;
}

function readInto(
  reading: FolderReading,
  contentDir: string,
  folder: string,
  extension: '.yaml' | '.mdx',
): void {
  const entries = listEntries(join(contentDir, folder));
  if (!entries) {
    reading.issues.push(buildMissingFolder(folder));
    return;
  }
  for (const entry of entries) {
    const path = `content/${folder}/${entry.name}`;
    // Files such as .gitkeep and .DS_Store are nobody's content.
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory() && extension === '.mdx')
      readInto(reading, contentDir, `${folder}/${entry.name}`, extension);
    else if (entry.isDirectory() || !entry.name.endsWith(extension)) {
      reading.issues.push(buildUnexpectedFile(path, entry, folder, extension));
    } else {
      const id = entry.name.slice(0, -extension.length);
      if (!kebabCase.test(id)) reading.issues.push(buildBadFileName(path, id, extension));
      reading.files.push({ path, bytes: readFileSync(join(contentDir, folder, entry.name)) });
    }
  }
}

function listEntries(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

const buildMissingFolder = (folder: string): Issue => ({
  code: 'missing-folder',
  file: `content/${folder}`,
  message: `The folder content/${folder} is missing.`,
  hint: 'Create it. A folder that has nothing to hold yet may hold an empty file named .gitkeep.',
});

function buildUnexpectedFile(path: string, entry: Dirent, folder: string, extension: string): Issue {
  const ending = /\.[^.]*$/.exec(entry.name)?.[0] ?? '';
  const advice =
    habits[ending] === extension
      ? `Rename it to ${entry.name.slice(0, -ending.length)}${extension}.`
      : 'Move it elsewhere or delete it.';
  return {
    code: 'unexpected-file',
    file: path,
    message: `${entry.isDirectory() ? 'This folder' : 'This file'} does not belong in content/${folder}.`,
    hint: `${advice} Only ${extension} files stand in content/${folder}.`,
  };
}

const buildBadFileName = (path: string, id: string, extension: string): Issue => ({
  code: 'bad-file-name',
  file: path,
  message: `The file name "${id}" is not kebab-case, and it is an id that stands in addresses.`,
  hint: `Rename it to ${proposeKebab(id)}${extension}: small letters, digits and single hyphens.`,
});

const proposeKebab = (text: string): string =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
