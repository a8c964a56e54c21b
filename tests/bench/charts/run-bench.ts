/**
 * `npm run bench:charts`: a chart of ours, drawn at build time, beside the same one drawn by Chart.js in the browser.
 *
 * In: the content; Chart.js for the browser is installed when missing. Out: a table on the terminal, and in
 * tests/bench/README.md after a full run. Runs go round the ways of drawing.
 */
import { at } from '../../../scripts/project.ts';
import { assertCatalog, readCatalog } from '../../../src/catalog/read-catalog.ts';
import { buildFigureSpec } from '../../../src/charts/build-spec.ts';
import type { RowsSpec } from '../../../src/charts/chart-spec.ts';
import { generatedRoutes } from '../../../src/site/site.ts';
import { describeMachine, publishReport } from '../shared/bench-readme.ts';
import { formatBytes, formatTable } from '../shared/format-table.ts';
import { openBrowser } from '../shared/open-browser.ts';
import { benchFolder, ensurePeer, readVersion } from '../shared/peer-folder.ts';
import { serveBench } from '../shared/serve-bench.ts';
import { findMedian, formatRatio, formatSpread, measureSpread } from '../shared/statistics.ts';
import { warnWhenBusy } from '../shared/warn-busy.ts';
import { buildChartPages, chartWays, wayNames, type ChartWay } from './chart-pages.ts';
import { measureChart, type ChartRun } from './measure-chart.ts';

/** What to measure, and where to say what happens. */
export interface ChartBenchOptions {
  /** Id of a figure that is drawn in rows. */
  readonly figure: string;
  readonly runs: number;
  /** Whether the README takes the result. */
  readonly isFull: boolean;
  readonly print: (line: string) => void;
}

function readSpec(figure: string): RowsSpec {
  const catalog = assertCatalog(readCatalog({ contentDir: at('content'), extraRoutes: generatedRoutes }));
  const spec = buildFigureSpec(catalog, figure);
  if (spec.form !== 'rows')
    throw new Error(`The figure "${figure}" is drawn as ${spec.form}; name one of rows.`);
  return spec;
}

/** Runs the benchmark; gives the exit code. @throws Error when a part of it cannot run at all. */
export async function runChartBench({ figure, runs, isFull, print }: ChartBenchOptions): Promise<number> {
  warnWhenBusy(print);
  await ensurePeer('charts', print);
  const spec = readSpec(figure);
  const server = await serveBench(benchFolder, await buildChartPages(spec));
  const browser = await openBrowser();
  const results = new Map<ChartWay, ChartRun[]>(chartWays.map((way) => [way, []]));
  try {
    // The first load of a new browser is slower, whoever's it is.
    await measureChart(browser, server, 'none');
    for (let run = 0; run < runs; run++) {
      for (const way of chartWays) results.get(way)?.push(await measureChart(browser, server, way));
      print(`${String(run + 1)} of ${String(runs)} …`);
    }
    const parts = [
      `The figure \`${figure}\`, ${String(spec.rows.length)} rows.`,
      formatCharts(results),
      describeMachine(new Date(), browser.version(), [
        `Chart.js ${readVersion('charts', 'chart.js')}, bundled with esbuild ${readVersion('charts', 'esbuild')} and no more of it than the chart needs`,
        `Processor slowed to a quarter; ${String(runs)} ${runs === 1 ? 'run' : 'runs'} of each, in turns`,
      ]),
    ];
    publishReport('charts', parts, print, isFull ? undefined : 'five runs of the usual figure');
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The table: what each way takes beyond the page without a chart, with Chart.js as a multiple of ours. */
export function formatCharts(results: ReadonlyMap<ChartWay, readonly ChartRun[]>): string {
  const runsOf = (way: ChartWay): readonly ChartRun[] => results.get(way) ?? [];
  const beyond = (way: ChartWay, of: (run: ChartRun) => number): number =>
    findMedian(runsOf(way).map(of)) - findMedian(runsOf('none').map(of));
  const bytes = (run: ChartRun): number => run.bytes;
  const work = (run: ChartRun): number => run.mainThreadMs;
  const ms = (value: number): string => value.toFixed(0);
  const spread = (way: ChartWay, of: (run: ChartRun) => number): string =>
    formatSpread(measureSpread(runsOf(way).map(of)), ms);
  return formatTable(
    [
      'page',
      'chart, bytes',
      '÷ ours',
      'main thread, ms',
      'of it script',
      'for the chart',
      '÷ ours',
      'drawn, ms',
    ],
    chartWays.map((way) => {
      const isOther = way !== 'none' && way !== 'svg';
      const compare = (of: (run: ChartRun) => number): string =>
        isOther ? formatRatio(beyond(way, of), beyond('svg', of)) : '';
      return [
        wayNames[way],
        way === 'none' ? '' : formatBytes(beyond(way, bytes)),
        compare(bytes),
        spread(way, work),
        spread(way, ({ scriptMs }) => scriptMs),
        way === 'none' ? '' : ms(beyond(way, work)),
        compare(work),
        way === 'none' ? '' : spread(way, ({ drawnMs }) => drawnMs),
      ];
    }),
    1,
  );
}
