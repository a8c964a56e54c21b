/**
 * `npm start`: builds the guide unless nothing changed, then serves it on this machine.
 * Options: `--port <number>`, or PORT in the environment.
 */
import { at, root, teamFile } from './project.ts';
import { parseOptions, runMain } from './command-line.ts';
import { readHeaderRule } from './read-served.ts';
import { createFileHandler, listenOnFreePort } from './serve.ts';
import { isBuildCurrent } from './stamp.ts';

const usualPort = 4321;

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Error(`The port "${text}" is not a number from 1 to 65535. Example: npm start -- --port 5000`);
}

await runMain(async () => {
  const options = parseOptions(process.argv.slice(2), ['port']);
  const wished = parsePort(options.port ?? (process.env['PORT'] || String(usualPort)));

  if (isBuildCurrent(root, teamFile)) console.log('Nothing changed since the last build.');
  else {
    const { buildGuide } = await import('./build-guide.ts');
    if (!(await buildGuide())) return 1;
  }

  const handler = createFileHandler(at('dist'), readHeaderRule(at('dist')));
  const { port } = await listenOnFreePort(handler, wished);
  if (port !== wished) console.log(`Port ${String(wished)} is taken; using ${String(port)} instead.`);
  console.log(`The guide is at http://localhost:${String(port)}/ (Ctrl+C stops it).`);
  return 0;
}, 0);
