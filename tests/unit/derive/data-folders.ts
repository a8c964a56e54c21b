import { existsSync } from 'node:fs';
import { readFolderTexts } from '../../../scripts/derive-data.ts';
import { at } from '../../../scripts/project.ts';
import type { FolderTexts } from '../../../src/derive/csv-sheet.ts';
import type { DerivedRecord } from '../../../src/derive/derived-record.ts';
import { deriveRecords } from '../../../src/derive/derive-records.ts';
import { formatProblems } from '../../../src/derive/problem.ts';

/** Small invented files of the same form as the real ones. */
export const fixtureTexts = readFolderTexts(at('tests/fixtures/derive/good'));

const realFolder = process.env['GUIDE_DATA_DIR'] ?? '';

/** The real files, where they are at hand. They are too large, and partly not free, to stand in this project. */
export const realTexts = existsSync(realFolder) ? readFolderTexts(realFolder) : undefined;

/** Why a test of the real files is skipped. */
export const withoutRealFiles = 'the data files are not here: set GUIDE_DATA_DIR to their folder';

/** Derives the records. @throws Error with every problem in its message. */
export function deriveAll(texts: FolderTexts): DerivedRecord[] {
  const { records, problems } = deriveRecords(texts);
  if (problems.length > 0) throw new Error(formatProblems(problems));
  return records;
}

/** Returns the data of one derived salary table. @throws Error when it is not there. */
export function getTable(records: readonly DerivedRecord[], id: string) {
  const found = records.find((record) => record.id === id);
  if (found?.folder !== 'salaries') throw new Error(`No salary table "${id}" was derived.`);
  return found.data;
}

/** Returns one row of a derived salary table. @throws Error when it is not there. */
export function getRow(records: readonly DerivedRecord[], id: string, rowId: string) {
  const row = getTable(records, id).rows.find((candidate) => candidate.id === rowId);
  if (!row) throw new Error(`No row "${rowId}" in "${id}".`);
  return row;
}
