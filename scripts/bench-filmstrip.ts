/**
 * `npm run bench:filmstrip`: what a slow phone shows while pages load; tests/bench/README.md says how.
 * Options: `--runs 5`, `--page overview`, `--sites ours,floor`, or `--only next` for the way to the next page alone.
 */
import { runFilmstrip } from '../tests/bench/filmstrip/run-bench.ts';
import { runNext } from '../tests/bench/filmstrip/run-next.ts';
import { commonSlugs } from '../tests/bench/pages/common-pages.ts';
import { siteNames } from '../tests/bench/pages/sites.ts';
import { parseCount } from '../tests/bench/shared/parse-counts.ts';
import { parseChoice, parseOptions, runMain } from './command-line.ts';

await runMain(async () => {
  const { runs, page, sites, only } = parseOptions(process.argv.slice(2), ['runs', 'page', 'sites', 'only']);
  const print = (line: string): void => {
    console.log(line);
  };
  if (only !== undefined) {
    parseChoice('only', only, ['next']);
    return runNext(print);
  }
  const isFull = page === undefined && sites === undefined && runs === undefined;
  const exitCode = await runFilmstrip({
    page: parseChoice('page', page ?? 'salaries', commonSlugs),
    sites: sites?.split(',').map((site) => parseChoice('sites', site, siteNames)) ?? siteNames,
    runs: parseCount('runs', runs ?? '5'),
    ...{ isFull, print },
  });
  return isFull && exitCode === 0 ? runNext(print) : exitCode;
});
