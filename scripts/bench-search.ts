/**
 * `npm run bench:search`: compares the search of the guide with other engines; tests/bench/README.md says how.
 * Options: `--half tuning|reporting|all`, `--engine <name>`.
 */
import { engineNames } from '../tests/bench/search/engine.ts';
import { runBench } from '../tests/bench/search/run-bench.ts';
import { queryHalves } from '../tests/search/read-queries.ts';
import { parseOptions, runMain } from './command-line.ts';

/** One of the allowed words. @throws when it is none of them. */
function parseChoice<Choice extends string>(name: string, given: string, allowed: readonly Choice[]): Choice {
  const choice = allowed.find((each) => each === given);
  if (choice === undefined) {
    throw new Error(`There is no --${name} "${given}". Allowed: ${allowed.join(', ')}.`);
  }
  return choice;
}

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
