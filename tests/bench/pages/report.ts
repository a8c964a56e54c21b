/** What was measured of pages -> tables. In: numbers. Out: Markdown. Pure: it must not know how they came about. */
import { formatBytes, formatTable } from '../shared/format-table.ts';
import { findMedian, formatRatio, formatSpread } from '../shared/statistics.ts';
import { formatTargets, type Target } from '../shared/targets.ts';
import { categories, spreadOf, type PageMeasures } from './page-measures.ts';
import type { SiteName } from './sites.ts';

/** All runs of one page of one site. */
export interface PageRuns {
  readonly site: SiteName;
  /** Slug of the page. */
  readonly page: string;
  readonly runs: readonly PageMeasures[];
}

/** The page whose tables are what readers come for, so it may weigh more. */
const heavyPage = 'salaries';

const formatMs = (ms: number): string => `${ms.toFixed(0)} ms`;
const plainMs = (ms: number): string => ms.toFixed(0);
const formatCls = (cls: number): string => (cls === 0 ? '0' : cls.toPrecision(1));
const formatTimes = (value: number): string => `${value.toFixed(2)} ×`;

const medianOf = (runs: readonly PageMeasures[], of: (run: PageMeasures) => number): number =>
  findMedian(runs.map(of));

/** The table of one page: every site, compared with the floor. */
export function formatPage(page: string, all: readonly PageRuns[]): string {
  const rows = all.filter((each) => each.page === page);
  const floor = all.find(({ site }) => site === 'floor')?.runs ?? [];
  const fcp = (run: PageMeasures): number => run.fcpMs;
  const lcp = (run: PageMeasures): number => run.lcpMs;
  const shown = [
    ...all.filter(({ site }) => site === 'floor').slice(0, 1),
    ...rows.filter(({ site }) => site !== 'floor'),
  ];
  return formatTable(
    [
      ...['site', 'FCP, ms', '÷ floor', 'LCP, ms', '÷ floor', 'TBT, ms', 'CLS', 'requests'],
      ...['bytes', 'HTML + CSS', 'script', 'scores'],
    ],
    shown.map(({ site, runs }) => [
      site,
      formatSpread(spreadOf(runs, fcp), plainMs),
      formatRatio(medianOf(runs, fcp), medianOf(floor, fcp)),
      formatSpread(spreadOf(runs, lcp), plainMs),
      formatRatio(medianOf(runs, lcp), medianOf(floor, lcp)),
      formatSpread(
        spreadOf(runs, ({ tbtMs }) => tbtMs),
        plainMs,
      ),
      formatCls(medianOf(runs, ({ cls }) => cls)),
      String(medianOf(runs, ({ requests }) => requests)),
      formatBytes(medianOf(runs, ({ bytes }) => bytes)),
      formatBytes(medianOf(runs, ({ htmlCssBytes }) => htmlCssBytes)),
      formatBytes(medianOf(runs, ({ scriptBytes }) => scriptBytes)),
      categories.map((name) => String(medianOf(runs, ({ scores }) => scores[name]))).join(' '),
    ]),
    1,
  );
}

/** What is promised of pages, beside the worst that was measured. `all` holds the floor where times are compared. */
export function formatPageTargets(all: readonly PageRuns[]): string {
  const ours = all.filter(({ site }) => site === 'ours');
  const floor = all.find(({ site }) => site === 'floor')?.runs ?? [];
  const worst = (of: (run: PageMeasures) => number, pages: readonly PageRuns[] = ours): number | undefined =>
    pages.length > 0 ? Math.max(...pages.map(({ runs }) => medianOf(runs, of))) : undefined;
  const times = (of: (run: PageMeasures) => number): number | undefined => {
    const most = worst(of);
    return most === undefined || floor.length === 0 ? undefined : most / medianOf(floor, of);
  };
  const lowest = Math.min(
    ...ours.flatMap(({ runs }) => categories.map((name) => medianOf(runs, ({ scores }) => scores[name]))),
  );
  const html = (run: PageMeasures): number => run.htmlCssBytes;
  const [heavy, others] = [
    ours.filter(({ page }) => page === heavyPage),
    ours.filter(({ page }) => page !== heavyPage),
  ];
  const count = (value: number): string => value.toFixed(0);
  const targets: Target[] = [
    {
      name: 'first contentful paint, of the floor',
      limit: 1.15,
      measured: times(({ fcpMs }) => fcpMs),
      format: formatTimes,
    },
    {
      name: 'largest contentful paint, of the floor',
      limit: 1.4,
      measured: times(({ lcpMs }) => lcpMs),
      format: formatTimes,
    },
    { name: 'total blocking time', limit: 50, measured: worst(({ tbtMs }) => tbtMs), format: formatMs },
    { name: 'cumulative layout shift', limit: 0, measured: worst(({ cls }) => cls), format: formatCls },
    { name: 'HTML and CSS', limit: 14_000, measured: worst(html, others), format: formatBytes },
    {
      name: `HTML and CSS of /${heavyPage}/`,
      limit: 25_000,
      measured: worst(html, heavy),
      format: formatBytes,
    },
    {
      name: 'script before interaction',
      limit: 3000,
      measured: worst(({ scriptBytes }) => scriptBytes),
      format: formatBytes,
    },
    { name: 'requests', limit: 3, measured: worst(({ requests }) => requests), format: count },
    {
      name: 'lowest score of Lighthouse',
      limit: 100,
      isLeast: true,
      measured: ours.length > 0 ? lowest : undefined,
      format: count,
    },
  ];
  return formatTargets(targets);
}

/** The pages that are worst by each measure, and those with a score below 100. */
export function formatWorst(ours: readonly PageRuns[]): string {
  type Measure = readonly [string, (run: PageMeasures) => number, (value: number) => string];
  const measures: readonly Measure[] = [
    ['first contentful paint', ({ fcpMs }) => fcpMs, formatMs],
    ['largest contentful paint', ({ lcpMs }) => lcpMs, formatMs],
    ['total blocking time', ({ tbtMs }) => tbtMs, formatMs],
    ['cumulative layout shift', ({ cls }) => cls, formatCls],
    ['bytes', ({ bytes }) => bytes, formatBytes],
    ['requests', ({ requests }) => requests, (value) => value.toFixed(0)],
    ['HTML and CSS', ({ htmlCssBytes }) => htmlCssBytes, formatBytes],
    ['script before interaction', ({ scriptBytes }) => scriptBytes, formatBytes],
    // The lowest score is the worst.
    ...categories.map((name): Measure => [
      `score, ${name}`,
      ({ scores }) => -scores[name],
      (value) => String(-value),
    ]),
  ];
  const rows = measures.map(([name, of, format]) => {
    const sorted = [...ours].sort((a, b) => medianOf(b.runs, of) - medianOf(a.runs, of));
    const middle = findMedian(ours.map(({ runs }) => medianOf(runs, of)));
    const [first, second] = sorted;
    const show = (each: PageRuns | undefined): string =>
      each ? `${format(medianOf(each.runs, of))} ${each.page}` : '';
    return [name, format(middle), show(first), show(second)];
  });
  return formatTable(['measure', 'median of pages', 'worst', 'second worst'], rows, 1);
}
