/** The browser in which things are measured. */
import { chromium, type Browser } from '@playwright/test';
import { ensureBrowser, noBrowser } from '../../../scripts/ensure-browser.ts';

/** Starts it. @throws Error where there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await ensureBrowser();
  if (executablePath === undefined) throw new Error(noBrowser);
  return chromium.launch({
    executablePath,
    // The sandbox refuses root, which is who runs in most containers.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking'],
  });
}
