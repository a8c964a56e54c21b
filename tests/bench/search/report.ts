/** What was measured -> Markdown. In: numbers. Out: aligned tables. Pure: it must not know how they came about. */
import { measureAll, type Answered, type Measures, type Result } from '../../search/measures.ts';
import { queryClasses, type JudgedQuery, type QueryHalf } from '../../search/read-queries.ts';
import { formatTable } from '../shared/format-table.ts';
import type { EngineName } from './engine.ts';
import type { Speed } from './measure-speed.ts';

/** What an engine answered to one query; see EngineAnswer. */
export interface RunAnswer extends Answered {
  readonly query: JudgedQuery;
  readonly byPage?: readonly Result[];
}

/** One engine with all that was measured of it. */
export interface EngineRun {
  readonly name: EngineName;
  readonly described: string;
  /** One answer for each query, in the order of the queries. */
  readonly answers: readonly RunAnswer[];
  readonly speed: Speed;
}

const formatShare = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3));

const formatMeasures = (measures: Measures): string[] =>
  [
    measures.success1,
    measures.success3,
    measures.mrr,
    measures.ndcg,
    measures.zeroResults,
    measures.falseHits,
  ].map(formatShare);

const measureNames = ['success@1', 'success@3', 'MRR@10', 'nDCG@10', 'zero results', 'false hits'];

/** The tables of one half: all classes together, then each by itself. */
export function formatHalf(half: QueryHalf, runs: readonly EngineRun[]): string {
  const ofHalf = (run: EngineRun): RunAnswer[] => run.answers.filter(({ query }) => query.half === half);
  const { answerable = 0, unanswerable = 0 } = runs[0] ? measureAll(ofHalf(runs[0])) : {};
  const overall = runs.flatMap((run) => {
    const answers = ofHalf(run);
    const gathered = answers.flatMap((answer) =>
      answer.byPage ? [{ ...answer, results: answer.byPage }] : [],
    );
    return [
      [run.name, ...formatMeasures(measureAll(answers))],
      ...(gathered.length > 0 ? [[`${run.name}, by page`, ...formatMeasures(measureAll(gathered))]] : []),
    ];
  });
  const byClass = queryClasses.flatMap((kind) =>
    runs.map((run, at) => {
      const measures = measureAll(ofHalf(run).filter(({ query }) => query.class === kind));
      const count = measures.answerable + measures.unanswerable;
      return [at === 0 ? `${kind} (${String(count)})` : '', run.name, ...formatMeasures(measures)];
    }),
  );
  return [
    `#### The ${half} half`,
    `${String(answerable)} queries with an answer, ${String(unanswerable)} without.`,
    formatTable(['engine', ...measureNames], overall, 1),
    formatTable(['class (queries)', 'engine', ...measureNames], byClass, 2),
  ].join('\n\n');
}

const formatKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const formatTime = (ms: number): string => `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`;

/** The table of bytes and times. */
export const formatSpeed = (runs: readonly EngineRun[]): string =>
  formatTable(
    ['engine', 'bytes', 'most bytes', 'cold', 'slow line', 'slowest there', 'warm', 'slowest warm'],
    runs.map(({ name, speed }) => [
      name,
      formatKilobytes(speed.bytes),
      formatKilobytes(speed.mostBytes),
      formatTime(speed.coldMs),
      formatTime(speed.slowColdMs),
      formatTime(speed.mostSlowColdMs),
      formatTime(speed.warmMs),
      formatTime(speed.mostWarmMs),
    ]),
    1,
  );
