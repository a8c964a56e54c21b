/**
 * `npm run bench:search`: compares the search of the guide with other engines; tests/bench/README.md says how.
 * Options: `--half tuning|reporting|all`, `--engine <name>`.
 */
import { engineNames } from '../tests/bench/search/engine.ts';
import { runBench } from '../tests/bench/search/run-bench.ts';
import { queryHalves } from '../tests/search/read-queries.ts';
import { parseChoice, parseOptions, runMain } from './command-line.ts';

await runMain(() => {
  const { half = 'all', engine } = parseOptions(process.argv.slice(2), ['half', 'engine']);
  return runBench({
    half: parseChoice('half', half, [...queryHalves, 'all'] as const),
    engine: engine === undefined ? undefined : parseChoice('engine', engine, engineNames),
    print: (line) => {
      console.log(line);
    },
  });
});
