/**
 * What an id shows in a frame, as HTML: a chart as drawn, a table as its rows, all else as its text.
 *
 * In: the content. Out: HTML for `/embed/<id>/`, for the build and for the versions that `npm run ids:publish` keeps.
 */
import { markdownToHtml } from 'satteri';
import type { Catalog } from '../catalog/catalog.ts';
import { escapeHtml } from '../catalog/escape-html.ts';
import { buildFigureSpec } from '../charts/build-spec.ts';
import { renderChart } from '../charts/render-chart.ts';
import { listTableDatasets } from '../downloads/table-datasets.ts';
import type { InventoryEntry } from '../links/inventory-entry.ts';

/** Shows one id of the inventory; empty for a part without text of its own. */
export type BodyRenderer = (id: string) => string;

/** Builds the function that shows an id of this content. */
export function buildBodyRenderer(
  catalog: Catalog,
  inventory: ReadonlyMap<string, InventoryEntry>,
): BodyRenderer {
  const tables = new Map(listTableDatasets(catalog).map((dataset) => [dataset.id, dataset]));
  return (id) => {
    const entry = inventory.get(id);
    const table = tables.get(id);
    if (entry?.kind === 'chart') return renderChart(buildFigureSpec(catalog, id));
    if (entry?.kind === 'table' && table) return renderRows(table);
    return entry ? renderMarkdown(entry.markdown) : '';
  };
}

function renderRows({ fields, records }: ReturnType<typeof listTableDatasets>[number]): string {
  const shown = fields.filter(({ name }) =>
    records.some((record) => record[name] !== null && record[name] !== undefined),
  );
  const head = shown.map(({ title }) => `<th scope="col">${escapeHtml(title)}</th>`).join('');
  const rows = records.map(
    (record) =>
      `<tr>${shown.map(({ name }) => `<td>${escapeHtml(record[name]?.toString() ?? '')}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

// Links lead out of the frame, to the guide.
const renderMarkdown = (markdown: string): string =>
  markdownToHtml(markdown, { features: { frontmatter: false } }).html.replaceAll(
    '<a href=',
    '<a target="_blank" href=',
  );
