import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFigureSpec } from '../../../src/charts/build-spec.ts';
import { renderChart } from '../../../src/charts/render-chart.ts';
import { measureText } from '../../../src/charts/text-metrics.ts';
import {
  buildGrowthCatalog,
  buildLadderCatalog,
  buildPayCatalog,
  buildRow,
  readRealCatalog,
} from '../../helpers/svg-catalog.ts';
import { readChart, type DrawnText } from '../../helpers/svg-reader.ts';
import { findElements, parseXml, readText } from '../../helpers/svg-xml.ts';
import { growthPercent, ladder, salaryRows } from './arbitraries.ts';

const catalog = readRealCatalog();
const figureIds = Object.keys(catalog.figures);
const draw = (id: string, from = catalog) => renderChart(buildFigureSpec(from, id));

const payKinds = ['pay-ranges', 'nested-ranges', 'log-marks', 'pay-pictures'] as const;
/** A chart of any kind, from data of any size. */
const anyChart = fc.oneof(
  fc
    .tuple(salaryRows, fc.constantFrom(...payKinds))
    .map(([rows, kind]) => buildFigureSpec(buildPayCatalog(rows, kind), 'pay')),
  growthPercent.map((growth) => buildFigureSpec(buildGrowthCatalog(growth), 'growth')),
  ladder.map((levels) => buildFigureSpec(buildLadderCatalog(levels), 'ladder')),
);

describe('the same data', { timeout: 60_000 }, () => {
  it('gives the same bytes twice', () => {
    fc.assert(
      fc.property(anyChart, (spec) => {
        expect(renderChart(spec)).toBe(renderChart(structuredClone(spec)));
      }),
    );
  });

  it.each([
    { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
  ])('gives the same bytes in a fresh process under $LANG and $TZ', (environment) => {
    const script = fileURLToPath(new URL('print-charts.ts', import.meta.url));
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--no-warnings', script], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', ...environment },
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toBe(figureIds.map((id) => `${draw(id)}\n`).join(''));
  });
});

describe('every chart', { timeout: 60_000 }, () => {
  it('is well-formed XML and writes only real numbers', () => {
    fc.assert(
      fc.property(anyChart, (spec) => {
        const svg = renderChart(spec);
        // Reading throws for a coordinate that is not a plain decimal number.
        expect(readChart(svg).rows).toHaveLength(spec.rows.length);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|∞/);
      }),
      { numRuns: 60 },
    );
  });

  it('has names, labels and notes that never lie over one another', () => {
    fc.assert(
      fc.property(anyChart, (spec) => {
        const { rows, heightPx } = readChart(renderChart(spec));
        rows.forEach(({ y, labels }, index) => {
          const bottom = Math.max(y, ...labels.map((label) => label.y));
          const nextTop = (rows[index + 1]?.y ?? heightPx + 10) - 10;
          expect(bottom).toBeLessThan(nextTop);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('keeps hostile text as text', () => {
    const label = '</text><script>alert("1")</script> & <b>';
    const pay = buildPayCatalog([buildRow({ label, p50: 1 })]);
    const figures = {
      pay: { ...pay.figures['pay'], title: `"${label}"`, subtitle: label },
    } as typeof pay.figures;
    const svg = parseXml(draw('pay', { ...pay, figures }));
    expect(findElements(svg, 'script')).toEqual([]);
    expect(findElements(svg, 'title').map(readText)).toEqual([`"${label}"`]);
    expect(findElements(svg, 'text').map(readText)).toContain(label);
  });
});

describe.each(figureIds)('the figure %s', (id) => {
  const svg = draw(id);
  const root = parseXml(svg);
  const spec = buildFigureSpec(catalog, id);

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

  it('says every figure of its table in its description', () => {
    const description = findElements(root, 'desc').map(readText).join('');
    const figures = spec.table.rows.flat().filter((cell) => /\d/.test(cell));
    const names = spec.table.rows.map(([name]) => name ?? '');
    expect([...figures, ...names].filter((cell) => !description.includes(cell))).toEqual([]);
  });

  it('writes every label as text and draws nothing as an outline', () => {
    const texts = findElements(root, 'text').map(readText).join('\n');
    const labels = spec.rows.flatMap((row) => [
      row.label,
      ...row.labels.flatMap(({ text, name }) => [text, name ?? '']),
    ]);
    expect(labels.filter((label) => !texts.includes(label))).toEqual([]);
    expect(svg).not.toMatch(/<(path|image|foreignObject|style)\b/);
  });

  it('takes every colour from a variable, with a fallback for a saved file', () => {
    const colors = [...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, color]) => color ?? '');
    expect(colors.length).toBeGreaterThan(0);
    expect(colors.filter((color) => !/^(none|var\(--chart-[a-z]+,#[\da-f]{3,6}\))$/.test(color))).toEqual([]);
  });

  it('takes at most 2.5 kB over the wire', () => {
    expect(gzipSync(svg, { level: 9 }).length).toBeLessThanOrEqual(2500);
  });

  it('keeps every word inside the picture at 320 px, in letters of 11 px or more', () => {
    for (const text of readChart(svg).texts) {
      const { start, end } = spanOf(text, 320);
      expect(start, text.text).toBeGreaterThanOrEqual(-1);
      expect(end, text.text).toBeLessThanOrEqual(321);
      expect(text.fontPx).toBeGreaterThanOrEqual(11);
    }
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  it.each([320, 720])('writes no word over another at %d px', (widthPx) => {
    const texts = readChart(svg).texts.map((text) => ({ ...text, ...spanOf(text, widthPx) }));
    const overlaps = texts.flatMap((a, index) =>
      texts
        .slice(index + 1)
        .filter((b) => Math.abs(a.y - b.y) < 10 && a.start < b.end && b.start < a.end)
        .map((b) => `${a.text} / ${b.text}`),
    );
    expect(overlaps).toEqual([]);
  });
});

function spanOf(
  { text, x, isFixed, anchor, fontPx }: DrawnText,
  widthPx: number,
): { start: number; end: number } {
  const width = measureText(text, fontPx);
  const at = isFixed ? x : (x / 100) * widthPx;
  const start = at - { start: 0, middle: width / 2, end: width }[anchor];
  return { start, end: start + width };
}

describe('a chart of extreme pay', () => {
  it.each([
    ['a hundredfold', 100_000, 10_000_000],
    ['a millionfold', 50, 50_000_000],
    ['no spread at all', 100_000, 100_000],
  ])('keeps the labels beside its bands inside the picture over %s', (_, low, high) => {
    const chart = readChart(draw('pay', buildPayCatalog([buildRow({ low, high })], 'pay-pictures')));
    for (const text of chart.texts) {
      const { start, end } = spanOf(text, 320);
      // Half a label of the axis may stand over the edge by the tenth that its measure leaves to spare.
      expect(start, text.text).toBeGreaterThanOrEqual(-2.5);
      expect(end, text.text).toBeLessThanOrEqual(322.5);
    }
  });
});
