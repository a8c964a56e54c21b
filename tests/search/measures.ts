/**
 * How good a list of results is: the measures that the benchmark prints and that `npm test` holds to floors.
 *
 * In: judgments and, for each query, the results in order. Out: numbers between 0 and 1. Pure: it must not know which
 * engine answered, nor where the queries came from.
 *
 * A result stands for the permanent ids to be found at its address, usually one. It counts by the best graded of them
 * that no result above it has brought already, so that nothing is rewarded twice. An id that the judgments do not list
 * has grade 0. In the formulas g(r) is the grade of the result at rank r, and the first result has rank 1.
 */

/** How many results are looked at; nobody reads further. */
export const depth = 10;

/** One query with what answers it. */
export interface Judged {
  /** Grades from 1 to 3 by permanent id; empty where nothing answers. */
  readonly grades: ReadonlyMap<string, number>;
}

/** One result: every permanent id that stands at its address. */
export type Result = readonly string[];

/** The answer of an engine to one query, best first. */
export interface Answered extends Judged {
  readonly results: readonly Result[];
}

/** What is measured over many queries. A measure without queries to measure is undefined. */
export interface Measures {
  /** How many queries have an answer. */
  readonly answerable: number;
  /** Share of them whose first result is listed at any grade. */
  readonly success1: number | undefined;
  /** Share of them with a listed result among the first three. */
  readonly success3: number | undefined;
  /** Mean of the reciprocal rank. */
  readonly mrr: number | undefined;
  /** Mean of the normalized discounted cumulative gain. */
  readonly ndcg: number | undefined;
  /** Share of them that got no result at all. */
  readonly zeroResults: number | undefined;
  /** How many queries have no answer. */
  readonly unanswerable: number;
  /** Share of those that got a result all the same. */
  readonly falseHits: number | undefined;
}

/**
 * The grades of the first results in order: g(1), g(2) and so on, at most `depth`.
 * An id that an earlier result has brought counts no more.
 */
export function gradeResults({ grades, results }: Answered): number[] {
  const credited = new Set<string>();
  return results.slice(0, depth).map((ids) => {
    let best: string | undefined;
    for (const id of ids) {
      if (credited.has(id)) continue;
      if ((grades.get(id) ?? 0) > (best === undefined ? 0 : (grades.get(best) ?? 0))) best = id;
    }
    if (best === undefined) return 0;
    credited.add(best);
    return grades.get(best) ?? 0;
  });
}

/** 1 when a result that is listed at any grade stands among the first k, else 0: a person would be content there. */
export const measureSuccess = (graded: readonly number[], k: number): number =>
  graded.slice(0, k).some((grade) => grade > 0) ? 1 : 0;

/** 1 / r, with r the rank of the first listed result; 0 when none is among the first ten. */
export function measureReciprocalRank(graded: readonly number[]): number {
  const at = graded.slice(0, depth).findIndex((grade) => grade > 0);
  return at < 0 ? 0 : 1 / (at + 1);
}

/** DCG@10: the sum over ranks r of (2^g(r) - 1) / log2(r + 1). A grade of 3 is worth 7, one of 2 is worth 3. */
const sumGains = (graded: readonly number[]): number =>
  graded.slice(0, depth).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** nDCG@10: DCG@10 divided by that of the best possible order of all answers; 0 where there are no answers. */
export function measureNdcg(graded: readonly number[], { grades }: Judged): number {
  const ideal = sumGains([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : sumGains(graded) / ideal;
}

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Measures many answers. Queries with an answer make all measures but the last: for them no results is a failure.
 * Queries without one make the false hits alone: for them no results is the honest answer, and anything else is false.
 */
export function measureAll(answers: readonly Answered[]): Measures {
  const answerable = answers.filter(({ grades }) => grades.size > 0);
  const unanswerable = answers.filter(({ grades }) => grades.size === 0);
  const graded = answerable.map((answer) => ({ answer, list: gradeResults(answer) }));
  return {
    answerable: answerable.length,
    success1: mean(graded.map(({ list }) => measureSuccess(list, 1))),
    success3: mean(graded.map(({ list }) => measureSuccess(list, 3))),
    mrr: mean(graded.map(({ list }) => measureReciprocalRank(list))),
    ndcg: mean(graded.map(({ answer, list }) => measureNdcg(list, answer))),
    zeroResults: mean(answerable.map(({ results }) => (results.length === 0 ? 1 : 0))),
    unanswerable: unanswerable.length,
    falseHits: mean(unanswerable.map(({ results }) => (results.length > 0 ? 1 : 0))),
  };
}
