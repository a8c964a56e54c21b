/** A folder of built pages -> how much it holds, where, and whether another holds the same. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { listFiles } from '../../../scripts/stamp.ts';

/** What a build left. */
export interface OutputSize {
  readonly bytes: number;
  readonly files: number;
  /** Bytes by part: pages, and the folders at the top that hold other things. */
  readonly parts: ReadonlyMap<string, number>;
}

/** Folders at the top of our site that hold no pages of the guide itself. */
const otherParts = ['embed', 'id', 'cards', 'pagefind', 'search', 'oembed', '_astro'];

const partOf = (path: string): string => {
  const [top = ''] = path.split('/');
  if (otherParts.includes(top)) return top;
  return path.endsWith('.html') ? 'pages' : 'other files';
};

const listRelative = (folder: string): [path: string, file: string][] =>
  listFiles(folder).map((file) => [relative(folder, file).split(sep).join('/'), file]);

/** Sums a folder. */
export function measureOutput(folder: string): OutputSize {
  const parts = new Map<string, number>();
  let [bytes, files] = [0, 0];
  for (const [path, file] of listRelative(folder)) {
    const { size } = statSync(file);
    bytes += size;
    files += 1;
    parts.set(partOf(path), (parts.get(partOf(path)) ?? 0) + size);
  }
  return { bytes, files, parts };
}

/** The hash of every file of a folder, by its path. */
export const hashTree = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    listRelative(folder).map(([path, file]) => [
      path,
      createHash('sha256').update(readFileSync(file)).digest('base64'),
    ]),
  );

/** Lists the files in which two folders differ, sorted: changed, or in one of them alone. */
export function listDifferences(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path)).sort();
}
