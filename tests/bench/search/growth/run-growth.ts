/**
 * How much more a first answer weighs in a guide ten times as large: guides of 1,000 and 10,000 pages, of which only what
 * search reads is made, and the same queries to both in a real browser that has never seen them.
 *
 * In: the built site, the content. Out: a table on the terminal and in tests/bench/README.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close as closePagefind } from 'pagefind';
import type { Browser } from '@playwright/test';
import { at } from '../../../../scripts/project.ts';
import type { Catalog } from '../../../../src/catalog/catalog.ts';
import { assertCatalog, readCatalog } from '../../../../src/catalog/read-catalog.ts';
import { followAsked } from '../../../../src/integrations/check-asked.ts';
import { listSearchFiles, nameSearchFiles } from '../../../../src/integrations/write-search.ts';
import { generatedRoutes } from '../../../../src/site/site.ts';
import { describeMachine, publishReport } from '../../shared/bench-readme.ts';
import { ensureDist } from '../../shared/ensure-dist.ts';
import { serveBench, type ServedFiles } from '../../shared/serve-bench.ts';
import { guideEngine } from '../guide-engine.ts';
import { runCold } from '../measure-speed.ts';
import { openBrowser } from '../../shared/open-browser.ts';
import { drawQueries, type GrowthQuery } from './draw-queries.ts';
import { formatGrowth, type Asked } from './format-growth.ts';
import { indexPages, type IndexedPage } from './index-pages.ts';
import { addressOf, makeUpGuide, renderHtml, type MadeUpGuide } from './made-up-guide.ts';

const sizes = [1000, 10_000] as const;
const ofEachKind = 8;
const dist = at('dist');

/** Runs it; gives the exit code. @throws when a part of it cannot run at all. */
export async function runGrowth(print: (line: string) => void): Promise<number> {
  if (!(await ensureDist())) return 1;
  const contentDir = at('content');
  const read = assertCatalog(readCatalog({ contentDir, extraRoutes: generatedRoutes }));
  const catalog = { ...read, asked: followAsked(read.asked, contentDir) };
  const browser = await openBrowser();
  try {
    const asked: Asked[] = [];
    // Pages of the smaller guide stand in the larger one too.
    const queries = drawQueries(makeUpGuide(catalog, sizes[0]).pages, ofEachKind);
    for (const size of sizes) {
      print(`${size.toLocaleString('en-US')} pages: indexing …`);
      const files = await buildFiles(catalog, makeUpGuide(catalog, size));
      print(`${size.toLocaleString('en-US')} pages: ${String(queries.length)} queries …`);
      asked.push({ size, answers: await askAll(browser, files, queries) });
    }
    const machine = describeMachine(new Date(), browser.version(), []);
    publishReport('search-growth', [formatGrowth(asked), '#### Where and with what', machine], print);
    return 0;
  } finally {
    await browser.close();
    await closePagefind();
  }
}

async function buildFiles(catalog: Catalog, { inventory, pages }: MadeUpGuide): Promise<ServedFiles> {
  const named = nameSearchFiles(listSearchFiles(catalog, inventory));
  const real = Object.values(catalog.pages).map(({ url }): IndexedPage => ({
    url,
    content: readFileSync(join(dist, url, 'index.html'), 'utf8'),
  }));
  const madeUp = pages
    .values()
    .map((page): IndexedPage => ({ url: addressOf(page), content: renderHtml(page) }));
  return new Map([
    ...named.map(
      ([name, content]) => [`/search/${name}.json`, Buffer.from(JSON.stringify(content))] as const,
    ),
    ...(await indexPages([...real, ...madeUp])),
  ]);
}

/** Asks each query on the home page of the real guide, whose search reads the files of the larger one. */
async function askAll(
  browser: Browser,
  files: ServedFiles,
  queries: readonly GrowthQuery[],
): Promise<Asked['answers']> {
  const server = await serveBench(dist, files, 'br');
  try {
    const answers: Asked['answers'][number][] = [];
    for (const { kind, query, address } of queries) {
      const { served, addresses } = await runCold(browser, server, guideEngine, query);
      const bytes = served.reduce((sum, each) => sum + each.bytes, 0);
      const isTextAsked = served.some(({ path }) => path.startsWith('/pagefind/'));
      const isFound = addresses.slice(0, 10).some((each) => each.split('#')[0] === address);
      answers.push({ kind, bytes, isTextAsked, isFound });
    }
    return answers;
  } finally {
    await server.close();
  }
}
