/** `npm run test:browser`: makes sure of a browser, then runs the browser tests. Takes Playwright's options. */
import { spawn } from 'node:child_process';
import { runMain } from './command-line.ts';
import { ensureBrowser, noBrowser } from './ensure-browser.ts';
import { ensureNginx } from './find-nginx.ts';
import { commands, root } from './project.ts';

await runMain(async () => {
  if ((await ensureBrowser()) === undefined) throw new Error(noBrowser);
  await ensureNginx();
  const args = [commands.playwright, 'test', '-c', 'tests/playwright.config.ts', ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
});
