import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../../src/catalog/format.ts';
import type { SalaryRow, SalaryTable } from '../../../src/catalog/schema.ts';
import { layOutRows, plotEdges, positionOnScale } from '../../../src/charts/layout.ts';
import { renderChart } from '../../../src/charts/render-chart.ts';
import {
  buildCatalog,
  buildPayCatalog,
  buildRow,
  buildTable,
  figureText,
} from '../../helpers/svg-catalog.ts';
import { readPaths } from '../../helpers/svg-paths.ts';
import { readChart } from '../../helpers/svg-reader.ts';
import { buildRowsSpec } from '../../helpers/svg-spec.ts';
import { parseXml } from '../../helpers/svg-xml.ts';

const percentiles = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;
const widthPx = 320;
const tolerance = 0.0101;

/** Rows with a median and any of the other percentiles, the highest ones only floors. */
const someRow: fc.Arbitrary<SalaryRow> = fc
  .record({
    amounts: fc.array(fc.integer({ min: 20_000, max: 900_000 }), { minLength: 5, maxLength: 5 }),
    left: fc.subarray(percentiles.filter((each) => each !== 'p50')),
    floors: fc.integer({ min: 0, max: 3 }),
    sampleSize: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant({ absent: 'Not stated.' })),
  })
  .map(({ amounts, left, floors, sampleSize }) => {
    const rising = [...amounts].sort((a, b) => a - b);
    const present = percentiles.filter((each) => each === 'p50' || left.includes(each));
    const entries = present.map((name): [string, number] => [name, rising[percentiles.indexOf(name)] ?? 0]);
    return buildRow({
      ...Object.fromEntries(entries),
      sampleSize,
      topCoded: present.filter((name) => percentiles.indexOf(name) >= 5 - floors),
    });
  });
const someRows = fc
  .array(someRow, { minLength: 1, maxLength: 8 })
  .map((rows) =>
    rows.map((row, index) => ({ ...row, id: `r${index.toString()}`, label: `Row ${index.toString()}` })),
  );

describe('any percentiles', () => {
  it('are drawn where the data says, with an arrow at each end that is only a floor', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const spec = buildRowsSpec(buildPayCatalog(rows, 'pay-percentiles'), 'pay');
        const svg = renderChart(spec);
        const { left, right } = plotEdges(spec);
        const toPercent = (amount: number) =>
          ((left + positionOnScale(spec.scale, amount) * (widthPx - left - right)) / widthPx) * 100;
        const arrows = readPaths(parseXml(svg));
        const { rows: placed } = layOutRows(spec);
        readChart(svg).rows.forEach((drawn, index) => {
          const row = rows[index] ?? buildRow();
          const expected = (
            [
              ['p10', 'p90', 'soft'],
              ['p25', 'p75', 'strong'],
            ] as const
          ).filter(([from, to]) => row[from] !== undefined && row[to] !== undefined);
          expect(drawn.bands.map(({ tone }) => tone)).toEqual(expected.map(([, , tone]) => tone));
          expected.forEach(([from, to], at) => {
            expect(Math.abs((drawn.bands[at]?.from ?? NaN) - toPercent(row[from] ?? 0))).toBeLessThan(
              tolerance,
            );
            expect(Math.abs((drawn.bands[at]?.to ?? NaN) - toPercent(row[to] ?? 0))).toBeLessThan(tolerance);
          });
          expect(drawn.points.map(({ shape }) => shape)).toEqual(['tick']);
          expect(Math.abs((drawn.points[0]?.at ?? NaN) - toPercent(row.p50 ?? 0))).toBeLessThan(tolerance);

          const middle = placed[index]?.bandMiddlePx ?? NaN;
          const ends = arrows
            .filter(({ anchor }) => Math.abs(anchor.y - middle) < 0.01)
            .map(({ anchor }) => anchor.x);
          const floors = expected
            .filter(([, to]) => row.topCoded?.includes(to))
            .map(([, to]) => row[to] ?? 0);
          expect(ends).toHaveLength(floors.length);
          floors.forEach((amount, at) => {
            expect(Math.abs((ends[at] ?? NaN) - toPercent(amount))).toBeLessThan(tolerance);
          });
        });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('are labelled at the median and at the outermost, a floor as "at least"', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        buildRowsSpec(buildPayCatalog(rows, 'pay-percentiles'), 'pay').rows.forEach(
          ({ labels, note }, index) => {
            const row = rows[index] ?? buildRow();
            const present = percentiles.filter((name) => row[name] !== undefined);
            const named = [present.at(0), 'p50' as const, present.at(-1)].filter(
              (name) => name !== undefined,
            );
            const texts = named.map((name) => {
              const isFloor = row.topCoded?.includes(name) === true;
              return `${isFloor ? 'at least ' : ''}${formatMoney(row[name] ?? 0, 'short')}`;
            });
            expect(texts).toEqual(expect.arrayContaining(labels.map(({ text }) => text)));
            expect(new Set(labels.map(({ at }) => at))).toEqual(new Set(named.map((name) => row[name])));
            const size = row.sampleSize;
            expect(note).toBe(
              typeof size === 'number'
                ? `n = ${size.toString()}${size < 30 ? ', small sample' : ''}`
                : undefined,
            );
          },
        );
      }),
    );
  });

  it('point their arrows to the right of the band, whose thickness they exceed', () => {
    const row = buildRow({ p10: 1_000, p50: 2_000, p90: 3_000, topCoded: ['p90'] });
    const [arrow] = readPaths(
      parseXml(renderChart(buildRowsSpec(buildPayCatalog([row], 'pay-percentiles'), 'pay'))),
    );
    expect(arrow).toMatchObject({ isStretched: false, isClosed: true });
    expect(arrow?.parts).toEqual([
      [
        { x: -2, y: -7 },
        { x: 7, y: 0 },
        { x: -2, y: 7 },
      ],
    ]);
  });
});

describe('the rows of a figure', () => {
  const table = (title: string, parts: Partial<SalaryTable> = {}) =>
    buildTable(
      [2022, 2023].map((year) =>
        buildRow({
          id: `y${year.toString()}`,
          label: `${title} ${year.toString()}`,
          p50: year,
          sampleSize: 1_164,
        }),
      ),
      { title, ...parts },
    );
  const build = (choice: { rows?: string[]; nameBy?: 'row' | 'table' }, b: Partial<SalaryTable> = {}) =>
    buildRowsSpec(
      buildCatalog({
        salaries: { a: table('A'), b: table('B', b) },
        figures: { pay: { kind: 'pay-percentiles', ...figureText, tables: ['b', 'a'], ...choice } },
      }),
      'pay',
    ).rows.map(({ label, note }) => [label, note]);
  const labels = (...args: Parameters<typeof build>) => build(...args).map(([label]) => label);

  it('are all rows, table by table, where it names none', () => {
    expect(labels({})).toEqual(['B 2022', 'B 2023', 'A 2022', 'A 2023']);
  });

  it('are those that it names, in its order, from each table that has them', () => {
    expect(labels({ rows: ['y2023', 'y2022'] })).toEqual(['B 2023', 'A 2023', 'B 2022', 'A 2022']);
  });

  it('take the names of their tables when told to', () => {
    expect(labels({ rows: ['y2023'], nameBy: 'table' })).toEqual(['B', 'A']);
  });

  it('say what their samples count, unless it is people', () => {
    expect(build({ rows: ['y2023'] }, { sampleUnit: 'postings' })).toEqual([
      ['B 2023', 'n = 1,164 postings'],
      ['A 2023', 'n = 1,164'],
    ]);
  });

  it('must exist', () => {
    expect(() => build({ rows: ['y2042'] })).toThrowErrorMatchingInlineSnapshot(
      `[Error: No row "y2042" in "b", "a" for the figure "pay".]`,
    );
  });

  it('must be one a table where tables name them', () => {
    expect(() => build({ nameBy: 'table' })).toThrowErrorMatchingInlineSnapshot(
      `[Error: The figure "pay" names its strips by table, but "b" gives 2 of them. Name one row in rows, or set nameBy to row.]`,
    );
  });

  it('must not mix hours and years', () => {
    expect(() => build({}, { period: 'hour' })).toThrowErrorMatchingInlineSnapshot(
      `[Error: The figure "pay" mixes pay by the hour with pay by the year.]`,
    );
  });

  it('must have a median', () => {
    const catalog = buildPayCatalog([buildRow({ p10: 1, p90: 2 })], 'pay-percentiles');
    expect(() => buildRowsSpec(catalog, 'pay')).toThrowErrorMatchingInlineSnapshot(
      `[Error: The row "engineer" of "engineers" has no p50 for the figure "pay".]`,
    );
  });
});
