/**
 * ChartSpec -> SVG string: lays the rows out, lets Chart.js draw them on the recorder, adds the key,
 * and wraps the recorded elements with title and description.
 *
 * In: a spec. Out: one `<svg>` element as text, the same bytes on every machine. No salaries are known here.
 */
import {
  BarController,
  BarElement,
  Chart,
  LinearScale,
  LogarithmicScale,
  PointElement,
  ScatterController,
  type ChartItem,
} from 'chart.js';
import { buildChartConfig } from './chart-config.ts';
import type { ChartSpec } from './chart-spec.ts';
import { drawKey, keyHeight } from './key.ts';
import { layOutRows } from './layout.ts';
import { createRecorder } from './svg-context.ts';
import { escapeXml, formatCoordinate } from './svg-format.ts';
import { sizes } from './theme.ts';

Chart.register(BarController, BarElement, LinearScale, LogarithmicScale, PointElement, ScatterController);

/** Draws a chart. @throws Error naming the canvas call, when a mark needs one that the recorder lacks. */
export function renderChart(spec: ChartSpec): string {
  const layout = layOutRows(spec);
  const plotPx = layout.heightPx + (spec.scale.ticks.length > 0 ? sizes.axisPx : 0);
  const heightPx = plotPx + keyHeight(spec);

  const recorder = createRecorder(sizes.widthPx, plotPx);
  recorder.cornerRadius = sizes.cornerPx;
  const canvas = { getContext: () => recorder, width: sizes.widthPx, height: plotPx };
  // Chart.js asks a canvas for nothing but getContext('2d') when there is no DOM.
  const chart = new Chart(canvas as unknown as ChartItem, buildChartConfig(spec, layout, recorder));
  chart.destroy();
  drawKey(spec, recorder, plotPx);

  const height = formatCoordinate(heightPx);
  return (
    `<svg class="chart" xmlns="http://www.w3.org/2000/svg" role="img" width="100%" height="${height}" ` +
    `aria-labelledby="${spec.id}-t ${spec.id}-d" font-family="inherit">` +
    `<title id="${spec.id}-t">${escapeXml(spec.title)}</title>` +
    `<desc id="${spec.id}-d">${escapeXml(spec.description)}</desc>` +
    `${recorder.elements.join('')}</svg>`
  );
}
