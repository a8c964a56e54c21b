/**
 * `npm run bench:search`: the same queries through the search of the guide and through other engines, all in a browser.
 *
 * In: the built site, the content, the judged queries, and the peers; what is missing is built or installed. Out: tables
 * on the terminal, and in tests/bench/README.md when every engine answered every query. It is no part of `npm test`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { at } from '../../../scripts/project.ts';
import { depth } from '../../search/measures.ts';
import { queryHalves, readQueries, type JudgedQuery, type QueryHalf } from '../../search/read-queries.ts';
import { describeMachine, publishReport } from '../shared/bench-readme.ts';
import { ensureDist } from '../shared/ensure-dist.ts';
import { benchFolder, ensurePeer } from '../shared/peer-folder.ts';
import { openBrowser } from '../shared/open-browser.ts';
import { serveBench, type BenchServer } from '../shared/serve-bench.ts';
import { readCorpus, type Corpus } from './corpus.ts';
import { engineNames, type Engine, type EngineAnswer, type EngineName } from './engine.ts';
import { guideEngine } from './guide-engine.ts';
import { prepareLibrary } from './library-engine.ts';
import { measureSpeed } from './measure-speed.ts';
import { preparePagefind } from './pagefind-engine.ts';
import { formatHalf, formatSpeed, type EngineRun } from './report.ts';

/** What to run, and where to say what happens. */
export interface BenchOptions {
  readonly half: QueryHalf | 'all';
  /** All of them when undefined. */
  readonly engine: EngineName | undefined;
  readonly print: (line: string) => void;
}

const dist = at('dist');
const timedQueries = 9;

function prepare(name: EngineName, corpus: Corpus): Engine | Promise<Engine> {
  if (name === 'guide') return guideEngine;
  if (name === 'pagefind') return preparePagefind(dist, corpus);
  return prepareLibrary(name, corpus);
}

/** Runs the benchmark; gives the exit code. @throws when a part of it cannot run at all. */
export async function runBench({ half, engine: only, print }: BenchOptions): Promise<number> {
  const queries = readQueries();
  const wanted = only === undefined ? engineNames : [only];
  const needsDist = wanted.some((name) => name === 'guide' || name === 'pagefind');
  if (needsDist && !(await ensureDist())) return 1;
  await ensurePeer('search', print);

  const corpus = readCorpus();
  const engines: Engine[] = [];
  for (const name of wanted) engines.push(await prepare(name, corpus));
  const server = await serveBench(dist, new Map(engines.flatMap(({ files }) => [...files])), 'br');
  const browser = await openBrowser();
  try {
    const runs = await measureEngines({ browser, server, engines, queries, print });
    writeDetails(runs);
    const halves = half === 'all' ? queryHalves.toReversed() : [half];
    const isWhole = half === 'all' && runs.length === engineNames.length;
    const parts = [
      ...halves.map((each) => formatHalf(each, runs)),
      '#### Bytes and time',
      formatSpeed(runs),
      '#### Where and with what',
      describeMachine(
        new Date(),
        browser.version(),
        runs.map(({ described }) => described),
      ),
    ];
    publishReport('search', parts, print, isWhole ? undefined : 'all engines and both halves');
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
}

interface Session {
  readonly browser: Browser;
  readonly server: BenchServer;
  readonly engines: readonly Engine[];
  readonly queries: readonly JudgedQuery[];
  readonly print: (line: string) => void;
}

/** All answers first, since only queries that every engine answers can be timed. */
async function measureEngines({ browser, server, engines, queries, print }: Session): Promise<EngineRun[]> {
  const answered: { engine: Engine; answers: readonly EngineAnswer[] }[] = [];
  for (const engine of engines) {
    print(`${engine.name}: ${String(queries.length)} queries …`);
    const page = await browser.newPage();
    const texts = queries.map(({ query }) => query);
    answered.push({ engine, answers: await engine.answer(page, server.origin, texts) });
    await page.close();
  }
  const timed = queries
    .filter(({ half, grades }, index) => {
      const isAnswered = answered.every(({ answers }) => (answers[index]?.results.length ?? 0) > 0);
      return half === 'tuning' && grades.size > 0 && isAnswered;
    })
    .filter((_, index, all) => index % Math.ceil(all.length / timedQueries) === 0)
    .map(({ query }) => query);
  const runs: EngineRun[] = [];
  for (const { engine, answers } of answered) {
    print(`${engine.name}: bytes and time …`);
    runs.push({
      name: engine.name,
      described: engine.described,
      answers: queries.map((query, index) => ({
        query,
        grades: query.grades,
        results: [],
        ...answers[index],
      })),
      speed: await measureSpeed(browser, server, engine, timed),
    });
  }
  return runs;
}

/** Single results of the tuning half, for whoever tunes. Those of the reporting half are not studied, so not kept. */
function writeDetails(runs: readonly EngineRun[]): void {
  mkdirSync(benchFolder, { recursive: true });
  const [first] = runs;
  const details = (first?.answers ?? []).flatMap(({ query }, index) => {
    if (query.half !== 'tuning') return [];
    const results = runs.map(({ name, answers }) => [
      name,
      (answers[index]?.results ?? [])
        .slice(0, depth)
        .map((ids) => ids.map((id) => `${id}:${String(query.grades.get(id) ?? 0)}`).join(' ')),
    ]);
    return [
      {
        query: query.query,
        class: query.class,
        answers: Object.fromEntries(query.grades),
        results: Object.fromEntries(results) as object,
      },
    ];
  });
  writeFileSync(join(benchFolder, 'tuning-results.json'), `${JSON.stringify(details, null, 2)}\n`);
}
