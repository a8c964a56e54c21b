/**
 * `npm run bench:filmstrip`: what a slow phone shows while pages load; tests/bench/README.md says how.
 * Options: `--runs 5`, `--page overview`, `--sites ours,floor`.
 */
import { runFilmstrip } from '../tests/bench/filmstrip/run-bench.ts';
import { commonSlugs } from '../tests/bench/pages/common-pages.ts';
import { siteNames } from '../tests/bench/pages/sites.ts';
import { parseCount } from '../tests/bench/shared/parse-counts.ts';
import { parseChoice, parseOptions, runMain } from './command-line.ts';

await runMain(() => {
  const { runs, page, sites } = parseOptions(process.argv.slice(2), ['runs', 'page', 'sites']);
  return runFilmstrip({
    page: parseChoice('page', page ?? 'salaries', commonSlugs),
    sites: sites?.split(',').map((site) => parseChoice('sites', site, siteNames)) ?? siteNames,
    runs: parseCount('runs', runs ?? '5'),
    isFull: page === undefined && sites === undefined && runs === undefined,
    print: (line) => {
      console.log(line);
    },
  });
});
