/**
 * ChartSpec -> Chart.js configuration: bands as floating bars, amounts as points, on Chart.js's own scales.
 * Every option that Chart.js would take from a browser (animation, size, pixel ratio) is fixed here.
 */
import type { ChartConfiguration, Plugin, Scale } from 'chart.js';
import type { PointMark, RangeMark, RowsSpec } from './chart-spec.ts';
import { laneHeight, plotEdges, type PlacedRow, type PlotLayout } from './layout.ts';
import type { SvgContext } from './svg-context.ts';
import { colors, sizes } from './theme.ts';
import { write } from './write-text.ts';

type Config = ChartConfiguration<'bar' | 'scatter', { x: number | [number, number]; y: number }[]>;
type Dataset = Config['data']['datasets'][number];

/** Builds the configuration that draws a spec in the given layout on a recorder. */
export function buildChartConfig(spec: RowsSpec, layout: PlotLayout, recorder: SvgContext): Config {
  const hasAxis = spec.scale.ticks.length > 0;
  return {
    type: 'bar',
    data: { datasets: buildDatasets(layout) },
    options: {
      responsive: false,
      animation: false,
      events: [],
      devicePixelRatio: 1,
      indexAxis: 'y',
      layout: { padding: { ...plotEdges(spec), top: 0, bottom: 0 }, autoPadding: false },
      plugins: {},
      scales: {
        x: {
          type: spec.scale.kind,
          min: spec.scale.min,
          max: spec.scale.max,
          // Else Chart.js moves the ends of a logarithmic scale to amounts that it finds rounder.
          bounds: 'data',
          display: hasAxis,
          border: { display: false },
          grid: { color: colors.grid, drawTicks: false },
          ticks: {
            autoSkip: false,
            color: colors.muted,
            font: { size: sizes.smallFontPx },
            maxRotation: 0,
            padding: 6,
            callback: (amount) => spec.scale.ticks.find(({ at }) => at === amount)?.label ?? '',
          },
          afterBuildTicks: (axis) => {
            axis.ticks = spec.scale.ticks.map(({ at }) => ({ value: at }));
          },
          // A fixed height and no padding keep the plot where the layout put it, whatever the ticks say.
          afterFit: (axis) => {
            axis.height = hasAxis ? sizes.axisPx : 0;
            axis.paddingLeft = 0;
            axis.paddingRight = 0;
          },
        },
        // The layout counts pixels from the top, so the axis must neither turn nor pad.
        y: { type: 'linear', min: 0, max: layout.heightPx, reverse: true, offset: false, display: false },
      },
    },
    plugins: [labelPlugin(layout, recorder)],
  };
}

function buildDatasets({ rows }: PlotLayout): Dataset[] {
  const bands = (tone: RangeMark['tone']): Dataset => ({
    type: 'bar',
    data: rows.flatMap(({ row, bandMiddlePx }) =>
      row.ranges
        .filter((range) => range.tone === tone)
        .map(({ from, to }) => ({ x: [from, to] as [number, number], y: bandMiddlePx })),
    ),
    backgroundColor: colors[tone],
    barThickness: tone === 'strong' ? sizes.bandPx : sizes.softBandPx,
    borderWidth: 0,
    borderSkipped: false,
    clip: false,
    grouped: false,
    inflateAmount: 0,
  });
  const points = (shape: PointMark['shape']): Dataset => ({
    type: 'scatter',
    data: rows.flatMap(({ row, bandMiddlePx }) =>
      row.points.filter((point) => point.shape === shape).map(({ at }) => ({ x: at, y: bandMiddlePx })),
    ),
    clip: false,
    ...pointStyles[shape],
  });
  // Chart.js draws the first dataset last, so points lie over bands and the strong band over the soft one.
  return [points('ring'), points('tick'), points('dot'), bands('strong'), bands('soft')];
}

/** How each shape is drawn; also used for the key. */
export const pointStyles = {
  ring: {
    pointStyle: 'circle',
    radius: sizes.pointRadiusPx,
    backgroundColor: colors.surface,
    borderColor: colors.point,
    borderWidth: 2.5,
  },
  tick: {
    pointStyle: 'line',
    rotation: 90,
    radius: sizes.bandPx / 2 + 4,
    borderColor: colors.point,
    borderWidth: 3,
  },
  dot: {
    pointStyle: 'circle',
    radius: sizes.pointRadiusPx - 1,
    backgroundColor: colors.point,
    borderColor: colors.point,
    borderWidth: 0,
  },
} as const;

type ToX = (amount: number) => number;

const findX =
  (scales: Record<string, Scale>): ToX =>
  (amount) =>
    scales['x']?.getPixelForValue(amount) ?? 0;

/** Draws open ends under the marks, and writes row names and mark labels once the marks are drawn. */
function labelPlugin(layout: PlotLayout, recorder: SvgContext): Plugin<'bar' | 'scatter'> {
  return {
    id: 'labels',
    beforeDatasetsDraw: ({ scales }) => {
      drawOpenEnds(recorder, layout.rows, 'soft', findX(scales));
    },
    afterDatasetsDraw: ({ scales }) => {
      const toX = findX(scales);
      // Over the soft band, which may run on behind a strong one.
      drawOpenEnds(recorder, layout.rows, 'strong', toX);
      for (const placed of layout.rows) {
        writeRowName(recorder, placed);
        for (const { label, lane, align } of placed.labels) {
          const gap = label.side === 'left' ? -7 : label.side === 'right' ? 7 : 0;
          const y =
            label.side === 'below'
              ? placed.bandMiddlePx + sizes.bandPx / 2 + sizes.fontPx + 1 + lane * laneHeight(placed.row)
              : placed.bandMiddlePx + sizes.fontPx * 0.35;
          write(recorder, label.text, toX(label.at) + gap, y, { align });
          if (label.name !== undefined) {
            write(recorder, label.name, toX(label.at) + gap, y + 13, { align, isSmall: true });
          }
        }
      }
    },
  };
}

function writeRowName(
  recorder: SvgContext,
  { row: { note }, topPx, nameLines, isNoteBelow }: PlacedRow,
): void {
  recorder.fixed = true;
  const noteStyle = note === undefined ? {} : { note, isNoteBelow };
  write(recorder, nameLines, 0, topPx + sizes.fontPx, { align: 'start', isStrong: true, ...noteStyle });
  recorder.fixed = false;
}

/** Arrowheads on the bands whose end is only a floor, of fixed size so that they never look like an amount. */
function drawOpenEnds(
  recorder: SvgContext,
  rows: PlotLayout['rows'],
  tone: RangeMark['tone'],
  toX: ToX,
): void {
  const half = (tone === 'strong' ? sizes.bandPx : sizes.softBandPx) / 2 + 4;
  for (const { row, bandMiddlePx } of rows) {
    for (const { to } of row.ranges.filter((range) => range.isOpen && range.tone === tone)) {
      recorder.drawAnchored(toX(to), bandMiddlePx, () => {
        recorder.beginPath();
        recorder.fillStyle = colors[tone];
        // The band's rounded corners would leave a notch.
        recorder.moveTo(-sizes.cornerPx, -half);
        recorder.lineTo(half, 0);
        recorder.lineTo(-sizes.cornerPx, half);
        recorder.fill();
      });
    }
  }
}
