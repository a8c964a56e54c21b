/**
 * A thread's share of the pages to be finished: as many as it gets to before the others do.
 *
 * In: the pages, and a number that all threads count on. Out: finished pages, in their place or below another folder.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changePage, type PageStep } from './page-step.ts';
import { rewriteFile, writeSiteFile } from './site-file.ts';

/** Pages that threads share. */
export interface SharedPages {
  /** Folder of the built site. */
  readonly root: string;
  /** Paths from there. */
  readonly paths: readonly string[];
  /** One whole number of 32 bits: the position of the next page that nobody has taken. */
  readonly next: SharedArrayBuffer;
}

/** Shares pages; none is taken yet. */
export const sharePages = (root: string, paths: readonly string[]): SharedPages => ({
  ...{ root, paths },
  next: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
});

/**
 * Takes pages through the steps until none is left. Pages go below `target` where there is one, whether anything changed or
 * not; else what changed is written in its place.
 */
export async function finishShare(
  { root, paths, next }: SharedPages,
  steps: readonly PageStep[],
  target?: string,
): Promise<void> {
  const counter = new Int32Array(next);
  for (;;) {
    const path = paths[Atomics.add(counter, 0, 1)];
    if (path === undefined) return;
    const file = join(root, path);
    const before = readFileSync(file, 'utf8');
    const after = await changePage(before, path, steps);
    if (target !== undefined) writeSiteFile(target, [path, after]);
    else if (after !== before) rewriteFile(file, after);
  }
}
