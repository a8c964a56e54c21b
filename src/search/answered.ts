/**
 * Whether anything answers a query at all: a line between queries that the guide answers and queries that it does not,
 * drawn by logistic regression over judged queries (`tests/search/tuning.yaml` and the tuning half of `queries.yaml`).
 * It looks at the best score, how much of the query the best parts hold, how near a phrase it is, and how long it is,
 * since long questions say much that nobody wrote down as it was asked.
 */
import type { Scored } from './rank.ts';
import { isStopWord } from './stop-words.ts';
import type { Understood } from './understand.ts';

const evidence = {
  constant: -7.72,
  score: 3.31,
  coverage: 2.91,
  nearness: 1.93,
  length: 1.31,
  best: 10,
  longest: 6,
};

/** Says whether the best of what was found is an answer. */
export function isAnswered({ concepts }: Understood, scored: readonly Scored[]): boolean {
  const best = scored.slice(0, evidence.best);
  const [first] = best;
  if (!first || concepts.every(({ typed }) => isStopWord(typed))) return false;
  // Whoever types one word wants to see where it stands, if only in passing.
  if (concepts.length === 1 && first.coverage >= 0.9) return true;
  const most = (values: readonly number[]): number => Math.max(0, ...values);
  const sum =
    evidence.constant +
    evidence.score * Math.log(1 + first.score) +
    evidence.coverage * most(best.map(({ coverage }) => coverage)) +
    evidence.nearness * most(best.map(({ nearness }) => nearness)) +
    (evidence.length * Math.min(concepts.length, evidence.longest)) / evidence.longest;
  return sum >= 0;
}
