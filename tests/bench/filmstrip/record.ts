/** Loads an address as a slow phone would, and records what its screen shows. In: an address. Out: frames. */
import type { Browser } from '@playwright/test';
import type { Frame } from './read-frames.ts';
import { openPhone, slowLineDown, slowProcessorDown } from './slow-phone.ts';

/** What was recorded of one load. */
export interface Recording {
  readonly frames: readonly Frame[];
  /** First contentful paint, as the browser says. */
  readonly fcpMs: number;
}

/** After the load event nothing may change for so long. */
const quietMs = 1500;

/** Records one load in a new browser context. */
export async function record(browser: Browser, url: string): Promise<Recording> {
  const phone = await openPhone(browser);
  const { page, session } = phone;
  try {
    await slowLineDown(phone);
    await slowProcessorDown(phone);
    const taken: { at: number; data: string }[] = [];
    session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
      taken.push({ at: (metadata.timestamp ?? 0) * 1000, data });
      void session.send('Page.screencastFrameAck', { sessionId });
    });
    await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(quietMs);
    await session.send('Page.stopScreencast');
    const { begin, fcpMs } = await page.evaluate(() => ({
      begin: performance.timeOrigin,
      fcpMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    }));
    // What was taken before the navigation shows the empty page that came before.
    const frames = taken.filter(({ at }) => at >= begin).map(({ at, data }) => ({ ms: at - begin, data }));
    return { frames, fcpMs };
  } finally {
    await phone.close();
  }
}
