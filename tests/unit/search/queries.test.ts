import { describe, expect, test } from 'vitest';
import { parseQueries, queryClasses, queryHalves, readQueries } from '../../search/read-queries.ts';

describe('the judged queries', () => {
  const queries = readQueries();

  test('are all read, since every id is published and live', () => {
    expect(queries.length).toBeGreaterThanOrEqual(300);
  });

  test.each(queryClasses)('of class "%s" are at least 20, half of them for tuning', (kind) => {
    const [tuning = 0, reporting = 0] = queryHalves.map(
      (half) => queries.filter((query) => query.class === kind && query.half === half).length,
    );
    expect(tuning + reporting).toBeGreaterThanOrEqual(20);
    expect(tuning).toBe(reporting);
  });
});

describe('the queries that are only tuned on', () => {
  test('are all read, none is reported, and none stands among the others', () => {
    const queries = readQueries('tuning.yaml');
    expect(queries.length).toBeGreaterThan(200);
    expect(queries.filter(({ half }) => half === 'reporting')).toEqual([]);
    const others = new Set(readQueries().map(({ query }) => query.toLowerCase()));
    expect(queries.filter(({ query }) => others.has(query.toLowerCase()))).toEqual([]);
  });
});

describe('a file of judged queries', () => {
  const ledger = [
    { id: 'base-and-total', kind: 'section', status: 'live' },
    { id: 'pay-by-title', kind: 'section', status: 'moved' },
    { id: 'pay-gone', kind: 'section', status: 'merged', to: 'base-and-total' },
    { id: 'doe-2020', kind: 'reference', status: 'live' },
  ] as const;
  const parse = (...entries: readonly string[]) =>
    parseQueries(['version: 1', 'queries:', ...entries.map((entry) => `  - ${entry}`)].join('\n'), ledger);

  test('is read in its own order', () => {
    const { queries, problems } = parse(
      "{ query: 'pay', class: keyword, half: tuning, answers: [{ id: pay-by-title, grade: 2 }, { id: doe-2020, grade: 1 }] }",
      "{ query: 'pya', class: typo, half: reporting, slip: swap, answers: [{ id: base-and-total, grade: 3 }] }",
      "{ query: 'pizza', class: none, half: tuning, answers: [] }",
    );
    expect(problems).toEqual([]);
    expect(queries).toEqual([
      {
        query: 'pay',
        class: 'keyword',
        half: 'tuning',
        grades: new Map([
          ['pay-by-title', 2],
          ['doe-2020', 1],
        ]),
      },
      {
        query: 'pya',
        class: 'typo',
        half: 'reporting',
        slip: 'swap',
        grades: new Map([['base-and-total', 3]]),
      },
      { query: 'pizza', class: 'none', half: 'tuning', grades: new Map() },
    ]);
  });

  test('tells all its problems at once', () => {
    const { queries, problems } = parse(
      "{ query: 'pay', class: keyword, half: tuning, answers: [{ id: base-and-totl, grade: 3 }] }",
      "{ query: 'Pay', class: keyword, half: tuning, answers: [{ id: pay-gone, grade: 3 }] }",
      "{ query: 'work', class: question, half: tuning, answers: [{ id: doe-2020, grade: 3 }] }",
      "{ query: 'twice', class: typo, half: tuning, answers: [{ id: pay-by-title, grade: 3 }, { id: pay-by-title, grade: 1 }] }",
      "{ query: 'empty', class: synonym, half: tuning, slip: drop, answers: [] }",
      "{ query: 'pizza', class: none, half: tuning, answers: [{ id: pay-by-title, grade: 1 }] }",
    );
    expect(queries).toEqual([]);
    expect(problems).toEqual([
      'The query "pay" stands twice.',
      '"twice" is of class "typo" and does not say its slip.',
      '"twice" names the answer "pay-by-title" twice.',
      '"empty" has no answers: judge it, or make it "none".',
      '"empty" has a slip and is of class "synonym".',
      '"pizza" is of class "none" and has answers.',
      '"pay" names the answer "base-and-totl", which was never published. Did you mean "base-and-total"?',
      '"Pay" names the answer "pay-gone", which is merged. "base-and-total" took its place.',
      '"work" names the answer "doe-2020" with grade 3; somebody else\'s work has 2 at most.',
    ]);
  });

  test('tells all its faults of form at once', () => {
    const { problems } = parse(
      "{ query: ' pay', class: keyword, half: tuning, answers: [] }",
      "{ query: 'pay', class: key, half: middle, answers: [{ id: pay-by-title, grade: 4 }] }",
      "{ query: 'pay', class: keyword, half: tuning, answers: [], slop: drop }",
    );
    expect(problems.map((problem) => problem.replace(/:.*/, ''))).toEqual([
      'At queries.0.query',
      'At queries.1.class',
      'At queries.1.half',
      'At queries.1.answers.0.grade',
      'At queries.2',
    ]);
  });

  test('that is no YAML is told so', () => {
    expect(parseQueries('queries: [', ledger).problems[0]).toMatch(/^It is not YAML: /);
  });
});
