/** Lets Chart.js draw one configuration on a recorder: the only place where a Chart is made. */
import {
  BarController,
  BarElement,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  type ChartConfiguration,
  type ChartItem,
  type ChartType,
} from 'chart.js';
import type { SvgContext } from '../svg-context.ts';

Chart.register(BarController, BarElement, LinearScale, LineController, LineElement, LogarithmicScale);
Chart.register(PointElement, ScatterController);

/** Draws at once; nothing of the chart remains but what the recorder holds. */
export function drawWithChartjs<Type extends ChartType, Data>(
  recorder: SvgContext,
  config: ChartConfiguration<Type, Data>,
): void {
  const { width, height } = recorder.canvas;
  const canvas = { getContext: () => recorder, width, height };
  // Chart.js asks a canvas for nothing but getContext('2d') when there is no DOM.
  const chart = new Chart(canvas as unknown as ChartItem, config);
  chart.destroy();
}
