import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SalaryRow } from '../../../src/catalog/schema.ts';
import { renderChart } from '../../../src/charts/render-chart.ts';
import {
  buildCatalog,
  buildProjection,
  buildRow,
  buildSeries,
  buildTable,
  figureText,
} from '../../helpers/svg-catalog.ts';
import { readTextLines } from '../../helpers/svg-lines-of-text.ts';
import { readChart } from '../../helpers/svg-reader.ts';
import { buildRowsSpec } from '../../helpers/svg-spec.ts';
import { growthPercent } from './arbitraries.ts';

const tolerance = 0.0101;

const buildBars = (rows: SalaryRow[]) =>
  buildRowsSpec(
    buildCatalog({
      salaries: { pay: buildTable(rows) },
      figures: { bars: { kind: 'bars-with-n', ...figureText, tables: ['pay'], statistic: 'p50' } },
    }),
    'bars',
  );

const buildGrowth = (growths: readonly number[]) => {
  const entries = growths.map((growth, index) => {
    const id = `o${index.toString()}`;
    return [id, buildProjection({ role: `Occupation ${id}`, growthPercent: growth })] as const;
  });
  return buildRowsSpec(
    buildCatalog({
      demand: Object.fromEntries(entries),
      figures: { growth: { kind: 'growth-bars', ...figureText, demand: entries.map(([id]) => id) } },
    }),
    'growth',
  );
};

describe('bars of one statistic', () => {
  const rows = fc.array(
    fc
      .record({
        p50: fc.integer({ min: 1, max: 2_000_000 }),
        n: fc.integer({ min: 1, max: 5_000 }),
        isFloor: fc.boolean(),
      })
      .map(({ p50, n, isFloor }) =>
        buildRow({ p50, sampleSize: n, ...(isFloor ? { topCoded: ['p50' as const] } : {}) }),
      ),
    { minLength: 1, maxLength: 9 },
  );

  it('run from zero in the ratio of their amounts, soft where the sample is small', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const chart = readChart(renderChart(buildBars(some)));
        const longest = Math.max(...some.map(({ p50 }) => p50 ?? 0));
        const unit = Math.max(...chart.rows.map(({ bands }) => bands[0]?.to ?? NaN)) / longest;
        chart.rows.forEach(({ bands: [band], name }, index) => {
          const { p50 = NaN, sampleSize } = some[index] ?? buildRow();
          expect(band?.from).toBe(0);
          expect(Math.abs((band?.to ?? NaN) - p50 * unit)).toBeLessThan(2 * tolerance);
          const isSmall = typeof sampleSize === 'number' && sampleSize < 30;
          expect(band?.tone).toBe(isSmall ? 'soft' : 'strong');
          expect(name.endsWith(', small sample')).toBe(isSmall);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('have their labels inside the picture at 320 px', () => {
    fc.assert(
      fc.property(rows, (some) => {
        for (const { text, spanAt } of readTextLines(renderChart(buildBars(some))))
          expect(spanAt(320).end, text).toBeLessThanOrEqual(321);
      }),
      { numRuns: 60 },
    );
  });

  it('say how large the sample is, and that a small one is small', () => {
    const notes = [1_164, 30, 29].map((n) => buildBars([buildRow({ p50: 1, sampleSize: n })]).rows[0]?.note);
    expect(notes).toEqual(['n = 1,164', 'n = 30', 'n = 29, small sample']);
    expect(buildBars([buildRow({ p50: 1 })]).rows[0]).not.toHaveProperty('note');
  });

  it('need the statistic in every row', () => {
    expect(() =>
      buildBars([buildRow({ p50: 1 }), buildRow({ id: 'other', p25: 1 })]),
    ).toThrowErrorMatchingInlineSnapshot(
      `[Error: The row "other" of "pay" has no p50 for the figure "bars".]`,
    );
  });
});

describe('bars of growth', () => {
  const growths = fc.array(growthPercent, { minLength: 1, maxLength: 6 });

  it('run from zero in the ratio of their growth, a loss to the left', () => {
    fc.assert(
      fc.property(growths, (some) => {
        const spec = buildGrowth(some);
        const bars = readChart(renderChart(spec)).rows.map(({ bands: [band] }) => band);
        const { min, max } = spec.scale;
        const left = min === 0 ? 0 : 20;
        const toPercent = (growth: number) =>
          ((left + ((growth - min) / (max - min)) * (300 - left)) / 320) * 100;
        expect(min === 0).toBe(Math.min(...some) >= 0);
        // Chart.js starts a bar beside the line of zero, half a pixel away, where there is one.
        const within = (min === 0 ? 0 : (0.5 / 320) * 100) + 2 * tolerance;
        bars.forEach((bar, index) => {
          const growth = some[index] ?? NaN;
          expect(Math.abs((bar?.from ?? NaN) - toPercent(Math.min(0, growth)))).toBeLessThan(within);
          expect(Math.abs((bar?.to ?? NaN) - toPercent(Math.max(0, growth)))).toBeLessThan(within);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keep their labels inside the picture', () => {
    fc.assert(
      fc.property(growths, (some) => {
        for (const { text, spanAt } of readTextLines(renderChart(buildGrowth(some)))) {
          expect(spanAt(320).start, text).toBeGreaterThanOrEqual(-1);
          expect(spanAt(320).end, text).toBeLessThanOrEqual(321);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('name their growth and the years that it spans', () => {
    expect(buildGrowth([19.7, -2.44]).rows).toMatchObject([
      { note: '2023 to 2027', labels: [{ text: '19.7%', side: 'right' }] },
      { note: '2023 to 2027', labels: [{ text: '-2.4%', side: 'left' }] },
    ]);
  });

  it('need projections', () => {
    const catalog = buildCatalog({
      demand: { share: buildSeries([]) },
      figures: { growth: { kind: 'growth-bars', ...figureText, demand: ['share'] } },
    });
    expect(() => buildRowsSpec(catalog, 'growth')).toThrowErrorMatchingInlineSnapshot(
      `[Error: The demand table "share" is a series; the figure "growth" draws projections.]`,
    );
  });
});
