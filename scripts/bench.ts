/**
 * `npm run bench`: runs every benchmark in turn, each of which builds what it needs, and writes all tables into
 * tests/bench/README.md. Option: `--only pages,charts`. It takes hours; each part can be run by itself.
 */
import { spawn } from 'node:child_process';
import { parseChoice, parseOptions, runMain } from './command-line.ts';
import { at, root } from './project.ts';

/** The parts in the order in which they run, those that a busy machine disturbs most first. */
const parts = {
  pages: ['bench-pages.ts'],
  filmstrip: ['bench-filmstrip.ts'],
  charts: ['bench-charts.ts'],
  'every-page': ['bench-pages.ts', '--all-ours', 'yes'],
  search: ['bench-search.ts'],
  build: ['bench-build.ts'],
} as const;
type Part = keyof typeof parts;
const names = Object.keys(parts) as Part[];

/** Runs a part as a process of its own, so that nothing of one is left for the next; gives its exit code. */
const runPart = (name: Part): Promise<number> =>
  new Promise((resolve) => {
    const [file, ...args] = parts[name];
    const child = spawn(process.execPath, [at('scripts', file), ...args], { cwd: root, stdio: 'inherit' });
    child.on('error', () => {
      resolve(1);
    });
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });

await runMain(async () => {
  const { only } = parseOptions(process.argv.slice(2), ['only']);
  const wanted = only?.split(',').map((name) => parseChoice('only', name, names)) ?? names;
  const failed: Part[] = [];
  for (const name of names.filter((each) => wanted.includes(each))) {
    console.log(`\n== ${name} ==\n`);
    if ((await runPart(name)) !== 0) failed.push(name);
  }
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}. The others are written.`);
  return failed.length === 0 ? 0 : 1;
});
