import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = Number(process.env['GUIDE_TEST_PORT'] ?? 4390);
const browser = findBrowser();

/**
 * The site that scripts/build.ts made, served on a port of the tests' own, read by whatever Chromium was found.
 * GUIDE_TEST_PORT names another port, for two runs at a time.
 */
export default defineConfig({
  testDir: fileURLToPath(new URL('e2e', import.meta.url)),
  outputDir: fileURLToPath(new URL('../test-results', import.meta.url)),
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port.toString()}`,
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      // The sandbox refuses root, which is who runs in most containers.
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking'],
    },
  },
  webServer: {
    command: `node tests/helpers/serve-dist.ts ${port.toString()}`,
    cwd: root,
    url: `http://localhost:${port.toString()}`,
    reuseExistingServer: false,
  },
});
