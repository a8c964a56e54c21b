/**
 * `npm run bench:build`: measures builds of our guide and of stock Starlight; tests/bench/README.md says how.
 * Options: `--pages 1000,2000`, `--stock-pages 1000`, `--only ours|stock`, `--cold-only yes`, `--runs 1`,
 * `--patience <minutes>`.
 */
import { runBuildBench } from '../tests/bench/build/run-bench.ts';
import { parseCount, parseCounts } from '../tests/bench/shared/parse-counts.ts';
import { parseChoice, parseOptions, runMain } from './command-line.ts';

const usualSizes = [1000, 2000, 5000, 10_000];
/** Every page of stock Starlight holds the links to all others, so its output grows with the square of the pages. */
const mostForStock = 2000;

await runMain(() => {
  const given = parseOptions(process.argv.slice(2), [
    'pages',
    'stock-pages',
    'only',
    'cold-only',
    'runs',
    'patience',
  ]);
  const sizes = given.pages === undefined ? usualSizes : parseCounts('pages', given.pages);
  const stockSizes =
    given['stock-pages'] === undefined
      ? sizes.filter((size) => size <= mostForStock)
      : parseCounts('stock-pages', given['stock-pages']);
  const only = given.only === undefined ? undefined : parseChoice('only', given.only, ['ours', 'stock']);
  const isColdOnly = parseChoice('cold-only', given['cold-only'] ?? 'no', ['yes', 'no']) === 'yes';
  return runBuildBench({
    ...{ sizes, stockSizes, only, isColdOnly },
    runs: parseCount('runs', given.runs ?? '1'),
    patienceMinutes: parseCount('patience', given.patience ?? '60'),
    isFull: given.pages === undefined && only === undefined && !isColdOnly,
    print: (line) => {
      console.log(line);
    },
  });
});
