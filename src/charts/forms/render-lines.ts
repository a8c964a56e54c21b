/**
 * One amount over time: the line and its points by Chart.js, the band under them, gaps and dashed marks where
 * the method changed. Lines and bands stretch with the page; text, points and strokes keep their size.
 */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { LinesSpec } from '../chart-spec.ts';
import { layOutLines, noteGapPx, noteLinePx, splitAtBreaks, type LineLayout } from '../line-layout.ts';
import { createRecorder, type SvgContext } from '../svg-context.ts';
import { colors, sizes } from '../theme.ts';
import { write } from '../write-text.ts';
import { drawWithChartjs } from './draw-with-chartjs.ts';
import type { DrawnForm } from './drawn-form.ts';

type Config = ChartConfiguration<'line', { x: number; y: number }[]>;
type ToPx = (amount: number) => number;

/** Draws a line with its band, its breaks and its labels. */
export function renderLines(spec: LinesSpec): DrawnForm {
  const layout = layOutLines(spec);
  const canvasPx = layout.bottomPx + sizes.axisPx;
  const recorder = createRecorder(sizes.widthPx, canvasPx);
  drawWithChartjs(recorder, buildConfig(spec, layout, recorder));
  recorder.fixed = true;
  layout.notes.forEach((note, index) => {
    write(recorder, note, 0, canvasPx + noteGapPx + (index + 1) * noteLinePx - 4, {
      align: 'start',
      isSmall: true,
    });
  });
  recorder.fixed = false;
  return { elements: recorder.elements, heightPx: layout.heightPx };
}

function buildConfig(spec: LinesSpec, layout: LineLayout, recorder: SvgContext): Config {
  const gaps = spec.breaks.map(({ at }) => ({ x: at, y: NaN }));
  const data = [...spec.points.map(({ at, amount }) => ({ x: at, y: amount })), ...gaps];
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: data.sort((a, b) => a.x - b.x),
          borderColor: colors.strong,
          borderWidth: 2.5,
          clip: false,
          spanGaps: false,
          tension: 0,
          pointStyle: 'circle',
          pointRadius: 4,
          pointBackgroundColor: colors.strong,
          pointBorderWidth: 0,
        },
      ],
    },
    options: {
      responsive: false,
      animation: false,
      events: [],
      devicePixelRatio: 1,
      layout: {
        padding: { left: layout.leftPx, right: layout.rightPx, top: layout.topPx, bottom: 0 },
        autoPadding: false,
      },
      plugins: {},
      scales: {
        x: {
          type: 'linear',
          min: spec.x.min,
          max: spec.x.max,
          border: { display: false },
          grid: { display: false },
          ticks: {
            autoSkip: false,
            color: colors.muted,
            font: { size: sizes.smallFontPx },
            maxRotation: 0,
            padding: 6,
            callback: (at) => spec.x.ticks.find((tick) => tick.at === at)?.label ?? '',
          },
          afterBuildTicks: (axis) => {
            axis.ticks = spec.x.ticks.map(({ at }) => ({ value: at }));
          },
          afterFit: (axis) => {
            axis.height = sizes.axisPx;
            axis.paddingLeft = 0;
            axis.paddingRight = 0;
          },
        },
        // Its lines run the whole width, so they are drawn below and not by the axis.
        y: { type: 'linear', min: spec.y.min, max: spec.y.max, display: false },
      },
    },
    plugins: [surroundings(spec, layout, recorder)],
  };
}

/** Draws what lies behind the line, and names the line once it is drawn. */
function surroundings(spec: LinesSpec, layout: LineLayout, recorder: SvgContext): Plugin<'line'> {
  return {
    id: 'surroundings',
    beforeDatasetsDraw: ({ scales }) => {
      const toX: ToPx = (amount) => scales['x']?.getPixelForValue(amount) ?? 0;
      const toY: ToPx = (amount) => scales['y']?.getPixelForValue(amount) ?? 0;
      drawAmounts(spec, recorder, toY);
      for (const part of splitAtBreaks(spec)) drawBand(part, recorder, toX, toY);
      for (const { at } of spec.breaks) drawBreak(toX(at), layout, recorder);
    },
    afterDatasetsDraw: ({ scales }) => {
      const last = spec.points.at(-1);
      const x = scales['x']?.getPixelForValue(last?.at ?? 0) ?? 0;
      for (const { label, middlePx } of layout.endLabels) {
        write(recorder, label.text, x + 9, middlePx - 1, { align: 'start', isStrong: true });
        write(recorder, label.name, x + 9, middlePx + 12, { align: 'start', isSmall: true });
      }
    },
  };
}

function drawAmounts({ y }: LinesSpec, recorder: SvgContext, toY: ToPx): void {
  for (const { at, label } of y.ticks) {
    drawLine(recorder, { x: 0, y: toY(at) }, { x: sizes.widthPx, y: toY(at) }, colors.grid, 1);
    recorder.fixed = true;
    write(recorder, label, 0, toY(at) - 4, { align: 'start', isSmall: true });
    recorder.fixed = false;
  }
}

/** The band between two breaks; a part of one moment has no width, so it stands as an upright bar. */
function drawBand(part: LinesSpec['points'], recorder: SvgContext, toX: ToPx, toY: ToPx): void {
  const edges = part.flatMap(({ at, band }) =>
    band ? [{ x: toX(at), low: toY(band[0]), high: toY(band[1]) }] : [],
  );
  const [first] = edges;
  if (first && edges.length === 1) {
    drawLine(recorder, { x: first.x, y: first.low }, { x: first.x, y: first.high }, colors.soft, 8);
    return;
  }
  recorder.beginPath();
  recorder.fillStyle = colors.soft;
  const outline = [
    ...edges.map(({ x, high }) => ({ x, y: high })),
    ...edges.reverse().map(({ x, low }) => ({ x, y: low })),
  ];
  for (const [index, { x, y }] of outline.entries()) {
    if (index === 0) recorder.moveTo(x, y);
    else recorder.lineTo(x, y);
  }
  recorder.fill();
}

function drawBreak(x: number, { topPx, bottomPx }: LineLayout, recorder: SvgContext): void {
  recorder.setLineDash([4, 3]);
  drawLine(recorder, { x, y: topPx }, { x, y: bottomPx }, colors.muted, 1.25);
  recorder.setLineDash([]);
  write(recorder, 'break', x, topPx - 6, { align: 'center', isSmall: true });
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function drawLine(recorder: SvgContext, from: Place, to: Place, color: string, widthPx: number): void {
  recorder.beginPath();
  recorder.strokeStyle = color;
  recorder.lineWidth = widthPx;
  recorder.moveTo(from.x, from.y);
  recorder.lineTo(to.x, to.y);
  recorder.stroke();
}
