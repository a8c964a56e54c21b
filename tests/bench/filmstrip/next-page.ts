/**
 * How soon after a tap the next page is painted, when the browser has fetched it ahead and when it has not.
 *
 * In: the built guide, served. Out: milliseconds from the tap, as the reader's browser counts them.
 */
import type { Browser } from '@playwright/test';
import { formatTable } from '../shared/format-table.ts';
import { formatSpread, measureSpread } from '../shared/statistics.ts';
import { formatTargets } from '../shared/targets.ts';
import { openPhone, slowProcessorDown, type Phone } from './slow-phone.ts';

/** How a link was followed. */
export interface Followed {
  /** Whether the page had been fetched ahead. */
  readonly isAhead: boolean;
  /** How many times slower than this machine's the processor was. */
  readonly slowdown: number;
  readonly ms: number;
}

const patienceMs = 10_000;
const link = '.next a[href^="/"]';
const slowdowns = [1, 4] as const;

/** Follows the first link to a next page on each of some pages, in every way. */
export async function followAll(browser: Browser, addresses: readonly string[]): Promise<Followed[]> {
  const followed: Followed[] = [];
  for (const address of addresses) {
    for (const slowdown of slowdowns) {
      for (const isAhead of [true, false]) {
        followed.push({ isAhead, slowdown, ms: await follow(browser, address, isAhead, slowdown) });
      }
    }
  }
  return followed;
}

async function follow(
  browser: Browser,
  address: string,
  isAhead: boolean,
  slowdown: number,
): Promise<number> {
  const phone = await openPhone(browser);
  const { page } = phone;
  try {
    await page.goto(address, { waitUntil: 'load' });
    const next = page.locator(link).first();
    await next.scrollIntoViewIfNeeded();
    if (isAhead) await fetchAhead(phone);
    await slowProcessorDown(phone, slowdown);
    await page.evaluate(() => {
      const keep = ({ timeStamp }: Event): void => {
        sessionStorage.setItem('tapped', (performance.timeOrigin + timeStamp).toString());
      };
      addEventListener('click', keep, { capture: true });
    });
    // A click without a pointer, since one that comes near fetches ahead too.
    await next.evaluate((anchor: HTMLAnchorElement) => {
      setTimeout(() => {
        anchor.click();
      });
    });
    await page.waitForURL((url) => url.href !== address, { waitUntil: 'load' });
    const ms = await page.waitForFunction(
      () => {
        const [paint] = performance.getEntriesByName('first-contentful-paint');
        return paint && performance.timeOrigin + paint.startTime - Number(sessionStorage.getItem('tapped'));
      },
      undefined,
      { timeout: patienceMs },
    );
    return (await ms.jsonValue()) ?? Number.NaN;
  } finally {
    await phone.close();
  }
}

/** Points at the link until the browser has its page. @throws Error when it never comes. */
async function fetchAhead({ page, session }: Phone): Promise<void> {
  const waiting = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => {
    waiting.reject(new Error(`${page.url()}: the page behind the link was not fetched ahead.`));
  }, patienceMs);
  session.on('Preload.prefetchStatusUpdated', ({ status }) => {
    if (status === 'Ready' || status === 'Success') waiting.resolve(undefined);
  });
  await session.send('Preload.enable');
  await page.mouse.move(5, 5);
  await page.locator(link).first().hover();
  await waiting.promise.finally(() => {
    clearTimeout(timer);
  });
}

/** The table, and what is promised. */
export function formatFollowed(followed: readonly Followed[]): string {
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  const show = (isAhead: boolean, slowdown: number): string =>
    formatSpread(measureSpread(listTimes(followed, isAhead, slowdown)), ms);
  const table = formatTable(
    ['processor', 'fetched ahead', 'not fetched'],
    slowdowns.map((slowdown) => [
      slowdown === 1 ? 'of this machine' : `${slowdown.toString()} times slower`,
      show(true, slowdown),
      show(false, slowdown),
    ]),
    1,
  );
  const promises = formatTargets([
    {
      ...{ name: 'tap to first paint, fetched ahead, median', limit: 100, format: ms },
      measured: measureSpread(listTimes(followed, true, 1)).median,
    },
  ]);
  return `${table}\n\n${promises}`;
}

const listTimes = (followed: readonly Followed[], isAhead: boolean, slowdown: number): number[] =>
  followed.filter((each) => each.isAhead === isAhead && each.slowdown === slowdown).map(({ ms }) => ms);
