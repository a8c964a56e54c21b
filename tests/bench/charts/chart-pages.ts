/**
 * The pages on which the ways of drawing are compared: the same headline with a chart of ours, with one that Chart.js
 * draws in the browser, and with none. In: what a chart shows. Out: files to serve.
 */
import type { RowsSpec } from '../../../src/charts/chart-spec.ts';
import { renderChart } from '../../../src/charts/render-chart.ts';
import { bundle } from '../shared/peer-folder.ts';

/** The ways, in the order of the table. */
export const chartWays = ['none', 'svg', 'chartjs', 'chartjs-still'] as const;
export type ChartWay = (typeof chartWays)[number];

/** What each is called in the table. */
export const wayNames: Readonly<Record<ChartWay, string>> = {
  none: 'the page without a chart',
  svg: 'ours, SVG in the page',
  chartjs: 'Chart.js in the browser',
  'chartjs-still': 'Chart.js without animation',
};

const buildPage = (title: string, body: string): Buffer =>
  Buffer.from(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Chart</title>
<link rel="icon" href="data:,">
<style>body{font:16px/1.5 sans-serif;margin:1rem}</style>
<h1>${title}</h1>
${body}
</html>
`);

/** What Chart.js is asked to draw: the same bands and points on the same scale, with its own axis, key and tooltips. */
export function buildConfig({ rows, scale }: RowsSpec, hasAnimation: boolean): object {
  const bands = (tone: 'strong' | 'soft'): object[] =>
    rows.flatMap(({ label, ranges }) =>
      ranges.filter((range) => range.tone === tone).map(({ from, to }) => ({ x: [from, to], y: label })),
    );
  const points = rows.flatMap(({ label, points: marks }) => marks.map(({ at }) => ({ x: at, y: label })));
  const bar = { type: 'bar', grouped: false, borderSkipped: false } as const;
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ label }) => label),
      datasets: [
        { type: 'scatter', label: 'Median', data: points, backgroundColor: '#8a4b08' },
        { ...bar, label: 'Middle half', data: bands('strong'), backgroundColor: '#0b6e63', barThickness: 14 },
        {
          ...bar,
          label: 'Middle 80 percent',
          data: bands('soft'),
          backgroundColor: '#b9d8d2',
          barThickness: 6,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      ...(hasAnimation ? {} : { animation: false }),
      scales: { x: { type: scale.kind, min: scale.min, max: scale.max }, y: { type: 'category' } },
    },
  };
}

/** Only what this chart needs is registered, as Chart.js advises, so that the rest can be left out. */
const buildScript = (config: object): string => `
  import {
    BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, LogarithmicScale, PointElement,
    ScatterController, Tooltip,
  } from 'chart.js';
  Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LogarithmicScale);
  Chart.register(PointElement, ScatterController, Tooltip);
  new Chart(document.querySelector('canvas'), ${JSON.stringify(config)});
  requestAnimationFrame(() => { performance.mark('drawn'); });
`;

/** The files of all ways; each stands in a folder of its name. Chart.js must be installed. */
export async function buildChartPages(spec: RowsSpec): Promise<Map<string, Buffer>> {
  const canvas = '<div><canvas></canvas></div>\n<script type="module" src="chart.js"></script>';
  const script = (hasAnimation: boolean): Promise<Buffer> =>
    bundle('charts', buildScript(buildConfig(spec, hasAnimation)), 'browser');
  return new Map([
    ['/none/index.html', buildPage(spec.title, '')],
    ['/svg/index.html', buildPage(spec.title, renderChart(spec))],
    ['/chartjs/index.html', buildPage(spec.title, canvas)],
    ['/chartjs/chart.js', await script(true)],
    ['/chartjs-still/index.html', buildPage(spec.title, canvas)],
    ['/chartjs-still/chart.js', await script(false)],
  ]);
}
