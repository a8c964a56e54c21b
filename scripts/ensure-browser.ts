/** Makes sure that there is a browser for the browser tests, and says what it does. */
import { existsSync } from 'node:fs';
import { runMain } from './command-line.ts';
import { findBrowser } from './find-browser.ts';
import { commands } from './project.ts';
import { runCommand, runNode } from './run-command.ts';

/** What making sure does to the world. The two installations give whether they succeeded. */
export interface BrowserEffects {
  print: (line: string) => void;
  find: () => string | undefined;
  downloadWithPlaywright: () => Promise<boolean>;
  canUseApt: () => boolean;
  installWithApt: () => Promise<boolean>;
}

/** The sentence for a machine on which no browser can be had. */
export const noBrowser =
  'The browser tests need Chromium and none can be installed here: install Chromium or Google Chrome, or name one in GUIDE_BROWSER, and run the command again.';

const realEffects: BrowserEffects = {
  print: (line) => {
    console.log(line);
  },
  find: () => findBrowser(),
  downloadWithPlaywright: async () => {
    const { exitCode } = await runNode(commands.playwright, ['install', 'chromium'], {
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
      timeoutMilliseconds: 180_000,
    });
    const path = exitCode === 0 ? findBrowser() : undefined;
    // A downloaded browser may lack libraries of the system.
    return path !== undefined && (await runCommand(path, ['--version'])).exitCode === 0;
  },
  canUseApt: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  installWithApt: async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const update = await runCommand('apt-get', ['update'], { env });
    if (update.exitCode !== 0) return false;
    const packages = ['install', '-y', '--no-install-recommends', 'chromium'];
    return (await runCommand('apt-get', packages, { env })).exitCode === 0;
  },
};

/** Returns the path of a browser, installed if need be; undefined when none can be had. */
export async function ensureBrowser(effects: BrowserEffects = realEffects): Promise<string | undefined> {
  const found = effects.find();
  if (found !== undefined) return found;
  effects.print('No Chromium on this machine; downloading the one of Playwright …');
  if (await effects.downloadWithPlaywright()) return effects.find();
  if (!effects.canUseApt()) return undefined;
  effects.print('The download failed; installing the package chromium with apt-get …');
  return (await effects.installWithApt()) ? effects.find() : undefined;
}

if (import.meta.main) {
  await runMain(async () => {
    const path = await ensureBrowser();
    if (path === undefined) throw new Error(noBrowser);
    console.log(`Browser: ${path}`);
    return 0;
  });
}
