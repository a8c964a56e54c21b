/**
 * `npm run bench:charts`: a chart of ours beside the same one by Chart.js; tests/bench/README.md says how.
 * Options: `--figure <id>`, `--runs 5`.
 */
import { runChartBench } from '../tests/bench/charts/run-bench.ts';
import { parseCount } from '../tests/bench/shared/parse-counts.ts';
import { parseOptions, runMain } from './command-line.ts';

const usualFigure = 'oews-occupations-2024';

await runMain(() => {
  const { figure, runs } = parseOptions(process.argv.slice(2), ['figure', 'runs']);
  return runChartBench({
    figure: figure ?? usualFigure,
    runs: parseCount('runs', runs ?? '5'),
    isFull: figure === undefined && runs === undefined,
    print: (line) => {
      console.log(line);
    },
  });
});
