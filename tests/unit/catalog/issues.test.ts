import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIssues, issueCodes, sortIssues, type Issue } from '../../../src/catalog/issues.ts';

const issue = fc.record<Issue>(
  {
    code: fc.constantFrom(...issueCodes),
    file: fc.constantFrom('content/a.yaml', 'content/b.yaml'),
    line: fc.integer({ min: 1, max: 4 }),
    path: fc.constantFrom('title', 'rows[0].p25'),
    message: fc.constantFrom('One.', 'Two.'),
    hint: fc.constant('Do it.'),
  },
  { requiredKeys: ['code', 'file', 'message', 'hint'] },
);

describe('sortIssues', () => {
  it('does not depend on the order in which issues were found', () => {
    fc.assert(
      fc.property(fc.array(issue), (issues) => {
        expect(formatIssues(issues.toReversed())).toBe(formatIssues(issues));
      }),
    );
  });

  it('puts problems of a whole file before those of its lines', () => {
    const base = { code: 'empty-file', file: 'content/a.yaml', message: 'One.', hint: 'Do it.' } as const;
    expect(sortIssues([{ ...base, line: 2 }, base]).map(({ line }) => line)).toEqual([undefined, 2]);
  });
});

describe('formatIssues', () => {
  it('gives each problem three lines and counts them at the end', () => {
    const base = { code: 'unknown-source', file: 'content/salaries/x.yaml', hint: 'Add it.' } as const;
    const text = formatIssues([
      { ...base, line: 7, message: 'Unknown source "a".' },
      { ...base, line: 3, message: 'Unknown source "b".' },
    ]);
    expect(text).toMatchInlineSnapshot(`
      "content/salaries/x.yaml:3  Unknown source "b". [unknown-source]
          Add it.
          See content/README.md#unknown-source

      content/salaries/x.yaml:7  Unknown source "a". [unknown-source]
          Add it.
          See content/README.md#unknown-source

      2 problems in 1 file."
    `);
  });

  it('says nothing when there is nothing to say', () => {
    expect(formatIssues([])).toBe('');
  });
});
