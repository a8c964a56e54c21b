import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartRow, ChartScale, MarkLabel, RowsSpec } from '../../../src/charts/chart-spec.ts';
import { laneHeight, layOutRows, plotEdges, positionOnScale } from '../../../src/charts/layout.ts';
import { measureText } from '../../../src/charts/text-metrics.ts';
import { sizes } from '../../../src/charts/theme.ts';

const hundred: ChartScale = { kind: 'linear', min: 10, max: 110, ticks: [] };

const label = (at: number, text = '$100k', name?: string): MarkLabel => ({
  at,
  text,
  side: 'below',
  ...(name === undefined ? {} : { name }),
});
const row = (labels: readonly MarkLabel[]): ChartRow => ({ label: 'Row', ranges: [], points: [], labels });
const spec = (rows: readonly ChartRow[], scale = hundred): RowsSpec => ({
  form: 'rows',
  id: 'figure',
  title: 'Title',
  description: 'Description.',
  scale,
  rows,
  showsKey: false,
  table: { columns: [], rows: [], records: [] },
});
const placeIn = (labels: readonly MarkLabel[], scale = hundred) =>
  layOutRows(spec([row(labels)], scale)).rows[0]?.labels ?? [];

/** The span of a label at a width of the picture, worked out anew from its mark and its alignment. */
function span(
  { label: { at, text, name }, align }: ReturnType<typeof placeIn>[number],
  scale: ChartScale,
  widthPx: number,
) {
  const { left, right } = plotEdges({ scale });
  // Edges stretch with the picture, since every x is a percentage.
  const share = (left + positionOnScale(scale, at) * (sizes.widthPx - left - right)) / sizes.widthPx;
  const width = Math.max(measureText(text, sizes.fontPx), measureText(name ?? '', sizes.smallFontPx));
  const start = share * widthPx - { start: 0, center: width / 2, end: width }[align];
  return { start, end: start + width };
}

describe('positionOnScale', () => {
  it('runs from 0 to 1 along a linear scale', () => {
    expect([10, 60, 110].map((amount) => positionOnScale(hundred, amount))).toEqual([0, 0.5, 1]);
  });

  it('gives equal ratios equal steps on a logarithmic scale', () => {
    const scale: ChartScale = { kind: 'logarithmic', min: 10, max: 1000, ticks: [] };
    expect(positionOnScale(scale, 10)).toBe(0);
    expect(positionOnScale(scale, 100)).toBeCloseTo(0.5, 12);
    expect(positionOnScale(scale, 1000)).toBe(1);
  });
});

describe('plotEdges', () => {
  it('leaves room on both sides', () => {
    expect(plotEdges({ scale: hundred })).toEqual({ left: 20, right: 20 });
  });

  it('lets bars that start from zero start at the edge', () => {
    expect(plotEdges({ scale: { ...hundred, min: 0 } })).toEqual({ left: 0, right: 20 });
  });
});

describe('labels under a band', () => {
  it('stand in one lane, centered under their marks, where there is room', () => {
    expect(placeIn([label(20), label(60), label(100)])).toMatchObject([
      { lane: 0, align: 'center' },
      { lane: 0, align: 'center' },
      { lane: 0, align: 'center' },
    ]);
  });

  it('move to a further lane where they would touch', () => {
    expect(placeIn([label(50), label(52), label(54), label(90)]).map(({ lane }) => lane)).toEqual([
      0, 1, 2, 0,
    ]);
  });

  it('are placed from left to right whatever their order', () => {
    const placed = placeIn([label(100), label(20), label(60)]);
    expect(placed.map(({ label: { at } }) => at)).toEqual([20, 60, 100]);
  });

  it('hang from their mark where they would leave the picture', () => {
    expect(
      placeIn([label(10, '$100k', '25th percentile'), label(110, '$100k', '75th percentile')]),
    ).toMatchObject([{ align: 'start' }, { align: 'end' }]);
  });

  it('count their second line when it is the wider one', () => {
    const close = [label(50, '$1'), label(60, '$1')];
    expect(placeIn(close).map(({ lane }) => lane)).toEqual([0, 0]);
    expect(placeIn(close.map((each) => ({ ...each, name: 'typical' }))).map(({ lane }) => lane)).toEqual([
      0, 1,
    ]);
  });

  it('never overlap in a lane and never leave the picture, at 320 px and wider', () => {
    const scale = fc.oneof(
      fc.constant(hundred),
      fc.constant<ChartScale>({ ...hundred, min: 0 }),
      fc.constant<ChartScale>({ ...hundred, kind: 'logarithmic' }),
    );
    const someLabel = fc
      .record({
        at: fc.double({ min: 10, max: 110, noNaN: true }),
        text: fc.constantFrom('$1', '$147k', '$1.3M', '$99,999'),
        name: fc.option(fc.constantFrom('average', 'top', '25th pct.', 'highest, top 1%'), {
          nil: undefined,
        }),
      })
      .map(({ at, text, name }) => label(at, text, name));
    fc.assert(
      fc.property(scale, fc.array(someLabel, { maxLength: 13 }), (someScale, labels) => {
        const placed = placeIn(labels, someScale);
        expect(placed).toHaveLength(labels.length);
        for (const widthPx of [320, 360, 720]) {
          const spans = placed.map((each) => ({ lane: each.lane, ...span(each, someScale, widthPx) }));
          for (const [index, a] of spans.entries()) {
            expect(a.start).toBeGreaterThanOrEqual(0);
            expect(a.end).toBeLessThanOrEqual(widthPx);
            const overlaps = spans
              .slice(index + 1)
              .filter((b) => b.lane === a.lane && b.start < a.end && a.start < b.end);
            expect(overlaps).toEqual([]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('labels beside a band', () => {
  it('take no lane and turn away from their mark', () => {
    const beside: MarkLabel[] = [
      { at: 20, text: 'a', side: 'left' },
      { at: 20, text: 'b', side: 'right' },
    ];
    expect(placeIn(beside)).toMatchObject([
      { lane: 0, align: 'end' },
      { lane: 0, align: 'start' },
    ]);
  });
});

describe('rows', () => {
  const oneLane = sizes.rowLabelPx + sizes.bandPx + sizes.singleLanePx + sizes.rowGapPx;

  it('stack from the top without overlapping, each as high as its lanes', () => {
    const { rows, heightPx } = layOutRows(spec([row([label(50)]), row([label(50), label(51)]), row([])]));
    expect(rows.map(({ topPx }) => topPx)).toEqual([0, oneLane, 2 * oneLane + sizes.singleLanePx]);
    expect(heightPx).toBe(2 * oneLane + sizes.singleLanePx + oneLane - sizes.singleLanePx);
  });

  it('put their bands under their names', () => {
    const { rows } = layOutRows(spec([row([]), row([])]));
    expect(rows.map(({ topPx, bandMiddlePx }) => bandMiddlePx - topPx)).toEqual([29, 29]);
  });

  it('make room for a second line where any label has a name', () => {
    expect(laneHeight(row([label(50), label(51, '$1', 'average')]))).toBe(sizes.labelLanePx);
    expect(laneHeight(row([label(50)]))).toBe(sizes.singleLanePx);
  });
});
