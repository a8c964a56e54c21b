/**
 * Writes fixes into the files of a wiki, all or none.
 *
 * Each new file is first written beside the old one, byte for byte but for the links; only when all are there
 * does each take the place of the old one, which stays as a backup. It must not know why a fix is right.
 */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  constants,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { WikiProblem } from './problem.ts';
import type { Fix } from './report.ts';
import type { WikiFile } from './read-wiki.ts';

/** A file and what shall change in it, in rising order. */
export interface FileFixes {
  readonly file: WikiFile;
  readonly fixes: readonly Fix[];
}

/** What was written. */
export interface WrittenFile {
  readonly path: string;
  readonly backup: string;
  readonly count: number;
}

interface PreparedFile {
  readonly given: string;
  readonly path: string;
  readonly temporary: string;
  readonly count: number;
}

/** Writes all fixes. @throws WikiProblem when a file changed meanwhile or cannot be written; then all is as before. */
export function writeFixes(files: readonly FileFixes[]): WrittenFile[] {
  const prepared: PreparedFile[] = [];
  const written: WrittenFile[] = [];
  let current = '';
  try {
    for (const one of files) {
      current = one.file.path;
      const path = realpathSync(one.file.path);
      const temporary = `${path}.wiki-check-new`;
      prepareFile(one, path, temporary);
      prepared.push({ given: one.file.path, path, temporary, count: one.fixes.length });
    }
    for (const { given, path, temporary, count } of prepared) {
      current = given;
      const backup = keepBackup(path);
      written.push({ path, backup, count });
      renameSync(temporary, path);
    }
    return written;
  } catch (error) {
    for (const { path, backup } of written) renameSync(backup, path);
    for (const { temporary } of prepared) rmSync(temporary, { force: true });
    if (error instanceof WikiProblem) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new WikiProblem({
      file: current,
      message: `The fixed file cannot be written: ${reason}.`,
      hint: `Every file is as it was. ${suggestWay(error)}, then run the same command again.`,
    });
  }
}

function suggestWay(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EEXIST'
    ? 'Another run is at work here, or was stopped: wait for it, or remove the file ending in .wiki-check-new'
    : 'Make room or allow writing in this folder';
}

function prepareFile({ file, fixes }: FileFixes, path: string, temporary: string): void {
  const stats = statSync(path);
  if (stats.size !== file.size || stats.mtimeMs !== file.modified) throw refuseChanged(file.path);
  const from = openSync(path, 'r');
  // "wx": never over a file that is there, such as that of another run.
  let to: number;
  try {
    to = openSync(temporary, 'wx', stats.mode);
  } catch (error) {
    closeSync(from);
    throw error;
  }
  let isDone = false;
  try {
    copyWithFixes(from, to, fixes, file);
    fsyncSync(to);
    isDone = true;
  } finally {
    closeSync(from);
    closeSync(to);
    if (!isDone) rmSync(temporary, { force: true });
  }
  // The mode given to "open" is cut by the umask.
  chmodSync(temporary, stats.mode);
}

function copyWithFixes(from: number, to: number, fixes: readonly Fix[], file: WikiFile): void {
  let at = 0;
  for (const { start, end, raw, text } of fixes) {
    if (start < at) throw refuseChanged(file.path);
    copyRange(from, to, at, start, file);
    const bytes = Buffer.alloc(end - start);
    const count = readSync(from, bytes, 0, bytes.length, start);
    if (count !== bytes.length || !bytes.equals(Buffer.from(raw))) throw refuseChanged(file.path);
    writeAll(to, Buffer.from(text));
    at = end;
  }
  copyRange(from, to, at, file.size, file);
}

function copyRange(from: number, to: number, start: number, end: number, file: WikiFile): void {
  const buffer = Buffer.alloc(Math.min(1_048_576, Math.max(0, end - start)));
  for (let at = start; at < end;) {
    const count = readSync(from, buffer, 0, Math.min(buffer.length, end - at), at);
    if (count === 0) throw refuseChanged(file.path);
    writeAll(to, buffer.subarray(0, count));
    at += count;
  }
}

function writeAll(to: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(to, bytes, at);
}

/** Keeps the old file under a name that nothing has yet; returns the name. */
function keepBackup(path: string): string {
  for (let number = 1; ; number += 1) {
    const backup = number === 1 ? `${path}.bak` : `${path}.bak${number.toString()}`;
    if (statSync(backup, { throwIfNoEntry: false })) continue;
    try {
      // A second name for the same bytes: no copy to wait for, and never half a file.
      linkSync(path, backup);
    } catch {
      copyFileSync(path, backup, constants.COPYFILE_EXCL);
    }
    return backup;
  }
}

const refuseChanged = (file: string): WikiProblem =>
  new WikiProblem({
    file,
    message: 'This file changed while it was being checked.',
    hint: 'Nothing was written. Run the same command again.',
  });
