/**
 * `npm run bench:search`: compares the search of the guide with other engines; tests/bench/README.md says how.
 * Options: `--half tuning|reporting|all`, `--engine <name>`, or `--only growth|keys` for one of the other parts.
 */
import { engineNames } from '../tests/bench/search/engine.ts';
import { runBench } from '../tests/bench/search/run-bench.ts';
import { runGrowth } from '../tests/bench/search/growth/run-growth.ts';
import { runKeys } from '../tests/bench/search/run-keys.ts';
import { queryHalves } from '../tests/search/read-queries.ts';
import { parseChoice, parseOptions, runMain } from './command-line.ts';

const parts = { growth: runGrowth, keys: runKeys };

await runMain(async () => {
  const { half, engine, only } = parseOptions(process.argv.slice(2), ['half', 'engine', 'only']);
  const print = (line: string): void => {
    console.log(line);
  };
  if (only !== undefined) return parts[parseChoice('only', only, ['growth', 'keys'] as const)](print);
  const exitCode = await runBench({
    half: parseChoice('half', half ?? 'all', [...queryHalves, 'all'] as const),
    engine: engine === undefined ? undefined : parseChoice('engine', engine, engineNames),
    print,
  });
  // Who asks for one half or one engine wants that alone.
  if (half !== undefined || engine !== undefined || exitCode !== 0) return exitCode;
  return (await runKeys(print)) || runGrowth(print);
});
