import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShareSeries } from '../../../src/catalog/schema-demand.ts';
import { places } from '../../../src/catalog/schema-parts.ts';
import type { MultiplesSpec } from '../../../src/charts/chart-spec.ts';
import { renderChart } from '../../../src/charts/render-chart.ts';
import { buildCatalog, buildSeries, figureText } from '../../helpers/svg-catalog.ts';
import { readPaths } from '../../helpers/svg-paths.ts';
import { buildSpecOf } from '../../helpers/svg-spec.ts';
import { findElements, parseXml, readText, type XmlElement } from '../../helpers/svg-xml.ts';

type Place = ShareSeries['place'];
type Points = ShareSeries['points'];

const quarter = (index: number) =>
  `${(2018 + Math.floor(index / 4)).toString()}-Q${((index % 4) + 1).toString()}`;

function build(series: readonly (readonly [Place, Points])[], chosen?: Place[]): MultiplesSpec {
  const catalog = buildCatalog({
    demand: Object.fromEntries(
      series.map(([place, points], index) => [
        `s${index.toString()}`,
        buildSeries(points, { place, group: 'share' }),
      ]),
    ),
    figures: {
      panels: {
        kind: 'share-multiples',
        ...figureText,
        group: 'share',
        ...(chosen ? { places: chosen } : {}),
      },
    },
  });
  return buildSpecOf('multiples', catalog, 'panels');
}

/** Up to eleven places, each with any quarters of ten years. */
const someSeries = fc
  .uniqueArray(fc.constantFrom(...places), { minLength: 1, maxLength: places.length })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((place) =>
        fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { minLength: 2, maxLength: 40 }).chain((quarters) =>
          fc
            .array(fc.integer({ min: 0, max: 10_000 }), {
              minLength: quarters.length,
              maxLength: quarters.length,
            })
            .map((shares): [Place, Points] => [
              place,
              quarters
                .sort((a, b) => a - b)
                .map((each, index) => ({ period: quarter(each), percent: (shares[index] ?? 0) / 100 })),
            ]),
        ),
      ),
    ),
  );

const numberOf = (element: XmlElement | undefined, name: string) =>
  Number.parseFloat(element?.attributes[name] ?? 'NaN');
const isColor = (element: XmlElement, name: string, color: string) =>
  element.attributes[name]?.startsWith(`var(--chart-${color},`) === true;

/** The panels as drawn: each from its baseline, with the ends of the line that its scale spans. */
function readPanels(root: XmlElement) {
  const baselines = findElements(root, 'line').filter((line) => isColor(line, 'stroke', 'muted'));
  return baselines.map((line) => ({
    left: numberOf(line, 'x1'),
    right: numberOf(line, 'x2'),
    bottom: numberOf(line, 'y1'),
  }));
}

describe('small multiples of any series', { timeout: 60_000 }, () => {
  it('draw every share in its panel where one common scale puts it, and break where a quarter is missing', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const spec = build(series);
        const root = parseXml(renderChart(spec));
        const panels = readPanels(root);
        expect(panels).toHaveLength(series.length);
        const drawn = readPaths(root).flatMap(({ parts }) => parts);
        const expected = spec.panels.flatMap(({ points }, index) => {
          const { left, right, bottom } = panels[index] ?? { left: NaN, right: NaN, bottom: NaN };
          const runs: { x: number; y: number }[][] = [];
          points.forEach(({ at, amount }, step) => {
            if (points[step - 1]?.at !== at - 1) runs.push([]);
            runs.at(-1)?.push({
              x: left + (spec.x.max === 0 ? 0 : at / spec.x.max) * (right - left),
              y: bottom - (amount / spec.y.max) * 64,
            });
          });
          return runs.filter(({ length }) => length > 1);
        });
        // A chart of one line of two points is a plain line.
        if (expected.flat().length === 2) return;
        expect(drawn.map(({ length }) => length)).toEqual(expected.map(({ length }) => length));
        expected.flat().forEach(({ x, y }, index) => {
          expect(Math.abs((drawn.flat()[index]?.x ?? NaN) - x)).toBeLessThan(0.05 / 3.2 + 0.011);
          expect(Math.abs((drawn.flat()[index]?.y ?? NaN) - y)).toBeLessThan(0.0601);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('name each place and its last share at the last point', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const spec = build(series);
        const root = parseXml(renderChart(spec));
        const dots = findElements(root, 'circle').filter((each) => each.attributes['r'] === '3.5');
        const texts = findElements(root, 'text');
        expect(dots).toHaveLength(series.length);
        spec.panels.forEach(({ label, lastText }, index) => {
          const dot = dots[index];
          const beside = texts.filter(
            (text) => Math.abs(numberOf(text, 'y') - 4.5 - numberOf(dot, 'cy')) < 0.02,
          );
          expect(beside.map(readText)).toContain(lastText);
          expect(texts.map(readText)).toContain(label);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('have two columns, whose panels never touch', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        readPanels(parseXml(renderChart(build(series)))).forEach(({ left, right, bottom }, index) => {
          expect(left).toBe((index % 2) * 50);
          expect(right).toBeGreaterThan(left + 20);
          expect(right).toBeLessThan(left + 50);
          expect(bottom).toBe(88 + 104 * Math.floor(index / 2));
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe('the panels', () => {
  const two = (last: number): Points => [
    { period: '2024-Q4', percent: 1 },
    { period: '2025-Q1', percent: last },
  ];

  it('stand by their last share, the largest first, unless the figure names places', () => {
    const series = [
      ['US', two(2)],
      ['GB', two(7.13)],
      ['DE', two(2)],
    ] as const;
    expect(build(series).panels.map(({ label, lastText }) => [label, lastText])).toEqual([
      ['United Kingdom', '7.1%'],
      ['United States', '2%'],
      ['Germany', '2%'],
    ]);
    expect(build(series, ['DE', 'US']).panels.map(({ label }) => label)).toEqual([
      'Germany',
      'United States',
    ]);
  });

  it('share a scale from zero to above the largest share, with one round mark', () => {
    expect(build([['US', two(17.4)]]).y).toMatchObject({
      min: 0,
      ticks: [
        { at: 0, label: '0%' },
        { at: 15, label: '15%' },
      ],
    });
    expect(
      build([
        [
          'US',
          [
            { period: '2024-Q4', percent: 0 },
            { period: '2025-Q1', percent: 0 },
          ],
        ],
      ]).y.max,
    ).toBeGreaterThan(0);
  });

  it('name the first and the last quarter of all', () => {
    const later: Points = [
      { period: '2025-Q1', percent: 1 },
      { period: '2025-Q3', percent: 1 },
    ];
    expect(
      build([
        ['US', two(2)],
        ['GB', later],
      ]).x.ticks.map(({ label }) => label),
    ).toEqual(['Q4 2024', 'Q3 2025']);
  });

  it.each([
    ['a group without series', [] as [Place, Points][], undefined],
    ['a place that the group lacks', [['US', two(2)]] as [Place, Points][], ['FR'] as Place[]],
    [
      'a place twice in the group',
      [
        ['US', two(2)],
        ['US', two(3)],
      ] as [Place, Points][],
      undefined,
    ],
  ])('throw for %s', (_, series, chosen) => {
    expect(() => build(series, chosen)).toThrowErrorMatchingSnapshot();
  });
});
