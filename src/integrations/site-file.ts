/**
 * Reading and writing many small files of the built site, one after the other: each is in memory or soon will be, and
 * handing it to a thread of Node's takes several times as long as doing it at once.
 */
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** A file of the built site: its path and what it holds. */
export type SiteFile = readonly [path: string, content: string | Uint8Array];

/** Lists the files below a folder, by path from there with forward slashes, sorted. Example: "/salaries/index.html". */
export function listSitePaths(root: string, extension = ''): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => `/${relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .sort();
}

/** Writes a file that is not there yet, and the folders that lead to it. */
export function writeSiteFile(root: string, [path, content]: SiteFile): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Writes a file anew. It is not emptied first, since some file systems then wait for the disk. */
export function rewriteFile(file: string, text: string): void {
  const bytes = Buffer.from(text);
  const handle = openSync(file, 'r+');
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
    ftruncateSync(handle, bytes.length);
  } finally {
    closeSync(handle);
  }
}

/** Moves everything below a folder into another on the same disk, whole folders where there is none yet; the first folder is gone then. */
export function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    const isShared = entry.isDirectory() && statSync(target, { throwIfNoEntry: false })?.isDirectory();
    if (isShared) moveInto(source, target);
    else renameSync(source, target);
  }
  rmSync(from, { recursive: true });
}
