/** Puts a finished folder in the place of another in one step. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Moves `next` to `current`, and what stood there aside, to `previous`. Readers see the old folder or the new one,
 * never a half-written one. All three must be on one disk.
 * @throws when a move fails; `current` then stands as before.
 */
export function swapFolder({
  next,
  current,
  previous,
}: Readonly<Record<'next' | 'current' | 'previous', string>>): void {
  rmSync(previous, { recursive: true, force: true });
  const hadCurrent = existsSync(current);
  if (hadCurrent) {
    mkdirSync(dirname(previous), { recursive: true });
    renameSync(current, previous);
  }
  try {
    renameSync(next, current);
  } catch (error) {
    if (hadCurrent) renameSync(previous, current);
    throw error;
  }
}
