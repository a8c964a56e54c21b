/**
 * `npm run bench:pages`: Lighthouse on our pages and those of peers; tests/bench/README.md says how.
 * Options: `--runs 5`, `--pages overview,salaries`, `--sites ours,floor`, `--all-ours yes`.
 */
import { commonSlugs } from '../tests/bench/pages/common-pages.ts';
import { runPageBench, usualPages } from '../tests/bench/pages/run-bench.ts';
import { siteNames } from '../tests/bench/pages/sites.ts';
import { parseCount } from '../tests/bench/shared/parse-counts.ts';
import { parseChoice, parseOptions, runMain } from './command-line.ts';

await runMain(() => {
  const given = parseOptions(process.argv.slice(2), ['runs', 'pages', 'sites', 'all-ours']);
  const allOurs = parseChoice('all-ours', given['all-ours'] ?? 'no', ['yes', 'no']) === 'yes';
  const pages = given.pages?.split(',').map((page) => parseChoice('pages', page, commonSlugs));
  const sites = given.sites?.split(',').map((site) => parseChoice('sites', site, siteNames));
  return runPageBench({
    allOurs,
    pages: pages ?? usualPages,
    sites: sites ?? siteNames,
    runs: parseCount('runs', given.runs ?? (allOurs ? '1' : '5')),
    isFull: pages === undefined && sites === undefined && (allOurs || given.runs === undefined),
    print: (line) => {
      console.log(line);
    },
  });
});
