/** Records -> the picture, the table and the cautions of the explorer as HTML, at build time and in the browser alike. */
import { formatMoney } from '../catalog/format.ts';
import type { PayStatistic } from '../catalog/schema.ts';
import { escapeHtml } from '../catalog/escape-html.ts';
import { mergeCautions } from '../offer/merge-cautions.ts';
import { formatSample, measureNames, statisticOrder, type PayRecord } from '../offer/pay-record.ts';
import { buildScale } from '../offer/pay-scale.ts';
import { renderAxis, renderKey, renderStrip } from '../offer/pay-strip.ts';
import { nameRecord, renderLabel } from '../offer/strip-label.ts';
import { all, type Choice, type Resolved } from './choices.ts';

/** What is said of one table besides its rows. */
export interface TableNotes {
  /** Title of the table. */
  readonly title: string;
  readonly caution: string;
  /** Why rows have no number of people or postings behind them; empty where they have. */
  readonly sampleNote: string;
  /** Years before which the method changed. */
  readonly breaks: readonly { readonly before: number; readonly note: string }[];
  readonly sourceUrl: string;
  /** The line that names the source. */
  readonly sourceText: string;
  /** What its license asks of whoever reuses the figures. */
  readonly reuse: string;
}

/** What the view needs besides the records. */
export interface ViewNotes {
  readonly tables: Readonly<Record<string, TableNotes>>;
  /** How each statistic is called. */
  readonly statistics: Readonly<Partial<Record<PayStatistic, string>>>;
}

/** Renders the options of one choice. */
export const renderOptions = ({ options, chosen }: Choice): string =>
  options
    .map(
      ({ id, text }) =>
        `<option value="${escapeHtml(id)}"${id === chosen ? ' selected' : ''}>${escapeHtml(text)}</option>`,
    )
    .join('');

/** Names what is shown besides its source: "United States · 2024 · gross wage, without equity and most bonuses". */
function describeView({ choices, records }: Pick<Resolved, 'choices' | 'records'>): string {
  const texts = choices.flatMap(({ name, options, chosen }) =>
    chosen === all || options.length === 0 || name === 'source' || name === 'measure'
      ? []
      : [options.find(({ id }) => id === chosen)?.text ?? ''],
  );
  const [measure] = records.map((record) => measureNames[record.measure]);
  return [...texts, measure].filter(Boolean).join('\u00a0· ');
}

function nameSource({ choices }: Pick<Resolved, 'choices'>): string {
  const source = choices.find(({ name }) => name === 'source');
  return source?.options.find(({ id }) => id === source.chosen)?.text ?? '';
}

/** Counts what is shown, for people who hear the page change. */
export const countRecords = ({ records }: Pick<Resolved, 'records'>): string =>
  `${records.length.toString()} ${records.length === 1 ? 'row' : 'rows'} shown.`;

/** Renders picture, table, cautions and sources of the chosen records. */
export function renderView(resolved: Resolved, notes: ViewNotes): string {
  const { records } = resolved;
  if (records.length === 0) return '<p>No figures match these choices.</p>';
  const scale = buildScale(records);
  const drawn = new Set(records.flatMap(({ statistics }) => Object.keys(statistics)));
  const items = records.map((record, at) => {
    const before = records[at - 1];
    const broken = before?.tableId === record.tableId ? findBreak(before, record, notes) : undefined;
    const gap = broken === undefined ? '' : `<li class="strip-break">${escapeHtml(broken)}</li>`;
    return `${gap}<li>${renderLabel(record, records, describeMiddle(record.statistics))}${renderStrip(record, scale)}</li>`;
  });
  return (
    `<p class="figure-title">${escapeHtml(nameSource(resolved))}</p>` +
    `<p class="figure-subtitle">${escapeHtml(describeView(resolved))}</p>` +
    `<ol class="strips">${items.join('')}</ol>${renderAxis(scale)}${renderKey(drawn, false)}` +
    renderTable(records, notes) +
    renderNotes(records, notes)
  );
}

function findBreak(before: PayRecord, record: PayRecord, { tables }: ViewNotes): string | undefined {
  const [from, to] = [before.year, record.year];
  if (from === undefined || to === undefined) return undefined;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const found = tables[record.tableId]?.breaks.find((each) => low < each.before && each.before <= high);
  return (
    found &&
    `Method changed before ${found.before.toString()}: ${found.note} Do not compare across this line.`
  );
}

/** The one figure that stands for a row. */
function describeMiddle({ p50, average }: PayRecord['statistics']): string {
  if (p50 !== undefined) return `median ${formatMoney(p50, 'short')}`;
  return average === undefined ? '' : `average ${formatMoney(average, 'short')}`;
}

function renderTable(records: readonly PayRecord[], notes: ViewNotes): string {
  const names = statisticOrder.filter((name) => records.some(({ statistics }) => name in statistics));
  const hasSamples = records.some(({ sample }) => sample.size !== undefined);
  const hasEmployment = records.some(({ employment }) => employment !== undefined);
  const head = [
    'Whose pay',
    ...names.map((name) => notes.statistics[name] ?? name),
    ...(hasEmployment ? ['Employed'] : []),
    ...(hasSamples ? ['Sample'] : []),
  ];
  const rows = records.map((record) => {
    const cells = names.map((name) => {
      const amount = record.statistics[name];
      const floor = record.topCoded.includes(name) ? 'at least ' : '';
      return `<td class="number">${amount === undefined ? '' : `${floor}${formatMoney(amount, 'exact')}`}</td>`;
    });
    const { name, note } = nameRecord(record, records);
    const small = note === undefined ? '' : `<small>${escapeHtml(note)}</small>`;
    const sample = hasSamples ? `<td class="number">${formatSample(record.sample) ?? 'not stated'}</td>` : '';
    const employed = hasEmployment
      ? `<td class="number">${record.employment?.toLocaleString('en-US') ?? ''}</td>`
      : '';
    return `<tr><th scope="row">${escapeHtml(name)}${small}</th>${cells.join('')}${employed}${sample}</tr>`;
  });
  return (
    '<section class="table-scroll" aria-label="The figures shown" tabindex="0"><table class="view-table">' +
    `<thead><tr>${head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('')}</tr></thead>` +
    `<tbody>${rows.join('')}</tbody></table></section>`
  );
}

function renderNotes(records: readonly PayRecord[], { tables }: ViewNotes): string {
  const shown = [...new Set(records.map(({ tableId }) => tableId))].flatMap((id) => tables[id] ?? []);
  const cautions = mergeCautions(shown);
  const sources = new Map(shown.map((table) => [table.sourceUrl, table]));
  const links = [...sources.values()].map(
    ({ sourceUrl, sourceText, reuse }) =>
      `<a href="${escapeHtml(sourceUrl)}">${escapeHtml(sourceText)}</a> ${escapeHtml(reuse)}`,
  );
  const samples = [...new Set(shown.map(({ sampleNote }) => sampleNote))].filter((note) => note !== '');
  const paragraphs = [
    ...cautions.map((text, at) => `${at === 0 ? '<strong>Caution.</strong> ' : ''}${escapeHtml(text)}`),
    ...samples.map((text) => `<strong>Sample size.</strong> ${escapeHtml(text)}`),
  ];
  return (
    paragraphs.map((html) => `<p class="figure-reading">${html}</p>`).join('') +
    `<p class="figure-source">Source: ${links.join(' ')}</p>`
  );
}
