/**
 * `npm run bench:filmstrip`: what a reader with a slow phone sees, and when: our guide, an empty page and three peers.
 *
 * In: the built guide; peers are installed when missing. Out: a table and strips on the terminal, in
 * tests/bench/README.md after a full run, and the pictures themselves in .build/bench/filmstrip/.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { prepareSites, type Site, type SiteName } from '../pages/sites.ts';
import { describeMachine, publishReport } from '../shared/bench-readme.ts';
import { ensureDist } from '../shared/ensure-dist.ts';
import { formatTable } from '../shared/format-table.ts';
import { openBrowser } from '../shared/open-browser.ts';
import { benchFolder } from '../shared/peer-folder.ts';
import { serveBench } from '../shared/serve-bench.ts';
import { formatRatio, formatSpread, measureSpread } from '../shared/statistics.ts';
import { warnWhenBusy } from '../shared/warn-busy.ts';
import { drawStrip, findComplete, findFirstText } from './filmstrip.ts';
import { readFrames, type SeenFrame } from './read-frames.ts';
import { record } from './record.ts';

/** What to record, and where to say what happens. */
export interface FilmstripOptions {
  /** Slug of a common page. */
  readonly page: string;
  readonly sites: readonly SiteName[];
  readonly runs: number;
  /** Whether the README takes the result. */
  readonly isFull: boolean;
  readonly print: (line: string) => void;
}

/** One load, looked at. */
interface Load {
  readonly frames: readonly SeenFrame[];
  readonly fcpMs: number;
}

/** All loads of one site. */
interface SiteLoads {
  readonly site: Site;
  readonly loads: Load[];
}

const stepMs = 250;
const steps = 20;

/** Runs the benchmark; gives the exit code. @throws Error when a part of it cannot run at all. */
export async function runFilmstrip(options: FilmstripOptions): Promise<number> {
  const { page, sites: names, runs, isFull, print } = options;
  warnWhenBusy(print);
  if (!(await ensureDist())) return 1;
  const sites = await prepareSites(names, print);
  const browser = await openBrowser();
  try {
    const all = await recordAll(browser, sites, options);
    for (const each of all) keepPictures(each);
    const parts = [
      `The first screen of \`/${page}/\`.`,
      formatTimes(all),
      formatStrips(all),
      describeMachine(new Date(), browser.version(), [
        '150 ms before each answer, 1.6 Mbit/s, processor slowed to a quarter',
        `${String(runs)} ${runs === 1 ? 'load' : 'loads'} of each, in turns, with nothing in the cache`,
        ...sites.map(({ described }) => described),
      ]),
    ];
    print(`The pictures are in ${join(benchFolder, 'filmstrip')}.`);
    publishReport('filmstrip', parts, print, isFull ? undefined : 'five loads of all sites');
    return 0;
  } finally {
    await browser.close();
  }
}

async function recordAll(
  browser: Browser,
  sites: readonly Site[],
  { page, runs, print }: FilmstripOptions,
): Promise<SiteLoads[]> {
  const served = await Promise.all(
    sites.map(async (site) => ({ site, server: await serveBench(site.folder), loads: [] as Load[] })),
  );
  const viewer = await browser.newPage();
  try {
    for (let run = 0; run < runs; run++) {
      for (const { site, server, loads } of served) {
        const { frames, fcpMs } = await record(browser, server.origin + site.findPath(page));
        loads.push({ frames: await readFrames(viewer, frames), fcpMs });
      }
      print(`${String(run + 1)} of ${String(runs)} …`);
    }
  } finally {
    for (const { server } of served) await server.close();
  }
  return served;
}

/** Keeps the pictures of the last load, named after their milliseconds. */
function keepPictures({ site, loads }: SiteLoads): void {
  const folder = join(benchFolder, 'filmstrip', site.name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { ms, data } of loads.at(-1)?.frames ?? []) {
    writeFileSync(join(folder, `${ms.toFixed(0).padStart(5, '0')}.png`), Buffer.from(data, 'base64'));
  }
}

function formatTimes(all: readonly SiteLoads[]): string {
  const measures: ((load: Load) => number)[] = [
    ({ frames }) => findFirstText(frames),
    ({ fcpMs }) => fcpMs,
    ({ frames }) => findComplete(frames),
  ];
  const spreads = ({ loads }: SiteLoads) => measures.map((of) => measureSpread(loads.map(of)));
  const floor = all.find(({ site }) => site.name === 'floor');
  const floorText = floor ? spreads(floor)[0]?.median : undefined;
  const ms = (value: number): string => value.toFixed(0);
  return formatTable(
    ['site', 'text visible, ms', '÷ floor', 'FCP, ms', 'first screen complete, ms'],
    all.map((each) => {
      const [text, fcp, complete] = spreads(each);
      const show = (spread: typeof text): string => (spread ? formatSpread(spread, ms) : '');
      const ratio = formatRatio(text?.median ?? Number.NaN, floorText ?? Number.NaN);
      return [each.site.name, show(text), ratio, show(fcp), show(complete)];
    }),
    1,
  );
}

/** The strip of the load in the middle, by when text was visible. */
function formatStrips(all: readonly SiteLoads[]): string {
  const lines = all.map(({ site, loads }) => {
    const sorted = [...loads].sort((a, b) => findFirstText(a.frames) - findFirstText(b.frames));
    const frames = sorted[(sorted.length - 1) >> 1]?.frames ?? [];
    return `${site.name.padEnd(10)} ${drawStrip(frames, stepMs, steps)}`;
  });
  const legend = `${String(stepMs)} ms a sign: · blank, ▒ text is visible, █ complete`;
  return ['```text', ...lines, '', legend, '```'].join('\n');
}
