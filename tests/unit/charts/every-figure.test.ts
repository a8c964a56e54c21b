/** What holds for every whole picture: those of the guide, and one of each kind over invented tables as large as the guide's. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildFigureSpec } from '../../../src/charts/build-spec.ts';
import type { ChartSpec } from '../../../src/charts/chart-spec.ts';
import { renderChart } from '../../../src/charts/render-chart.ts';
import { readRealCatalog } from '../../helpers/svg-catalog.ts';
import { readTextLines } from '../../helpers/svg-lines-of-text.ts';
import { findElements, parseXml, readText } from '../../helpers/svg-xml.ts';
import { evidenceCatalog } from './evidence-figures.ts';

const realCatalog = readRealCatalog();
const figures = [realCatalog, evidenceCatalog].flatMap((catalog) =>
  Object.keys(catalog.figures).map((id) => ({ id, catalog })),
);
const mostBytes: Record<ChartSpec['form'], number> = {
  rows: 2500,
  lines: 2500,
  radar: 2500,
  multiples: 4000,
};

/** Every word that a spec asks to be written. */
function listWords(spec: ChartSpec): string[] {
  switch (spec.form) {
    case 'rows':
      return spec.rows.flatMap((row) => [
        ...row.label.split(' '),
        row.note ?? '',
        ...row.labels.flatMap(({ text, name }) => [text, name ?? '']),
      ]);
    case 'lines':
      return [
        ...spec.x.ticks.map(({ label }) => label),
        ...spec.y.ticks.map(({ label }) => label),
        ...spec.endLabels.flatMap(({ text, name }) => [text, name]),
        ...spec.breaks.flatMap(({ note }) => note.split(' ')),
      ];
    case 'multiples':
      return [
        ...spec.x.ticks.map(({ label }) => label),
        ...spec.panels.flatMap(({ label, lastText }) => [label, lastText]),
      ];
    case 'radar':
      return [
        ...spec.axes.flatMap(({ label, amounts }) => [
          ...label.split(' '),
          ...amounts.map(({ text }) => text),
        ]),
        ...spec.profiles.flatMap(({ label }) => label.split(' ')),
      ];
  }
}

describe.each(figures)('the figure $id', ({ id, catalog }) => {
  const spec = buildFigureSpec(catalog, id);
  const svg = renderChart(spec);
  const root = parseXml(svg);

  it('is one image with a title and a description that it names', () => {
    expect(root.attributes).toMatchObject({ role: 'img', 'aria-labelledby': `${id}-t ${id}-d` });
    expect(findElements(root, 'title').map((title) => [title.attributes['id'], readText(title)])).toEqual([
      [`${id}-t`, spec.title],
    ]);
    expect(findElements(root, 'desc').map(({ attributes }) => attributes['id'])).toEqual([`${id}-d`]);
  });

  it('has no id that another figure could have', () => {
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, each]) => each ?? '');
    expect(ids.filter((each) => !each.startsWith(`${id}-`))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says the figures of its table in its description: all of them, or of long series the two ends', () => {
    const description = findElements(root, 'desc').map(readText).join('');
    const { rows } = spec.table;
    const said = spec.form === 'multiples' ? [rows[0] ?? [], rows.at(-1) ?? []] : rows;
    const cells = said.flat().filter((cell) => /\d/.test(cell));
    const names = said.map(([name]) => name ?? '');
    expect([...cells, ...names].filter((cell) => !description.includes(cell))).toEqual([]);
  });

  it('writes every label as text and draws no letter as an outline', () => {
    const texts = findElements(root, 'text').map(readText).join('\n');
    expect(listWords(spec).filter((word) => !texts.includes(word))).toEqual([]);
    expect(svg).not.toMatch(/<(image|foreignObject|style|script)\b/);
  });

  it('takes every colour from a variable, with a fallback for a saved file', () => {
    const colors = [...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, color]) => color ?? '');
    expect(colors.length).toBeGreaterThan(0);
    expect(colors.filter((color) => !/^(none|var\(--chart-[a-z]+,#[\da-f]{3,6}\))$/.test(color))).toEqual([]);
  });

  it('takes few bytes over the wire', () => {
    expect(gzipSync(svg, { level: 9 }).length).toBeLessThanOrEqual(mostBytes[spec.form]);
  });

  it('writes only real numbers', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|∞|e-\d/);
  });

  it.each([320, 720])(
    'keeps every word inside the picture at %d px, in letters of 11 px or more',
    (widthPx) => {
      const height = Number(root.attributes['height']);
      for (const { text, y, fontPx, spanAt } of readTextLines(svg)) {
        const { start, end } = spanAt(widthPx);
        expect(start, text).toBeGreaterThanOrEqual(-1);
        expect(end, text).toBeLessThanOrEqual(widthPx + 1);
        expect(y, text).toBeGreaterThanOrEqual(9);
        expect(y, text).toBeLessThanOrEqual(height);
        expect(fontPx).toBeGreaterThanOrEqual(11);
      }
      const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    },
  );

  it.each([320, 720])('writes no word over another at %d px', (widthPx) => {
    const texts = readTextLines(svg).map((line) => ({ ...line, ...line.spanAt(widthPx) }));
    const overlaps = texts.flatMap((a, index) =>
      texts
        .slice(index + 1)
        .filter((b) => Math.abs(a.y - b.y) < 10 && a.start < b.end && b.start < a.end)
        .map((b) => `${a.text} / ${b.text}`),
    );
    expect(overlaps).toEqual([]);
  });

  it('gives a table as wide as its header in every row, and records that all have the same keys', () => {
    const { columns, rows, records } = spec.table;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ length }) => length !== columns.length)).toEqual([]);
    expect(records.length).toBeGreaterThan(0);
    expect(new Set(records.map((record) => Object.keys(record).join())).size).toBe(1);
  });
});
