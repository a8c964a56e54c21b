/**
 * `npm run bench:pages`: Lighthouse on the same pages of our guide, of an empty page and of three peers.
 *
 * In: the built guide; peers and Lighthouse are installed when missing. Out: tables on the terminal, and in
 * tests/bench/README.md after a full run. Runs go round: every site once, then every site again, so that a machine that
 * grows slower meanwhile is as unfair to all.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser, noBrowser } from '../../../scripts/ensure-browser.ts';
import { at } from '../../../scripts/project.ts';
import { describeMachine, publishReport } from '../shared/bench-readme.ts';
import { ensureDist } from '../shared/ensure-dist.ts';
import { ensurePeer, readVersion } from '../shared/peer-folder.ts';
import { serveBench, type BenchServer } from '../shared/serve-bench.ts';
import { warnWhenBusy } from '../shared/warn-busy.ts';
import type { commonSlugs } from './common-pages.ts';
import type { PageMeasures } from './page-measures.ts';
import { formatPage, formatPageTargets, formatWorst, type PageRuns } from './report.ts';
import { openLighthouse, type MeasurePage } from './run-lighthouse.ts';
import { prepareSites, type Site, type SiteName } from './sites.ts';

/** What to measure, and where to say what happens. */
export interface PageBenchOptions {
  /** Slugs of common pages. */
  readonly pages: readonly string[];
  readonly sites: readonly SiteName[];
  readonly runs: number;
  /** Every page of our guide instead of a comparison. */
  readonly allOurs: boolean;
  /** Whether the README takes the result. */
  readonly isFull: boolean;
  readonly print: (line: string) => void;
}

/** The version of a browser. */
export async function readBrowserVersion(executablePath: string): Promise<string> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  const version = browser.version();
  await browser.close();
  return version;
}

/** Runs the benchmark; gives the exit code. @throws Error when a part of it cannot run at all. */
export async function runPageBench(options: PageBenchOptions): Promise<number> {
  const { allOurs, isFull, pages, runs, print } = options;
  warnWhenBusy(print);
  if (!(await ensureDist())) return 1;
  await ensurePeer('lighthouse', print);
  const executablePath = await ensureBrowser();
  if (executablePath === undefined) throw new Error(noBrowser);
  const measure = await openLighthouse(executablePath);
  const about = async (sites: readonly Site[]): Promise<string> =>
    describeMachine(new Date(), await readBrowserVersion(executablePath), [
      `Lighthouse ${readVersion('lighthouse', 'lighthouse')}, mobile, simulated throttling; ${String(runs)} ${runs === 1 ? 'run' : 'runs'} of each page`,
      ...sites.map(({ described }) => described),
    ]);

  if (allOurs) {
    const results = await measureAllOurs(measure, options);
    const parts = [
      `${String(results.length)} pages, ${String(runs)} ${runs === 1 ? 'run' : 'runs'} of each. A number stands beside the page that it was measured on.`,
      formatWorst(results),
      formatPageTargets(results),
      await about([]),
    ];
    publishReport('every-page', parts, print, isFull ? undefined : 'one run of every page');
    return 0;
  }
  const sites = await prepareSites(options.sites, print);
  const results = await measureSites(measure, sites, options);
  const parts = [
    ...pages.flatMap((page) => [`#### /${page}/`, formatPage(page, results)]),
    '#### What is promised of pages',
    formatPageTargets(results),
    '#### Measured with',
    await about(sites),
  ];
  publishReport('pages', parts, print, isFull ? undefined : 'a run of all sites with the usual pages');
  return 0;
}

type Collected = PageRuns & { readonly runs: PageMeasures[] };

/** Measures once; a run that fails is tried once more, since a browser now and then does not start. */
async function measureTwice(measure: MeasurePage, server: BenchServer, path: string): Promise<PageMeasures> {
  try {
    return await measure(server, path);
  } catch {
    return measure(server, path);
  }
}

async function measureSites(
  measure: MeasurePage,
  sites: readonly Site[],
  { pages, runs, print }: PageBenchOptions,
): Promise<PageRuns[]> {
  const served = await Promise.all(
    sites.map(async (site) => ({ site, server: await serveBench(site.folder) })),
  );
  const collected: Collected[] = [];
  try {
    for (let run = 0; run < runs; run++) {
      for (const page of pages) {
        for (const { site, server } of served) {
          // The floor is the same for every page.
          const name = site.name === 'floor' ? '' : page;
          if (site.name === 'floor' && page !== pages[0]) continue;
          const result = await measureTwice(measure, server, site.findPath(page));
          const found = collected.find((each) => each.site === site.name && each.page === name);
          if (found) found.runs.push(result);
          else collected.push({ site: site.name, page: name, runs: [result] });
          print(
            `${String(run + 1)} of ${String(runs)}, ${site.name} ${name}: FCP ${result.fcpMs.toFixed(0)} ms, LCP ${result.lcpMs.toFixed(0)} ms`,
          );
        }
      }
    }
  } finally {
    for (const { server } of served) await server.close();
  }
  return collected;
}

/** The addresses from the root of all pages of our guide that search engines may list. */
const listOurPaths = (dist: string): string[] =>
  [...readFileSync(join(dist, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );

async function measureAllOurs(measure: MeasurePage, { runs, print }: PageBenchOptions): Promise<PageRuns[]> {
  const dist = at('dist');
  const server = await serveBench(dist);
  const collected: Collected[] = [];
  try {
    const paths = listOurPaths(dist);
    for (const [at, path] of paths.entries()) {
      const page = path === '/' ? 'home' : path.slice(1, -1);
      const line: Collected = { site: 'ours', page, runs: [] };
      for (let run = 0; run < runs; run++) line.runs.push(await measureTwice(measure, server, path));
      collected.push(line);
      const scores = Object.values(line.runs[0]?.scores ?? {}).join(' ');
      print(`${String(at + 1)} of ${String(paths.length)}, ${path}: ${scores}`);
    }
  } finally {
    await server.close();
  }
  return collected;
}

/** The pages that are compared when none are named: the heavy one, a usual one, one with lists. */
export const usualPages: readonly (typeof commonSlugs)[number][] = ['overview', 'salaries', 'best-practices'];
