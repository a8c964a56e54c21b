import { describe, expect, it } from 'vitest';
import DataTable from '../../src/components/DataTable.astro';
import { hostile } from './guide-catalog.ts';
import { listElements, readText, render } from './render.ts';

const renderTable = (columns: string[], rows: string[][]) =>
  render(DataTable, { props: { table: { columns, rows } } });

describe('DataTable', () => {
  it('names its columns in a header and writes its rows in order', async () => {
    const html = await renderTable(
      ['Title', 'A year'],
      [
        ['Engineer', '$1'],
        ['Architect', '$2'],
      ],
    );
    expect(html).toBe(
      '<table><thead><tr><th scope="col">Title</th><th scope="col">A year</th></tr></thead>' +
        '<tbody><tr><td>Engineer</td><td class="number">$1</td></tr>' +
        '<tr><td>Architect</td><td class="number">$2</td></tr></tbody></table>',
    );
  });

  it.each(['$147,220', '$70.78', '140', '112.3', '-5', '-$5', '2027', '40%'])(
    'sets the figure "%s" as a number',
    async (cell) => {
      expect(await renderTable(['A'], [[cell]])).toContain(`<td class="number">${cell}</td>`);
    },
  );

  it.each(['10th percentile', '25th percentile', 'average', '3D artist', '-', '', 'AI/ML 2'])(
    'sets "%s" as text',
    async (cell) => {
      expect(await renderTable(['A'], [[cell]])).toContain(`<td>${cell}</td>`);
    },
  );

  it('writes cells and columns as text, whatever they hold', async () => {
    const html = await renderTable([hostile], [[hostile]]);
    expect(listElements(html)).toEqual(['table', 'thead', 'tr', 'th', 'tbody', 'tr', 'td']);
    expect(readText(html)).toBe(hostile + hostile);
  });
});
