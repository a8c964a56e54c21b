import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SalaryRow } from '../../../src/catalog/schema.ts';
import { layOutLines, splitAtBreaks } from '../../../src/charts/line-layout.ts';
import { renderChart } from '../../../src/charts/render-chart.ts';
import { readTextLines } from '../../helpers/svg-lines-of-text.ts';
import { readPaths, type PathPoint } from '../../helpers/svg-paths.ts';
import { findElements, parseXml, type XmlElement } from '../../helpers/svg-xml.ts';
import { buildLinesSpec as build, yearRow } from './year-tables.ts';

const widthPx = 320;
// Two decimals of a percent for points and plain lines, a tenth of a pixel for paths, both halved by rounding.
const withinPercent = 0.05 / 3.2 + 0.0101;
const withinPx = 0.0601;

interface SomeSeries {
  readonly rows: SalaryRow[];
  readonly breaks: number[];
}

/** Up to twelve years with their medians, most with a band, and up to two breaks anywhere. */
const someSeries: fc.Arbitrary<SomeSeries> = fc
  .record({
    years: fc.uniqueArray(fc.integer({ min: 2000, max: 2030 }), { minLength: 2, maxLength: 12 }),
    amounts: fc.array(fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 20_000, max: 400_000 }))), {
      minLength: 12,
      maxLength: 12,
    }),
    hasBand: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    breaks: fc.uniqueArray(fc.integer({ min: 1999, max: 2032 }), { maxLength: 2 }),
  })
  .map(({ years, amounts, hasBand, breaks }) => ({
    rows: years.map((year, index) => {
      const [p25 = 0, p50 = 0, p75 = 0] = [...(amounts[index] ?? [])].sort((a, b) => a - b);
      return yearRow(year, p50, hasBand[index] ? { p25, p75 } : {});
    }),
    breaks,
  }));

const note = 'The method changed.';
const draw = ({ rows, breaks }: SomeSeries) => {
  const spec = build(rows, { breaks: breaks.map((before) => ({ before, note })) });
  const svg = renderChart(spec);
  const { leftPx, rightPx, topPx, bottomPx } = layOutLines(spec);
  const toX = (at: number) =>
    ((leftPx + ((at - spec.x.min) / (spec.x.max - spec.x.min)) * (widthPx - leftPx - rightPx)) / widthPx) *
    100;
  const toY = (amount: number) =>
    bottomPx - ((amount - spec.y.min) / (spec.y.max - spec.y.min)) * (bottomPx - topPx);
  return { spec, root: parseXml(svg), toX, toY };
};

const isPaint = (element: XmlElement, name: string, color: string) =>
  element.attributes[name]?.startsWith(`var(--chart-${color},`) === true;
const numberOf = (element: XmlElement, name: string) => Number.parseFloat(element.attributes[name] ?? 'NaN');

/** Every straight piece of the median line. */
function readPieces(root: XmlElement): (readonly [from: PathPoint, to: PathPoint])[] {
  const lines = findElements(root, 'line').filter((line) => isPaint(line, 'stroke', 'strong'));
  const paths = readPaths(root).filter(({ attributes }) => attributes['stroke']?.includes('chart-strong'));
  return [
    ...lines.map((line) => {
      const [from, to] = [1, 2].map((end) => ({
        x: numberOf(line, `x${end.toString()}`),
        y: numberOf(line, `y${end.toString()}`),
      }));
      return [from, to] as [PathPoint, PathPoint];
    }),
    ...paths.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        part.slice(1).map((to, index) => [part[index] ?? to, to] as [PathPoint, PathPoint]),
      ),
    ),
  ].sort((a, b) => a[0].x - b[0].x);
}

function expectAt(drawn: PathPoint | undefined, x: number, y: number): void {
  expect(Math.abs((drawn?.x ?? NaN) - x)).toBeLessThan(withinPercent);
  expect(Math.abs((drawn?.y ?? NaN) - y)).toBeLessThan(withinPx);
}

describe('any series of years', { timeout: 60_000 }, () => {
  it('has a point for every median, in order of time, where the data says', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const { root, toX, toY } = draw(series);
        const points = findElements(root, 'circle').filter((each) => isPaint(each, 'fill', 'strong'));
        const rows = [...series.rows].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
        expect(points).toHaveLength(rows.length);
        rows.forEach(({ year = 0, p50 = 0 }, index) => {
          const point = points[index];
          const place = point && { x: numberOf(point, 'cx'), y: numberOf(point, 'cy') };
          expectAt(place, toX(year), toY(p50));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('joins neighbours by a straight line, and none across a break', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const { root, toX, toY } = draw(series);
        const rows = [...series.rows].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
        const joined = rows.slice(1).flatMap((row, index) => {
          const before = rows[index] ?? row;
          const isBroken = series.breaks.some((year) => year > (before.year ?? 0) && year <= (row.year ?? 0));
          return isBroken ? [] : [[before, row] as const];
        });
        const pieces = readPieces(root);
        expect(pieces).toHaveLength(joined.length);
        joined.forEach(([from, to], index) => {
          const [start, end] = pieces[index] ?? [];
          expectAt(start, toX(from.year ?? 0), toY(from.p50 ?? 0));
          expectAt(end, toX(to.year ?? 0), toY(to.p50 ?? 0));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('has bands whose edges stand at the 25th and 75th percentile, none across a break', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const { spec, root, toX, toY } = draw(series);
        const areas = readPaths(root).filter(({ attributes }) => attributes['fill']?.includes('chart-soft'));
        const bars = findElements(root, 'line').filter((line) => isPaint(line, 'stroke', 'soft'));
        const parts = splitAtBreaks(spec).map((part) =>
          part.flatMap(({ at, band }) => (band ? [{ at, low: band[0], high: band[1] }] : [])),
        );
        const wide = parts.filter(({ length }) => length > 1);
        // A band of one year whose percentiles agree has neither width nor height.
        const upright = parts.filter(
          ([only, ...others]) => others.length === 0 && only && only.low < only.high,
        );
        expect(bars).toHaveLength(upright.length);
        expect(areas).toHaveLength(wide.length);
        wide.forEach((part, index) => {
          const outline = areas[index]?.parts[0] ?? [];
          expect(outline).toHaveLength(2 * part.length);
          part.forEach(({ at, low, high }, step) => {
            expectAt(outline[step], toX(at), toY(high));
            expectAt(outline[outline.length - 1 - step], toX(at), toY(low));
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('marks each break inside it by a dashed line halfway to the year before, and says why', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const { spec, root, toX } = draw(series);
        const years = series.rows.map(({ year = 0 }) => year);
        const inside = series.breaks
          .filter((year) => year > Math.min(...years) && year <= Math.max(...years))
          .sort((a, b) => a - b);
        const dashed = findElements(root, 'line').filter(
          (line) => line.attributes['stroke-dasharray'] !== undefined,
        );
        expect(dashed).toHaveLength(inside.length);
        inside.forEach((year, index) => {
          const [line] = dashed.slice(index);
          expect(line && numberOf(line, 'x1')).toBe(line && numberOf(line, 'x2'));
          expect(Math.abs((line ? numberOf(line, 'x1') : NaN) - toX(year - 0.5))).toBeLessThan(withinPercent);
          expect(spec.description).toContain(`Break before ${year.toString()}: ${note}`);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('names amounts and years at their places, and no word lies over another', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const { spec, root, toX, toY } = draw(series);
        const svg = renderChart(spec);
        const texts = findElements(root, 'text');
        for (const { at, label } of spec.x.ticks) {
          const drawn = texts
            .filter(({ children }) => children[0] === label)
            .map((text) => numberOf(text, 'x'));
          expect(drawn.some((x) => Math.abs(x - toX(at)) < withinPercent)).toBe(true);
        }
        const gridLines = findElements(root, 'line').filter((line) => isPaint(line, 'stroke', 'grid'));
        expect(gridLines).toHaveLength(spec.y.ticks.length);
        spec.y.ticks.forEach(({ at }, index) => {
          const [line] = gridLines.slice(index);
          expect(Math.abs((line ? numberOf(line, 'y1') : NaN) - toY(at))).toBeLessThan(withinPx);
        });
        const lines = readTextLines(svg).map((line) => ({ ...line, ...line.spanAt(320) }));
        const overlaps = lines.flatMap((a, index) =>
          lines
            .slice(index + 1)
            .filter((b) => Math.abs(a.y - b.y) < 10 && a.start < b.end && b.start < a.end),
        );
        // Two breaks a year apart may share the room over their marks.
        expect(overlaps.filter(({ text }) => text !== 'break').map(({ text }) => text)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
