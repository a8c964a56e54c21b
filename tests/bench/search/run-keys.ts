/** Measures what a keystroke costs in the built guide. Out: a table on the terminal and in tests/bench/README.md. */
import { at } from '../../../scripts/project.ts';
import { readQueries } from '../../search/read-queries.ts';
import { describeMachine, publishReport } from '../shared/bench-readme.ts';
import { ensureDist } from '../shared/ensure-dist.ts';
import { openBrowser } from '../shared/open-browser.ts';
import { serveBench } from '../shared/serve-bench.ts';
import { findMedian } from '../shared/statistics.ts';
import { formatTargets } from '../shared/targets.ts';
import { warnWhenBusy } from '../shared/warn-busy.ts';
import { measureKeys, type Keystrokes } from './measure-keys.ts';

const typedQueries = 12;

/** Runs it; gives the exit code. @throws when it cannot run at all. */
export async function runKeys(print: (line: string) => void): Promise<number> {
  const dist = at('dist');
  if (!(await ensureDist())) return 1;
  warnWhenBusy(print);
  const queries = readQueries()
    .filter(({ half, grades }) => half === 'tuning' && grades.size > 0)
    .filter((_, index, all) => index % Math.ceil(all.length / typedQueries) === 0)
    .map(({ query }) => query);
  const server = await serveBench(dist, new Map(), 'br');
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    print(`${String(queries.length)} queries, letter by letter …`);
    const measured = await measureKeys(page, `${server.origin}/`, queries);
    for (const { ms, typed } of measured.longTasks) print(`A task of ${formatTime(ms)} after "${typed}".`);
    const machine = describeMachine(new Date(), browser.version(), []);
    publishReport('search-keys', [formatKeys(measured), '#### Where and with what', machine], print);
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
}

const formatTime = (ms: number): string => `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`;

/** The number below which so great a share of the numbers lie. */
function findPercentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function formatKeys({ times, longTasks }: Keystrokes): string {
  const longest = Math.max(0, ...longTasks.map(({ ms }) => ms));
  const targets = formatTargets([
    { name: 'keystroke to results, median', limit: 50, measured: findMedian(times), format: formatTime },
    {
      ...{ name: 'keystroke to results, 95th percentile', limit: 120 },
      ...{ measured: findPercentile(times, 0.95), format: formatTime },
    },
    {
      ...{ name: 'tasks over 50 ms', limit: 0 },
      ...{ measured: longTasks.length, format: (count: number) => count.toFixed(0) },
    },
  ]);
  return `${String(times.length)} keystrokes; the longest task ${longest === 0 ? 'stayed under 50 ms' : `took ${formatTime(longest)}`}.\n\n${targets}`;
}
