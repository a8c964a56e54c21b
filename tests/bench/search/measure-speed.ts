/**
 * How much an engine moves and how long it takes until the first result stands in the page.
 *
 * In: a browser, the server, an engine and some queries. Out: medians. The clock starts when a reader reaches for the
 * search: the field, or the button that brings it, gets the focus and the query is typed at once.
 */
import type { Browser, Page } from '@playwright/test';
import type { Engine, SearchPlace } from './engine.ts';
import { slowLine, type BenchServer, type Line, type Served } from '../shared/serve-bench.ts';
import { findMedian } from '../shared/statistics.ts';

/** What was measured of one engine; medians over the queries. */
export interface Speed {
  /** Bytes of all answers between the first focus and the first result, compressed. */
  readonly bytes: number;
  /** The same for the query that needs most. */
  readonly mostBytes: number;
  /** First query of a visit, nothing in the cache, server on the same machine. */
  readonly coldMs: number;
  /** The same over a slow line. */
  readonly slowColdMs: number;
  /** The same for the slowest query. */
  readonly mostSlowColdMs: number;
  /** Any later query. */
  readonly warmMs: number;
  /** The same for the slowest query. */
  readonly mostWarmMs: number;
}

const patienceMs = 60_000;

/** Reaches for the search, types, and gives the time in the page until a new result stands there. */
export function timeQuery(page: Page, place: SearchPlace, query: string): Promise<number> {
  return page.evaluate(
    async ({ opener, field, hit, typed, patience }) => {
      /** Waits for an element, from the moment at which the page has it and not at the next look. */
      const waitFor = (selector: string): Promise<HTMLElement> =>
        new Promise((resolve, reject) => {
          const timer = setTimeout(() => {
            observer.disconnect();
            reject(new Error(`Nothing fits "${selector}" after the query "${typed}".`));
          }, patience);
          const look = (): void => {
            const found = document.querySelector<HTMLElement>(selector);
            if (!found) return;
            observer.disconnect();
            clearTimeout(timer);
            resolve(found);
          };
          const observer = new MutationObserver(look);
          observer.observe(document, { subtree: true, childList: true, attributes: true });
          look();
        });
      // What stands there from the query before is no answer to this one.
      for (const old of document.querySelectorAll(hit)) old.setAttribute('data-old', '');
      const start = performance.now();
      if (opener !== undefined && !document.querySelector(field)) {
        const button = await waitFor(opener);
        button.focus();
        button.click();
      }
      const input = (await waitFor(field)) as HTMLInputElement;
      input.focus();
      input.value = typed;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await waitFor(`${hit}:not([data-old])`);
      return performance.now() - start;
    },
    { ...place, typed: query, patience: patienceMs },
  );
}

/** One first query in a browser that has never seen the site, and where its results lead. */
export async function runCold(
  browser: Browser,
  server: BenchServer,
  { place }: Pick<Engine, 'place'>,
  query: string,
  line?: Line,
): Promise<{ ms: number; served: readonly Served[]; addresses: readonly string[] }> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(server.origin + place.path, { waitUntil: 'networkidle' });
    server.restart(line);
    const ms = await timeQuery(page, place, query);
    const served = [...server.listServed()];
    const addresses = await page
      .locator(place.hit)
      .evaluateAll((hits) => hits.map((hit) => hit.getAttribute('href') ?? ''));
    return { ms, served, addresses };
  } finally {
    server.restart();
    await context.close();
  }
}

/** Measures one engine; `queries` must be such that it has an answer to each. */
export async function measureSpeed(
  browser: Browser,
  server: BenchServer,
  engine: Engine,
  queries: readonly string[],
): Promise<Speed> {
  const cold = [];
  const slow = [];
  for (const query of queries) {
    cold.push(await runCold(browser, server, engine, query));
    slow.push(await runCold(browser, server, engine, query, slowLine));
  }
  const bytes = cold.map(({ served }) => served.reduce((sum, each) => sum + each.bytes, 0));
  const page = await browser.newPage();
  await page.goto(server.origin + engine.place.path, { waitUntil: 'networkidle' });
  const later: number[] = [];
  for (const query of [...queries, ...queries]) later.push(await timeQuery(page, engine.place, query));
  await page.close();
  return {
    bytes: findMedian(bytes),
    mostBytes: Math.max(...bytes),
    coldMs: findMedian(cold.map(({ ms }) => ms)),
    slowColdMs: findMedian(slow.map(({ ms }) => ms)),
    mostSlowColdMs: Math.max(...slow.map(({ ms }) => ms)),
    // The first of all was cold.
    warmMs: findMedian(later.slice(1)),
    mostWarmMs: Math.max(...later.slice(1)),
  };
}
