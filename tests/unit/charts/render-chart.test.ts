import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFigureSpec } from '../../../src/charts/build-spec.ts';
import { renderChart } from '../../../src/charts/render-chart.ts';
import {
  buildGrowthCatalog,
  buildLadderCatalog,
  buildPayCatalog,
  buildRow,
  readRealCatalog,
} from '../../helpers/svg-catalog.ts';
import { readTextLines } from '../../helpers/svg-lines-of-text.ts';
import { readChart } from '../../helpers/svg-reader.ts';
import { buildRowsSpec } from '../../helpers/svg-spec.ts';
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
    .map(([rows, kind]) => buildRowsSpec(buildPayCatalog(rows, kind), 'pay')),
  growthPercent.map((growth) => buildRowsSpec(buildGrowthCatalog(growth), 'growth')),
  ladder.map((levels) => buildRowsSpec(buildLadderCatalog(levels), 'ladder')),
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

describe('a chart of extreme pay', () => {
  it.each([
    ['a hundredfold', 100_000, 10_000_000],
    ['a millionfold', 50, 50_000_000],
    ['no spread at all', 100_000, 100_000],
  ])('keeps the labels beside its bands inside the picture over %s', (_, low, high) => {
    const svg = draw('pay', buildPayCatalog([buildRow({ low, high })], 'pay-pictures'));
    for (const { text, spanAt } of readTextLines(svg)) {
      const { start, end } = spanAt(320);
      // Half a label of the axis may stand over the edge by the tenth that its measure leaves to spare.
      expect(start, text).toBeGreaterThanOrEqual(-2.5);
      expect(end, text).toBeLessThanOrEqual(322.5);
    }
  });
});
