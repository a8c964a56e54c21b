/** A browser page as a phone has it: its screen, and on request its line and its processor. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { slowLine } from '../shared/serve-bench.ts';

const screen = { width: 412, height: 823 };

/** An open page, and the way to its browser. */
export interface Phone {
  readonly page: Page;
  readonly session: CDPSession;
  readonly close: () => Promise<void>;
}

/** Opens a page with nothing in its cache. */
export async function openPhone(browser: Browser): Promise<Phone> {
  const context = await browser.newContext({ viewport: screen, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  return { page, session, close: () => context.close() };
}

/** Makes the line slow: 150 ms before each answer, 1.6 Mbit/s. */
export async function slowLineDown({ session }: Phone): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowLine.latencyMs,
    downloadThroughput: slowLine.bitsPerSecond / 8,
    uploadThroughput: slowLine.bitsPerSecond / 16,
  });
}

/** Makes the processor so many times slower. */
export async function slowProcessorDown({ session }: Phone, times = 4): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}
