/** Rows -> CSV as RFC 4180 has it: commas, quotes only where needed, lines that end in CR LF, the first one names. */
import type { DataCell, DataRecord } from './dataset.ts';

const needsQuotes = /[",\r\n]/;

const formatCell = (cell: DataCell): string => {
  const text = String(cell ?? '');
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Lists the columns of rows, in the order in which they first appear. Columns that no row fills are left out. */
export function listColumns(records: readonly DataRecord[]): string[] {
  const columns = new Set<string>();
  const filled = new Set<string>();
  for (const record of records) {
    for (const [column, cell] of Object.entries(record)) {
      columns.add(column);
      if (cell !== undefined && cell !== null) filled.add(column);
    }
  }
  return [...columns].filter((column) => filled.has(column));
}

/** Builds the text of a CSV file, UTF-8 without a mark at its start. Numbers are plain, empty cells are unknown. */
export function buildCsv(
  records: readonly DataRecord[],
  columns: readonly string[] = listColumns(records),
): string {
  const lines = [columns, ...records.map((record) => columns.map((column) => record[column]))];
  return lines.map((cells) => `${cells.map(formatCell).join(',')}\r\n`).join('');
}
