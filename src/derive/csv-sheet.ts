/**
 * CSV text -> checked rows. In: the text of a file and what it must hold. Out: rows by column name, and every
 * problem found. The module must not know what the figures mean.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { formatNearMiss } from '../catalog/near-miss.ts';
import type { Problem } from './problem.ts';

/** What a CSV file must hold. */
export interface SheetSpec<Column extends string> {
  /** Name in the folder. Example: "onet_skills.csv". */
  file: string;
  /** Every column of the file; one more or one less is a problem. */
  columns: readonly Column[];
  /** The columns that tell one row from another. */
  key: readonly NoInfer<Column>[];
  /** Rows without a key of their own, which may stand twice. */
  isKeyless?: (cells: Readonly<Record<NoInfer<Column>, string>>) => boolean;
}

/** One row of a sheet. */
export interface SheetRow<Column extends string> {
  file: string;
  /** Line in the file, starting at 1. */
  line: number;
  cells: Readonly<Record<Column, string>>;
}

/** The files of a folder by name; one that is not there is undefined. */
export type FolderTexts = Readonly<Record<string, string | undefined>>;

interface RawRecord {
  record: string[];
  info: { lines: number };
}

function parseText(file: string, text: string, problems: Problem[]): RawRecord[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as RawRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({
      file,
      message: `The file cannot be read as CSV: ${error.message.replace(/\.?$/, '.')}`,
      hint: 'Download it again, or repair the line: quotes must be closed, and doubled inside a quoted cell.',
    });
    return [];
  }
}

function checkHeader<Column extends string>(
  spec: SheetSpec<Column>,
  header: readonly string[],
  problems: Problem[],
): void {
  const missing = spec.columns.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !spec.columns.some((known) => known === column));
  for (const column of missing) {
    problems.push({
      file: spec.file,
      line: 1,
      message: `The column "${column}" is missing.`,
      hint: `${formatNearMiss(column, unknown)}The file has: ${header.join(', ')}.`,
    });
  }
  for (const column of unknown) {
    problems.push({
      file: spec.file,
      line: 1,
      message: `The header has changed: "${column}" is not one of its columns.`,
      hint: `Find out what it means before any figure is derived. Expected: ${spec.columns.join(', ')}.`,
    });
  }
}

/** Reads a CSV file of the folder; when anything is wrong, the problems are added and the rows may be fewer. */
export function readSheet<Column extends string>(
  spec: SheetSpec<Column>,
  texts: FolderTexts,
  problems: Problem[],
): SheetRow<Column>[] {
  const { file } = spec;
  const text = texts[file];
  if (text === undefined) {
    problems.push({
      file,
      message: 'The file is missing.',
      hint: 'Put it into the folder that --from names.',
    });
    return [];
  }
  const before = problems.length;
  const [header, ...records] = parseText(file, text, problems);
  if (problems.length > before) return [];
  if (!header || records.length === 0) {
    const message = header ? 'The file has a header and no rows.' : 'The file is empty.';
    problems.push({ file, message, hint: 'Download it again.' });
    return [];
  }
  checkHeader(spec, header.record, problems);
  if (problems.length > before) return [];
  const rows = records.flatMap(({ record, info }) => {
    if (record.length === header.record.length) {
      const cells = Object.fromEntries(
        header.record.map((column, at) => [column, (record[at] ?? '').trim()]),
      );
      return [{ file, line: info.lines, cells: cells as Record<Column, string> }];
    }
    problems.push({
      file,
      line: info.lines,
      message: `The row has ${String(record.length)} cells, but the header has ${String(header.record.length)}.`,
      hint: 'A text with a comma needs quotes around it.',
    });
    return [];
  });
  checkKeys(spec, rows, problems);
  return rows;
}

function checkKeys<Column extends string>(
  spec: SheetSpec<Column>,
  rows: readonly SheetRow<Column>[],
  problems: Problem[],
): void {
  const firstLines = new Map<string, number>();
  for (const { file, line, cells } of rows) {
    if (spec.isKeyless?.(cells)) continue;
    const values = spec.key.map((column) => cells[column]);
    const key = JSON.stringify(values);
    const first = firstLines.get(key);
    if (first === undefined) {
      firstLines.set(key, line);
      continue;
    }
    problems.push({
      file,
      line,
      message: `The row repeats the key of line ${String(first)}: ${spec.key.map((column, at) => `${column} "${values[at] ?? ''}"`).join(', ')}.`,
      hint: 'Keep the right one of the two rows.',
    });
  }
}

/** Reads a cell as a number; anything else is a problem, and gives NaN. */
export function readNumber<Column extends string>(
  { file, line, cells }: SheetRow<Column>,
  column: NoInfer<Column>,
  problems: Problem[],
): number {
  const text = cells[column];
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  problems.push({
    file,
    line,
    message: `The cell "${column}" is "${text}", but a number belongs there.`,
    hint: 'Write digits alone, with a point before decimals; or correct the cell at its source.',
  });
  return Number.NaN;
}
