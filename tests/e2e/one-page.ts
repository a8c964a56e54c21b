/**
 * One browser page for all checks that look at every page of the guide.
 *
 * Opening a page costs more than most checks, so a worker keeps one reader with script and one without, and
 * an address is opened again only when another stands there or when a failed check began a new worker.
 */
import { test as base, type BrowserContext, type Page } from '@playwright/test';

/** A page that stays open from one check to the next. */
export interface Reader {
  /** Loads an address as a new reader on a common screen would. */
  readonly open: (path: string) => Promise<Page>;
  /** Brings the reader to an address, which is loaded only if the reader is not there. */
  readonly visit: (path: string) => Promise<Page>;
}

interface Readers {
  readonly reader: Reader;
  readonly readerWithoutScript: Reader;
}

async function buildReader(context: BrowserContext, address: string): Promise<Reader> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // What an earlier page left in the cache must not make this one look quick and still.
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const open = async (path: string): Promise<Page> => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address + path);
    return page;
  };
  return { open, visit: async (path) => (page.url() === address + path ? page : open(path)) };
}

/** Collects the shifts of layout since the page began, for `listShifts`. */
export function watchShifts(): void {
  const shifts: number[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Lists the shifts of layout since a reader's page began. */
export const listShifts = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);

/** Playwright's test with two readers that outlive a test. */
export const test = base.extend<object, Readers & { address: string }>({
  address: [
    async ({}, use, { project }) => {
      await use(project.use.baseURL ?? '');
    },
    { scope: 'worker' },
  ],
  reader: [
    async ({ browser, address }, use) => {
      const context = await browser.newContext();
      await context.addInitScript(watchShifts);
      await use(await buildReader(context, address));
      await context.close();
    },
    { scope: 'worker' },
  ],
  readerWithoutScript: [
    async ({ browser, address }, use) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      await use(await buildReader(context, address));
      await context.close();
    },
    { scope: 'worker' },
  ],
});
