/**
 * `npm run bench:build`: builds our guide and stock Starlight at several sizes, and measures time, memory and output.
 *
 * In: how many pages, and whose. Out: tables on the terminal, and in tests/bench/README.md after a full run. Every build
 * is a process of its own, so that nothing of one is left for the next.
 */
import { rmSync } from 'node:fs';
import { describeMachine, publishReport } from '../shared/bench-readme.ts';
import { formatBytes } from '../shared/format-table.ts';
import { ensurePeer, readVersion } from '../shared/peer-folder.ts';
import { warnWhenBusy } from '../shared/warn-busy.ts';
import { buildOurs, buildStock, clearOurs, type BuildRun } from './build-sites.ts';
import { hashTree, listDifferences } from './measure-output.ts';
import { changePage, prepareOurs, type PreparedGuide } from './prepare-ours.ts';
import { prepareStock } from './prepare-stock.ts';
import {
  formatBuilds,
  formatBuildTargets,
  formatComparisons,
  formatParts,
  type BuildLine,
  type Comparison,
} from './report.ts';

/** What to build, and where to say what happens. */
export interface BuildBenchOptions {
  /** Numbers of written pages; rebuilds and extras are measured at the first. */
  readonly sizes: readonly number[];
  /** The sizes at which stock Starlight is built too. */
  readonly stockSizes: readonly number[];
  readonly only: 'ours' | 'stock' | undefined;
  /** Whether to measure rebuilds, and what cards and ids cost, besides cold builds. */
  readonly isColdOnly: boolean;
  readonly runs: number;
  /** Whether the README takes the result. */
  readonly isFull: boolean;
  /** A build that takes longer is stopped. */
  readonly patienceMinutes: number;
  readonly print: (line: string) => void;
}

/** Collects the runs of each kind of build, in the order in which the kinds first came. */
function createLines(print: (line: string) => void) {
  const lines: (BuildLine & { runs: BuildRun[] })[] = [];
  const add = (pages: number, who: BuildLine['who'], how: BuildLine['how'], run: BuildRun): void => {
    const line = lines.find((each) => each.pages === pages && each.who === who && each.how === how);
    if (line) line.runs.push(run);
    else lines.push({ pages, who, how, runs: [run] });
    const memory = run.peakBytes === undefined ? 'memory not measured' : formatBytes(run.peakBytes);
    const facts = `${run.seconds.toFixed(1)} s, ${memory}, ${formatBytes(run.bytes)} in ${String(run.files)} files`;
    const steps = run.steps.map(([name, seconds]) => `${name.toLowerCase()} ${seconds.toFixed(1)} s`);
    print(
      `${String(pages)} pages, ${who}, ${how}: ${facts}${steps.length > 0 ? ` (${steps.join(', ')})` : ''}`,
    );
  };
  return { lines, add };
}

/** Runs the benchmark; gives the exit code. @throws Error when a build fails. */
export async function runBuildBench(options: BuildBenchOptions): Promise<number> {
  const { sizes, stockSizes, only, isColdOnly, runs, isFull, patienceMinutes, print } = options;
  warnWhenBusy(print);
  const { lines, add } = createLines(print);
  const comparisons: Comparison[] = [];
  if (only !== 'ours') await ensurePeer('starlight', print);
  for (const pages of sizes) {
    const guide = only === 'stock' ? undefined : prepareOurs(pages);
    const stock = only === 'ours' || !stockSizes.includes(pages) ? undefined : prepareStock(pages);
    for (let run = 0; run < runs; run++) {
      if (guide) {
        clearOurs(guide);
        add(pages, 'ours', 'cold', await buildOurs(guide, { patienceMinutes }));
      }
      if (stock) add(pages, 'stock', 'cold', await buildStock(stock, patienceMinutes));
    }
    if (stock) rmSync(stock.folder, { recursive: true });
    if (guide && pages === sizes[0] && !isColdOnly) {
      comparisons.push(...(await measureRebuilds(guide, pages, options, add)));
      await measureExtras(guide, pages, options, add);
    }
    if (guide) rmSync(guide.folder, { recursive: true });
  }
  const parts = [
    formatBuilds(lines),
    formatComparisons(comparisons),
    ...(formatParts(lines) === '' ? [] : ['#### Where time and bytes go', formatParts(lines)]),
    '#### What is promised',
    formatBuildTargets(lines, comparisons),
    '#### Where and with what',
    describeMachine(new Date(), undefined, [
      `Stock Starlight ${readVersion('starlight', '@astrojs/starlight')} on Astro ${readVersion('starlight', 'astro')}`,
      `${String(runs)} ${runs === 1 ? 'run' : 'runs'} of each cold build, in turns`,
    ]),
  ];
  publishReport('build', parts, print, isFull ? undefined : 'a run with all sizes, of both');
  return 0;
}

type Add = ReturnType<typeof createLines>['add'];

/** Rebuilds what was just built, unchanged and with one page changed, and compares with cold builds of the same content. */
async function measureRebuilds(
  guide: PreparedGuide,
  pages: number,
  { runs, patienceMinutes }: BuildBenchOptions,
  add: Add,
): Promise<Comparison[]> {
  const cold = hashTree(guide.outDir);
  for (let run = 0; run < runs; run++) {
    add(pages, 'ours', 'unchanged', await buildOurs(guide, { patienceMinutes }));
  }
  const unchanged = hashTree(guide.outDir);
  for (let run = 0; run < runs; run++) {
    changePage(guide.somePage);
    add(pages, 'ours', 'one page changed', await buildOurs(guide, { patienceMinutes }));
  }
  const changed = hashTree(guide.outDir);
  clearOurs(guide);
  await buildOurs(guide, { patienceMinutes });
  const changedCold = hashTree(guide.outDir);
  return [
    { pages, what: 'unchanged', differing: listDifferences(cold, unchanged), files: cold.size },
    {
      ...{ pages, what: 'one page changed' },
      differing: listDifferences(changedCold, changed),
      files: changedCold.size,
    },
  ];
}

/** What social cards add to a cold build, and what permanent ids do, by a guide in which the new ones are unpublished. */
async function measureExtras(
  guide: PreparedGuide,
  pages: number,
  { patienceMinutes }: BuildBenchOptions,
  add: Add,
): Promise<void> {
  clearOurs(guide);
  add(pages, 'ours', 'with cards', await buildOurs(guide, { hasCards: true, patienceMinutes }));
  const unpublished = prepareOurs(pages, false);
  clearOurs(unpublished);
  add(pages, 'ours', 'new ids unpublished', await buildOurs(unpublished, { patienceMinutes }));
  rmSync(unpublished.folder, { recursive: true });
}
