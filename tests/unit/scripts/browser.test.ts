import { describe, expect, test } from 'vitest';
import { ensureBrowser } from '../../../scripts/ensure-browser.ts';
import { findBrowser } from '../../../scripts/find-browser.ts';

const playwrightPath = '/home/reader/.cache/ms-playwright/chrome';

/** A machine on which only the given paths are programs. */
const createSearch = (programs: readonly string[], env: Record<string, string> = {}) => ({
  env: { PATH: '/opt/bin:/usr/local/bin', ...env },
  isProgram: (path: string) => programs.includes(path),
  findPlaywrightPath: () => playwrightPath,
});

describe('findBrowser', () => {
  const all = [
    '/opt/own-chrome',
    '/usr/local/bin/chromium',
    '/opt/bin/google-chrome',
    '/usr/bin/chromium',
    playwrightPath,
  ];

  test('prefers the browser named in GUIDE_BROWSER, then PATH, then well-known places, then Playwright', () => {
    const order: (string | undefined)[] = [];
    let env: Record<string, string> = { GUIDE_BROWSER: '/opt/own-chrome' };
    for (const programs = [...all]; programs.length > 0; programs.shift()) {
      order.push(findBrowser(createSearch(programs, env)));
      env = {};
    }
    expect(order).toEqual(all);
  });

  test('finds the application of macOS', () => {
    const application = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(createSearch([application]))).toBe(application);
  });

  test('gives undefined when there is none', () => {
    expect(findBrowser(createSearch([]))).toBeUndefined();
  });

  test('refuses a GUIDE_BROWSER that is not a program', () => {
    expect(() =>
      findBrowser(createSearch(all, { GUIDE_BROWSER: '/nowhere' })),
    ).toThrowErrorMatchingInlineSnapshot(
      `[Error: GUIDE_BROWSER names "/nowhere", which is not a program. Name a Chromium, or unset it.]`,
    );
  });
});

describe('ensureBrowser', () => {
  /** Gives what was done, in order, and the path found. */
  async function run(machine: { present?: boolean; download?: boolean; apt?: boolean; install?: boolean }) {
    const done: string[] = [];
    let isPresent = machine.present ?? false;
    const attempt =
      (name: string, works = false) =>
      () => {
        done.push(name);
        isPresent ||= works;
        return Promise.resolve(works);
      };
    const path = await ensureBrowser({
      print: () => undefined,
      find: () => (isPresent ? '/usr/bin/chromium' : undefined),
      downloadWithPlaywright: attempt('download', machine.download),
      canUseApt: () => machine.apt ?? false,
      installWithApt: attempt('apt', machine.install),
    });
    return { path, done };
  }

  test('installs nothing when there is a browser', async () => {
    expect(await run({ present: true })).toEqual({ path: '/usr/bin/chromium', done: [] });
  });

  test('downloads first, then asks apt-get, then gives up', async () => {
    expect(await run({ download: true })).toEqual({ path: '/usr/bin/chromium', done: ['download'] });
    expect(await run({ apt: true, install: true })).toEqual({
      path: '/usr/bin/chromium',
      done: ['download', 'apt'],
    });
    expect(await run({ apt: true })).toEqual({ path: undefined, done: ['download', 'apt'] });
    expect(await run({})).toEqual({ path: undefined, done: ['download'] });
  });
});
