/** The line above a strip: whose pay it is, of which table, and how many stand behind it. */
import { escapeHtml } from '../catalog/escape-html.ts';
import { formatSample, isSmall, type PayRecord } from './pay-record.ts';

/** How a record is called among others: by its table where rows are years, else by its row. */
export interface RecordName {
  readonly name: string;
  /** What tells it from its namesakes; undefined where nothing needs telling. */
  readonly note?: string;
}

/** Names a record among those that it is shown with. */
export function nameRecord(record: PayRecord, shown: readonly PayRecord[]): RecordName {
  const { label, table, year, tableId } = record;
  const isOfSeveral = shown.some((other) => other.tableId !== tableId);
  if (!isOfSeveral || label === table) return { name: label };
  return year === undefined ? { name: label, note: table } : { name: table, note: label };
}

/** Renders the line; `main` stands at its end. */
export function renderLabel(record: PayRecord, shown: readonly PayRecord[], main = ''): string {
  const { name, note } = nameRecord(record, shown);
  const sample = formatSample(record.sample);
  const counted = isSmall(record.sample) ? `only ${sample ?? ''}` : sample;
  const notes = [note, counted].filter((text) => text !== undefined).join(', ');
  const small = notes === '' ? '' : ` <small>${escapeHtml(notes)}</small>`;
  const end = main === '' ? '' : `<span class="strip-main">${escapeHtml(main)}</span>`;
  return `<p class="strip-label"><span><strong>${escapeHtml(name)}</strong>${small}</span>${end}</p>`;
}
