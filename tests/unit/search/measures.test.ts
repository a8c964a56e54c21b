import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  gradeResults,
  measureAll,
  measureNdcg,
  measureReciprocalRank,
  measureSuccess,
  type Answered,
} from '../../search/measures.ts';

const grades = new Map([
  ['best', 3],
  ['good', 2],
  ['fair', 1],
]);

/** An answer of an engine: one id for each result. */
const answer = (ids: readonly string[], judged: ReadonlyMap<string, number> = grades): Answered => ({
  grades: judged,
  results: ids.map((id) => [id]),
});

describe('grading results', () => {
  test('an id that is not listed has grade 0', () => {
    expect(gradeResults(answer(['other', 'fair', 'best']))).toEqual([0, 1, 3]);
  });

  test('a result counts by its best graded id', () => {
    expect(gradeResults({ grades, results: [['fair', 'best', 'other'], []] })).toEqual([3, 0]);
  });

  test('nothing is credited twice, and a second id of the same address still counts', () => {
    expect(gradeResults(answer(['best', 'best']))).toEqual([3, 0]);
    expect(gradeResults({ grades, results: [['best'], ['best', 'good']] })).toEqual([3, 2]);
  });

  test('only the first ten are looked at', () => {
    const ten = Array.from({ length: 10 }, (_, index) => `other-${index.toString()}`);
    expect(gradeResults(answer([...ten, 'best']))).toEqual(Array(10).fill(0));
  });
});

describe('success@k', () => {
  test.each([
    [[1, 0, 0], 1, 1],
    [[0, 0, 3], 1, 0],
    [[0, 0, 3], 3, 1],
    [[0, 0, 0, 3], 3, 0],
    [[], 1, 0],
  ])('of %j at %i is %i', (graded, k, expected) => {
    expect(measureSuccess(graded, k)).toBe(expected);
  });
});

describe('reciprocal rank', () => {
  test('is that of the first listed result, whatever its grade', () => {
    expect(measureReciprocalRank([0, 1, 3])).toBe(1 / 2);
    expect(measureReciprocalRank([3])).toBe(1);
    expect(measureReciprocalRank([0, 0])).toBe(0);
    expect(measureReciprocalRank([])).toBe(0);
  });
});

describe('nDCG@10', () => {
  const ndcg = (ids: readonly string[]): number => measureNdcg(gradeResults(answer(ids)), answer(ids));

  test('is 1 for the best order and 0 for nothing', () => {
    expect(ndcg(['best', 'good', 'fair'])).toBe(1);
    expect(ndcg(['other'])).toBe(0);
    expect(ndcg([])).toBe(0);
  });

  test('follows its formula', () => {
    // Gains 7, 3 and 1; discounts log2(2), log2(3) and log2(4).
    const ideal = 7 + 3 / Math.log2(3) + 1 / 2;
    expect(ndcg(['fair', 'other', 'best'])).toBeCloseTo((1 + 7 / 2) / ideal, 12);
  });

  test('can be 1 where there are more answers than places', () => {
    const many = new Map(Array.from({ length: 15 }, (_, index) => [index.toString(), 3]));
    const all = answer([...many.keys()], many);
    expect(measureNdcg(gradeResults(all), all)).toBe(1);
  });

  test('stays between 0 and 1, and never falls when a better result moves up', () => {
    const id = fc.constantFrom('best', 'good', 'fair', 'a', 'b', 'c');
    fc.assert(
      fc.property(fc.uniqueArray(id), fc.nat(), (ids, seed) => {
        const value = ndcg(ids);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
        const at = ids.length < 2 ? 0 : seed % (ids.length - 1);
        const [upper, lower] = [ids[at], ids[at + 1]];
        if (upper === undefined || lower === undefined) return;
        if ((grades.get(lower) ?? 0) <= (grades.get(upper) ?? 0)) return;
        expect(ndcg(ids.with(at, lower).with(at + 1, upper))).toBeGreaterThan(value);
      }),
    );
  });
});

describe('measuring many answers', () => {
  const none = new Map<string, number>();

  test('keeps queries without an answer apart', () => {
    const measures = measureAll([
      answer(['best']),
      answer(['other', 'fair']),
      answer([]),
      answer(['other']),
      answer([], none),
      answer(['best'], none),
    ]);
    expect(measures).toMatchObject({
      answerable: 4,
      success1: 1 / 4,
      success3: 2 / 4,
      mrr: (1 + 1 / 2) / 4,
      zeroResults: 1 / 4,
      unanswerable: 2,
      falseHits: 1 / 2,
    });
  });

  test('of nothing gives nothing, not zero', () => {
    expect(measureAll([])).toEqual({
      answerable: 0,
      success1: undefined,
      success3: undefined,
      mrr: undefined,
      ndcg: undefined,
      zeroResults: undefined,
      unanswerable: 0,
      falseHits: undefined,
    });
    expect(measureAll([answer([], none)])).toMatchObject({ success1: undefined, falseHits: 0 });
  });
});
