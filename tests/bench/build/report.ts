/** What builds took and left -> tables. In: numbers. Out: Markdown. Pure: it must not know how they came about. */
import { formatBytes, formatTable } from '../shared/format-table.ts';
import { findMedian, formatRatio } from '../shared/statistics.ts';
import { formatTargets, type Target } from '../shared/targets.ts';
import type { BuildRun } from './build-sites.ts';

/** All builds of one kind at one size. */
export interface BuildLine {
  /** Written pages. */
  readonly pages: number;
  readonly who: 'ours' | 'stock';
  readonly how: 'cold' | 'unchanged' | 'one page changed' | 'with cards' | 'new ids unpublished';
  readonly runs: readonly BuildRun[];
}

/** What came of comparing the output of a rebuild with that of a cold build. */
export interface Comparison {
  readonly pages: number;
  readonly what: 'unchanged' | 'one page changed';
  /** The files that differ. */
  readonly differing: readonly string[];
  /** How many files there are. */
  readonly files: number;
}

const median = (line: BuildLine, of: (run: BuildRun) => number | undefined): number =>
  findMedian(line.runs.map((run) => of(run) ?? Number.NaN));

const measures = {
  time: (line: BuildLine) => median(line, ({ seconds }) => seconds),
  memory: (line: BuildLine) => median(line, ({ peakBytes }) => peakBytes),
  output: (line: BuildLine) => median(line, ({ bytes }) => bytes),
  files: (line: BuildLine) => median(line, ({ files }) => files),
};

const formatSeconds = (seconds: number): string => `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
const orDash = (value: number, format: (value: number) => string): string =>
  Number.isNaN(value) ? '–' : format(value);
const formatTimes = (value: number): string => `${value.toFixed(2)} ×`;

export const findLine = (
  lines: readonly BuildLine[],
  pages: number | undefined,
  who: BuildLine['who'],
  how: BuildLine['how'] = 'cold',
): BuildLine | undefined =>
  lines.find((line) => line.pages === pages && line.who === who && line.how === how);

/** Every kind of build at every size, each beside what it is compared with. */
export function formatBuilds(lines: readonly BuildLine[]): string {
  const rows = lines.map((line) => {
    const { pages, who, how } = line;
    const other = how === 'cold' ? findLine(lines, pages, 'stock') : findLine(lines, pages, 'ours');
    const compare = (measure: (line: BuildLine) => number): string =>
      other && other !== line ? formatRatio(measure(line), measure(other)) : '';
    return [
      pages.toLocaleString('en-US'),
      how === 'cold' ? who : `${who}, ${how}`,
      formatSeconds(measures.time(line)),
      compare(measures.time),
      orDash(measures.memory(line), formatBytes),
      compare(measures.memory),
      formatBytes(measures.output(line)),
      compare(measures.output),
      measures.files(line).toLocaleString('en-US'),
    ];
  });
  const head = ['pages', 'build', 'time', 'ratio', 'peak memory', 'ratio', 'output', 'ratio', 'files'];
  return formatTable(head, rows, 2);
}

/** Where the time and the bytes of our builds go. */
export function formatParts(lines: readonly BuildLine[]): string {
  const cold = lines.filter(({ who, how }) => who === 'ours' && how === 'cold');
  const names = [
    ...new Set(cold.flatMap(({ runs }) => runs.flatMap(({ parts }) => [...parts.keys()]))),
  ].sort();
  const steps = [
    ...new Set(cold.flatMap(({ runs }) => runs.flatMap((run) => run.steps.map(([name]) => name)))),
  ];
  const stepRows = steps.map((name) => [
    name,
    ...cold.map((line) =>
      formatSeconds(median(line, (run) => run.steps.find(([step]) => step === name)?.[1])),
    ),
  ]);
  const partRows = names.map((name) => [
    name,
    ...cold.map((line) => formatBytes(median(line, ({ parts }) => parts.get(name) ?? 0))),
  ]);
  const head = cold.map(({ pages }) => `${pages.toLocaleString('en-US')} pages`);
  if (cold.length === 0) return '';
  return [
    formatTable(['step of a cold build', ...head], stepRows, 1),
    formatTable(['part of the output', ...head], partRows, 1),
  ].join('\n\n');
}

/** What is promised of builds, beside what was measured. */
export function formatBuildTargets(lines: readonly BuildLine[], comparisons: readonly Comparison[]): string {
  const ratio = (
    one: BuildLine | undefined,
    other: BuildLine | undefined,
    measure: (line: BuildLine) => number,
  ): number | undefined => (one && other ? measure(one) / measure(other) : undefined);
  const [ours, stock] = [findLine(lines, 1000, 'ours'), findLine(lines, 1000, 'stock')];
  const large = findLine(lines, 5000, 'ours');
  const largest = findLine(lines, 10_000, 'ours');
  const again = (how: BuildLine['how']) => findLine(lines, 1000, 'ours', how);
  const differing = comparisons.filter(({ pages }) => pages === 1000).map((each) => each.differing.length);
  const count = (value: number): string => value.toLocaleString('en-US');
  const targets: Target[] = [
    {
      name: 'time at 1,000 pages, of stock',
      limit: 0.6,
      measured: ratio(ours, stock, measures.time),
      format: formatTimes,
    },
    {
      name: 'peak memory at 1,000 pages, of stock',
      limit: 0.6,
      measured: ratio(ours, stock, measures.memory),
      format: formatTimes,
    },
    {
      name: 'output at 1,000 pages, of stock',
      limit: 0.2,
      measured: ratio(ours, stock, measures.output),
      format: formatTimes,
    },
    {
      name: 'time at 5,000 pages, of 1,000',
      limit: 5.5,
      measured: ratio(large, ours, measures.time),
      format: formatTimes,
    },
    {
      name: 'peak memory at 5,000 pages',
      limit: 3e9,
      measured: large && measures.memory(large),
      format: formatBytes,
    },
    {
      name: 'pages of the largest build',
      limit: 10_000,
      isLeast: true,
      measured: largest?.pages,
      format: count,
    },
    {
      name: 'unchanged rebuild at 1,000, of a cold one',
      limit: 0.25,
      measured: ratio(again('unchanged'), ours, measures.time),
      format: formatTimes,
    },
    {
      name: 'one page changed at 1,000, of a cold one',
      limit: 0.3,
      measured: ratio(again('one page changed'), ours, measures.time),
      format: formatTimes,
    },
    {
      name: 'files of a rebuild that a cold one makes otherwise',
      limit: 0,
      measured: differing.length > 0 ? Math.max(...differing) : undefined,
      format: count,
    },
  ];
  return formatTargets(targets);
}

/** Whether rebuilds gave what cold builds give, in sentences. */
export const formatComparisons = (comparisons: readonly Comparison[]): string =>
  comparisons
    .map(({ pages, what, differing, files }) => {
      const where = `At ${pages.toLocaleString('en-US')} pages, a rebuild (${what})`;
      const all = files.toLocaleString('en-US');
      if (differing.length === 0) return `${where} gave all ${all} files byte for byte as a cold build does.`;
      const some = differing.slice(0, 5).map((path) => `\`${path}\``);
      const more = differing.length > some.length ? ', and more' : '';
      return `${where} gave ${String(differing.length)} of ${all} files otherwise than a cold build: ${some.join(', ')}${more}.`;
    })
    .join('\n\n');
