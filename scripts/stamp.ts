/**
 * Tells whether dist/ is what a build of the present inputs would give, without building.
 *
 * In: the project folder. Out: hashes, and a small file that remembers them. This file must not know how
 * a build works.
 */
import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Everything that a build reads. */
export const buildInputs = [
  'content',
  'src',
  'public',
  'scripts',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
] as const;

/** What one build read and wrote. */
export interface BuildStamp {
  /** Hash of the names and bytes of all inputs. */
  inputs: string;
  /** Hash of the names and bytes of all files in dist/. */
  output: string;
}

/** Where the stamp of the last build is kept. */
export function stampFile(root: string): string {
  return join(root, 'node_modules/.cache/guide/build-stamp.json');
}

/** All files under a path, sorted, with forward slashes; the path itself when it is a file; none when missing. */
export function listFiles(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const portable = (from: string, to: string): string => relative(from, to).split(sep).join('/');

function addFiles(hash: Hash, folder: string, files: readonly string[]): void {
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${portable(folder, file)}\0${String(bytes.length)}\0`).update(bytes);
  }
}

/** The setting that leaves social cards out, so that a build with them does not take one without for its own. */
const findCardSetting = (): string =>
  process.env['GUIDE_CARDS'] ? `cards\0${process.env['GUIDE_CARDS']}\0` : '';

/** The day that pages are built for: what is due for a look depends on it. */
const findBuildDay = (): string => process.env['GUIDE_BUILD_DAY'] ?? new Date().toISOString().slice(0, 10);

/**
 * Hash of the names and bytes of all build inputs under a project folder, of the day, of the setting of cards, and of a team's overlay
 * elsewhere, which may be missing: the build then says so.
 */
export function hashInputs(root: string, teamFile?: string): string {
  const hash = createHash('sha256').update(`day\0${findBuildDay()}\0${findCardSetting()}`);
  if (teamFile !== undefined) {
    hash.update(`team\0${teamFile}\0`);
    const isFile = statSync(teamFile, { throwIfNoEntry: false })?.isFile() ?? false;
    hash.update(isFile ? readFileSync(teamFile) : 'missing');
  }
  for (const input of buildInputs) {
    addFiles(hash, root, listFiles(join(root, input)));
  }
  return hash.digest('hex');
}

/** Hash of the names and bytes of all files in a built site, so that a damaged file is noticed. */
export function hashOutput(distDir: string): string {
  const hash = createHash('sha256');
  addFiles(hash, distDir, listFiles(distDir));
  return hash.digest('hex');
}

/** Remembers a build. */
export function writeStamp(root: string, stamp: BuildStamp): void {
  mkdirSync(dirname(stampFile(root)), { recursive: true });
  writeFileSync(stampFile(root), `${JSON.stringify(stamp, null, 2)}\n`);
}

/** Forgets the last build, so that the next start builds again. */
export function removeStamp(root: string): void {
  rmSync(stampFile(root), { force: true });
}

/** The stamp of the last build; undefined when there is none or it cannot be read. */
export function findStamp(root: string): BuildStamp | undefined {
  try {
    const { inputs, output } = JSON.parse(readFileSync(stampFile(root), 'utf8')) as Partial<BuildStamp>;
    return inputs === undefined || output === undefined ? undefined : { inputs, output };
  } catch {
    return undefined;
  }
}

/** Whether dist/ stands as the last build left it, and that build read what is there now, the team's overlay included. */
export function isBuildCurrent(root: string, teamFile?: string): boolean {
  const stamp = findStamp(root);
  if (!stamp || !statSync(join(root, 'dist/index.html'), { throwIfNoEntry: false })) return false;
  return stamp.output === hashOutput(join(root, 'dist')) && stamp.inputs === hashInputs(root, teamFile);
}
