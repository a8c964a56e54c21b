/** One load of a chart's page in a browser, with a processor slowed to a quarter. In: an address. Out: numbers. */
import type { Browser, Page } from '@playwright/test';
import { slowLine, type BenchServer } from '../shared/serve-bench.ts';
import type { ChartWay } from './chart-pages.ts';

/** What one load took. */
export interface ChartRun {
  /** Bodies of all answers, compressed. */
  readonly bytes: number;
  readonly requests: number;
  /** All work of the main thread until the page was quiet. */
  readonly mainThreadMs: number;
  /** The part of it that was script. */
  readonly scriptMs: number;
  /** From the first byte asked for until the chart stood there, over a slow phone line. */
  readonly drawnMs: number;
}

const slowdown = 4;
/** Animations of Chart.js last a second. */
const quietMs = 2000;

async function openPage(
  browser: Browser,
): Promise<{ page: Page; readWork: () => Promise<[number, number]> }> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await session.send('Performance.enable');
  const readWork = async (): Promise<[number, number]> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const find = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return [find('TaskDuration') * 1000, find('ScriptDuration') * 1000];
  };
  return { page, readWork };
}

/** When the chart stood there: the first paint of a page that holds it, or what Chart.js's page says. */
const findDrawn = (page: Page, way: ChartWay): Promise<number> =>
  page.evaluate((isScripted) => {
    const name = isScripted ? 'drawn' : 'first-contentful-paint';
    return performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
  }, way.startsWith('chartjs'));

/** Loads a way's page twice, each time in a new browser context: once for the work, once over the slow line. */
export async function measureChart(browser: Browser, server: BenchServer, way: ChartWay): Promise<ChartRun> {
  const url = `${server.origin}/${way}/`;
  server.restart();
  const fast = await openPage(browser);
  await fast.page.goto(url, { waitUntil: 'load' });
  await fast.page.waitForTimeout(quietMs);
  const [mainThreadMs, scriptMs] = await fast.readWork();
  const served = [...server.listServed()];
  await fast.page.context().close();

  server.restart(slowLine);
  const slow = await openPage(browser);
  await slow.page.goto(url, { waitUntil: 'load' });
  await slow.page.waitForTimeout(quietMs);
  const drawnMs = await findDrawn(slow.page, way);
  await slow.page.context().close();
  server.restart();
  const bytes = served.reduce((sum, each) => sum + each.bytes, 0);
  return { bytes, requests: served.length, mainThreadMs, scriptMs, drawnMs };
}
