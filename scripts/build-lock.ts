/** Lets one build at a time write to a folder. In: the lock file's path. Out: whether the lock was had. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Takes the lock for this process; a lock left by a process that has ended does not count.
 * @throws when a running process holds it; the message names the process.
 */
export function takeLock(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const holder = findHolder(file);
  if (holder !== undefined && isRunning(holder)) {
    throw new Error(
      `Another build of this guide is running (process ${String(holder)}): wait for it to end, then run the command again.`,
    );
  }
  writeFileSync(file, String(process.pid));
}

/** Gives the lock back. */
export function releaseLock(file: string): void {
  rmSync(file, { force: true });
}

function findHolder(file: string): number | undefined {
  try {
    const holder = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isNaN(holder) ? undefined : holder;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
