/** Finds a Chromium on this machine. In: the environment and the disk. Out: a path. It installs nothing. */
import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import type * as Playwright from '@playwright/test';

const commandNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const;

const wellKnownPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
] as const;

/** What the search looks at. */
export interface BrowserSearch {
  env: Readonly<Record<string, string | undefined>>;
  isProgram: (path: string) => boolean;
  /** The browser that Playwright downloads, whether or not it is there; undefined when Playwright is not. */
  findPlaywrightPath: () => string | undefined;
}

const realSearch: BrowserSearch = {
  env: process.env,
  isProgram: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
  findPlaywrightPath: () => {
    try {
      const require = createRequire(import.meta.url);
      const { chromium } = require('@playwright/test') as typeof Playwright;
      return chromium.executablePath();
    } catch {
      return undefined;
    }
  },
};

/**
 * The path of a Chromium: the one named in GUIDE_BROWSER, else the system's, else Playwright's own;
 * undefined when there is none.
 * @throws when GUIDE_BROWSER names something that is not a program.
 */
export function findBrowser({ env, isProgram, findPlaywrightPath }: BrowserSearch = realSearch):
  string | undefined {
  const named = env['GUIDE_BROWSER'];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`GUIDE_BROWSER names "${named}", which is not a program. Name a Chromium, or unset it.`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = commandNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  const onSystem = [...onPath, ...wellKnownPaths].find(isProgram);
  if (onSystem !== undefined) return onSystem;
  const own = findPlaywrightPath();
  return own !== undefined && isProgram(own) ? own : undefined;
}
