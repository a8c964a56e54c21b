import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../../src/catalog/format.ts';
import { payStatistics, scopes, type SalaryRow } from '../../../src/catalog/schema.ts';
import { buildFigureSpec } from '../../../src/charts/build-spec.ts';
import type { ChartScale } from '../../../src/charts/chart-spec.ts';
import { plotEdges } from '../../../src/charts/layout.ts';
import { renderChart } from '../../../src/charts/render-chart.ts';
import {
  buildGrowthCatalog,
  buildLadderCatalog,
  buildPayCatalog,
  readRealCatalog,
} from '../../helpers/svg-catalog.ts';
import { buildRowsSpec } from '../../helpers/svg-spec.ts';
import { readChart, type DrawnBand, type DrawnChart, type DrawnPoint } from '../../helpers/svg-reader.ts';
import { growthPercent, ladder, salaryRows } from './arbitraries.ts';
import { listExpectedBands, listExpectedPoints } from './expected-marks.ts';

const kinds = ['pay-ranges', 'nested-ranges', 'log-marks', 'pay-pictures'] as const;
type PlainKind = (typeof kinds)[number];

// Positions are written with two decimals of a percent; a band's end adds two of them.
const tolerance = 0.0101;
const widthPx = 320;
// Chart.js sets the lines of the axis on whole pixels, at most half a pixel from the amount.
const gridTolerance = (0.5 / widthPx) * 100 + tolerance;

const catalog = readRealCatalog();
const isPlain = (kind: string): kind is PlainKind => kinds.some((each) => each === kind);
const payFigures = Object.entries(catalog.figures).flatMap(([id, figure]) =>
  isPlain(figure.kind) && 'tables' in figure ? [{ id, kind: figure.kind, tables: figure.tables }] : [],
);
const isLogarithmic = (kind: PlainKind) => kind === 'log-marks' || kind === 'pay-pictures';
const draw = (figureId: string, from = catalog) => readChart(renderChart(buildFigureSpec(from, figureId)));

type ToPercent = (amount: number) => number;

/** The scale as a reader gets it: from the places of two tick labels and the amounts they name. */
function readScale({ ticks }: DrawnChart, kind: PlainKind): ToPercent {
  const [first, last] = [ticks.at(0), ticks.at(-1)];
  if (!first || !last || first === last) throw new Error('Two ticks are needed to read a scale.');
  const transform = isLogarithmic(kind) ? Math.log : (amount: number) => amount;
  const [low, high] = [transform(parseShortMoney(first.label)), transform(parseShortMoney(last.label))];
  return (amount) => first.at + ((transform(amount) - low) / (high - low)) * (last.at - first.at);
}

function parseShortMoney(text: string): number {
  const [, digits = '', unit = ''] = /^\$([\d.]+)([kM]?)$/.exec(text) ?? [];
  return Number(digits) * ({ k: 1_000, M: 1_000_000 }[unit] ?? 1);
}

/** The scale from the spec, for charts whose ticks are too few to read it from. */
function computeScale(scale: ChartScale): ToPercent {
  const { left, right } = plotEdges({ scale });
  const transform = scale.kind === 'logarithmic' ? Math.log : (amount: number) => amount;
  const [low, high] = [transform(scale.min), transform(scale.max)];
  return (amount) => {
    const share = (transform(amount) - low) / (high - low);
    return ((left + share * (widthPx - left - right)) / widthPx) * 100;
  };
}

const byPlace = <Mark extends { at?: number; from?: number; to?: number }>(a: Mark, b: Mark) =>
  (a.at ?? a.from ?? 0) - (b.at ?? b.from ?? 0) || (a.to ?? 0) - (b.to ?? 0);

/** Compares the marks of one row with what the data says, each at its place within the tolerance. */
function expectRow(
  drawn: DrawnChart['rows'][number],
  row: SalaryRow,
  toPercent: ToPercent,
  within = tolerance,
): void {
  for (const tone of ['strong', 'soft'] as const) {
    const bands = drawn.bands.filter((band) => band.tone === tone).sort(byPlace);
    const expected = listExpectedBands(row)
      .filter((band) => band.tone === tone)
      .map((band): DrawnBand => ({ ...band, from: toPercent(band.from), to: toPercent(band.to) }))
      .sort(byPlace);
    expectNear(
      bands.map(({ from }) => from).sort(ascending),
      expected.map(({ from }) => from).sort(ascending),
      within,
    );
    expectNear(
      bands.map(({ to }) => to).sort(ascending),
      expected.map(({ to }) => to).sort(ascending),
      within,
    );
  }
  for (const shape of ['ring', 'tick', 'dot'] as const) {
    const places = (points: readonly DrawnPoint[]) =>
      points.filter((point) => point.shape === shape).map(({ at }) => at);
    const expected = places(listExpectedPoints(row)).map(toPercent);
    expectNear(places(drawn.points).sort(ascending), expected.sort(ascending), within);
  }
}

const ascending = (a: number, b: number) => a - b;

function expectNear(drawn: readonly number[], expected: readonly number[], within: number): void {
  expect(drawn).toHaveLength(expected.length);
  const worst = Math.max(0, ...drawn.map((at, index) => Math.abs(at - (expected[index] ?? NaN))));
  expect(worst, `drawn at ${drawn.join(', ')}; the data says ${expected.join(', ')}`).toBeLessThanOrEqual(
    within,
  );
}

describe('a pay figure of the guide, read against its own axis', () => {
  it.each(payFigures)(
    '$id shows every band and point of its tables where the data says',
    ({ id, kind, tables }) => {
      const chart = draw(id);
      const rows = tables.flatMap((tableId) => catalog.salaries[tableId]?.rows ?? []);
      const toPercent = readScale(chart, kind);
      expect(chart.rows.map(({ name }) => name)).toEqual(rows.map(({ label }) => label));
      // Reading the scale from two rounded labels and drawing it out to the edges adds to the rounding.
      chart.rows.forEach((drawn, index) => {
        expectRow(drawn, rows[index] ?? ({} as SalaryRow), toPercent, 3 * tolerance);
      });
    },
  );

  it.each(payFigures)('$id writes each label at the amount it names', ({ id, kind, tables }) => {
    const chart = draw(id);
    const toPercent = readScale(chart, kind);
    const rows = tables.flatMap((tableId) => catalog.salaries[tableId]?.rows ?? []);
    const sevenPixels = (7 / widthPx) * 100;
    chart.rows.forEach((drawn, index) => {
      const row = rows[index];
      const amounts = payStatistics.flatMap((statistic) => row?.[statistic] ?? []);
      const labels = drawn.labels.filter(({ text }) => text.startsWith('$'));
      expect(labels.length).toBeGreaterThan(0);
      for (const { text, x, anchor } of labels) {
        const shift = kind === 'pay-pictures' ? (anchor === 'end' ? sevenPixels : -sevenPixels) : 0;
        const named = amounts.filter((amount) => formatMoney(amount, 'short') === text);
        const nearest = Math.min(...named.map((amount) => Math.abs(toPercent(amount) - (x + shift))));
        expect(nearest, `${text} of ${drawn.name}`).toBeLessThanOrEqual(3 * tolerance);
      }
    });
  });

  it.each(payFigures)('$id draws each line of its axis over the label that names it', ({ id }) => {
    const { gridLines, ticks } = draw(id);
    expectNear(
      gridLines,
      ticks.map(({ at }) => at),
      gridTolerance,
    );
  });
});

describe('the other figures of the guide', () => {
  it('demand-growth draws both years from zero, as long as their index', () => {
    const [before, after] = draw('demand-growth').rows.map(({ bands }) => bands[0]);
    const table = catalog.demand['ai-ml-specialists-2023-2027'];
    const growth = table?.kind === 'projection' ? table.growthPercent : NaN;
    expect([before?.from, after?.from]).toEqual([0, 0]);
    expect((after?.to ?? NaN) / (before?.to ?? NaN)).toBeCloseTo(1 + growth / 100, 3);
  });

  it('career-ladder draws every level from zero, in steps of equal length', () => {
    const bands = draw('career-ladder').rows.map(({ bands: [band] }) => band);
    const step = bands.at(-1)?.to ?? NaN;
    expect(bands.map((band) => band?.from)).toEqual([0, 0, 0, 0, 0]);
    expectNear(
      bands.map((band) => band?.to ?? NaN),
      [5 * step, 4 * step, 3 * step, 2 * step, step],
      5 * tolerance,
    );
  });
});

describe('any pay table that the schema allows', { timeout: 60_000 }, () => {
  it.each(kinds)('is drawn where its data says as %s', (kind) => {
    fc.assert(
      fc.property(salaryRows, (rows) => {
        const spec = buildRowsSpec(buildPayCatalog(rows, kind), 'pay');
        const chart = readChart(renderChart(spec));
        expect(spec.scale.kind).toBe(isLogarithmic(kind) ? 'logarithmic' : 'linear');
        expect(chart.rows.map(({ name }) => name)).toEqual(rows.map(({ label }) => label));
        const toPercent = computeScale(spec.scale);
        chart.rows.forEach((drawn, index) => {
          expectRow(drawn, rows[index] ?? ({} as SalaryRow), toPercent);
        });
      }),
      { numRuns: 60 },
    );
  });

  it.each(kinds)('has an axis whose labels stand at the amounts they name as %s', (kind) => {
    fc.assert(
      fc.property(salaryRows, (rows) => {
        const spec = buildRowsSpec(buildPayCatalog(rows, kind), 'pay');
        const chart = readChart(renderChart(spec));
        const toPercent = computeScale(spec.scale);
        expect(chart.ticks.map(({ label }) => label)).toEqual(spec.scale.ticks.map(({ label }) => label));
        expectNear(
          chart.ticks.map(({ at }) => at),
          spec.scale.ticks.map(({ at }) => toPercent(at)),
          tolerance,
        );
        expectNear(
          chart.gridLines,
          spec.scale.ticks.map(({ at }) => toPercent(at)),
          gridTolerance,
        );
      }),
    );
  });
});

describe('any projection', () => {
  it('is drawn from zero with bars in the ratio of their indices', () => {
    fc.assert(
      fc.property(growthPercent, (growth) => {
        const chart = draw('growth', buildGrowthCatalog(growth));
        const [before, after] = chart.rows.map(({ bands }) => bands[0]);
        const index = Math.round((100 + growth) * 10) / 10;
        expect(chart.rows.map(({ labels }) => labels[0]?.text)).toEqual(['100', index.toString()]);
        expect([before?.from, after?.from]).toEqual([0, 0]);
        const longest = Math.max(before?.to ?? NaN, after?.to ?? NaN);
        const unit = longest / Math.max(100, index);
        expectNear([before?.to ?? NaN, after?.to ?? NaN], [100 * unit, index * unit], 2 * tolerance);
      }),
    );
  });
});

describe('any ladder', () => {
  it('is drawn from zero, highest level on top, each bar as long as the rank of its scope', () => {
    fc.assert(
      fc.property(ladder, (levels) => {
        const chart = draw('ladder', buildLadderCatalog(levels));
        const topDown = [...levels].sort((a, b) => b.order - a.order);
        expect(chart.rows).toHaveLength(levels.length);
        chart.rows.forEach(({ name, bands: [band] }, index) => {
          const level = topDown[index];
          expect(name.replace(' our reading', '')).toBe(level?.title);
          expect(name.endsWith('our reading')).toBe(level?.source === 'editors');
          expect(band?.tone).toBe(level?.source === 'editors' ? 'soft' : 'strong');
          expect(band?.from).toBe(0);
          const rank = scopes.indexOf(level?.scope ?? 'task') + 1;
          // The plot leaves 20 pixels at the right and is 1.45 times as wide as the longest bar.
          expectNear([band?.to ?? NaN], [(rank / (5 * 1.45)) * (300 / 320) * 100], tolerance);
        });
      }),
    );
  });
});
