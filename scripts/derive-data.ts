/**
 * `npm run derive -- --from <folder>`: derives the tables of content/ from a folder of open data files.
 *
 * In: the folder. Out: YAML files below content/, and what changed in them. With any problem in the folder nothing
 * is written. Files with the mark of the script that are no longer derived are removed.
 */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { derivedMark, formatDerivedFile, listChangedCells } from '../src/derive/derived-file.ts';
import type { FolderTexts } from '../src/derive/csv-sheet.ts';
import { deriveRecords } from '../src/derive/derive-records.ts';
import { formatProblems } from '../src/derive/problem.ts';
import { parseOptions, runMain } from './command-line.ts';
import { at } from './project.ts';

const folders = ['salaries', 'demand', 'skills'] as const;

/** Reads the CSV and JSON files of a folder. @throws Error when there is no such folder. */
export function readFolderTexts(folder: string): FolderTexts {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Error(`There is no folder "${folder}". Name the folder with the data files: --from <folder>.`);
  }
  const names = readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const readIfThere = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;

const showValue = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/** One line for each cell that differs. */
function describeChange(before: string, after: string): string[] {
  const cells = listChangedCells(before, after);
  if (cells.length === 0) return ['           Only the form of the file, no figure and no text.'];
  return cells.map(
    (cell) => `           ${cell.path}: ${showValue(cell.before)} -> ${showValue(cell.after)}`,
  );
}

/** Every file below content/ that carries the mark of this script, as "salaries/oews-15-1221.yaml". */
const listMarked = (contentDir: string): string[] =>
  folders.flatMap((folder) =>
    (existsSync(join(contentDir, folder)) ? readdirSync(join(contentDir, folder)) : [])
      .map((name) => `${folder}/${name}`)
      .filter(
        (path) =>
          path.endsWith('.yaml') && readFileSync(join(contentDir, path), 'utf8').startsWith(derivedMark),
      ),
  );

/**
 * Derives all records and writes those that differ. Returns one line for each change, and a last line that counts.
 * @throws Error with every problem in its message, before anything is written
 */
export function deriveInto(contentDir: string, texts: FolderTexts): string[] {
  const { records, problems } = deriveRecords(texts);
  if (problems.length > 0) throw new Error(formatProblems(problems));
  const files = new Map(
    records.map((record) => [`${record.folder}/${record.id}.yaml`, formatDerivedFile(record)]),
  );
  const counts = { added: 0, changed: 0, removed: 0, unchanged: 0 };
  const lines: string[] = [];
  for (const [path, text] of files) {
    const before = readIfThere(join(contentDir, path));
    if (before === text) {
      counts.unchanged += 1;
      continue;
    }
    writeFileSync(join(contentDir, path), text);
    counts[before === undefined ? 'added' : 'changed'] += 1;
    lines.push(`${before === undefined ? 'added  ' : 'changed'}  content/${path}`);
    if (before !== undefined) lines.push(...describeChange(before, text));
  }
  for (const path of listMarked(contentDir).filter((marked) => !files.has(marked))) {
    rmSync(join(contentDir, path));
    counts.removed += 1;
    lines.push(`removed  content/${path}`);
  }
  const total = Object.entries(counts).map(([what, count]) => `${String(count)} ${what}`);
  return [...lines, `${total.join(', ')}.`];
}

if (import.meta.main) {
  await runMain(() => {
    const { from } = parseOptions(process.argv.slice(2), ['from']);
    if (from === undefined)
      throw new Error('Name the folder with the data files: npm run derive -- --from <folder>.');
    for (const line of deriveInto(at('content'), readFolderTexts(from))) console.log(line);
    return Promise.resolve(0);
  });
}
