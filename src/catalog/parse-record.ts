import type { z } from 'zod';
import { explainZodIssue } from './explain-zod-issue.ts';
import type { Issue } from './issues.ts';
import { findLine, type LineIndex } from './line-index.ts';
import { findNearest } from './near-miss.ts';

/** A typed record, or the reasons why the data is none. */
export interface ParsedRecord<Kind> {
  record?: Kind;
  issues: Issue[];
}

/** Checks data against a schema and turns every complaint into an issue with its line. */
export function parseRecord<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  file: string,
  lines: LineIndex,
): ParsedRecord<z.output<Schema>> {
  const result = schema.safeParse(data);
  if (result.success) return { record: result.data, issues: [] };
  const issues = result.error.issues
    .flatMap((zodIssue) => explainZodIssue(zodIssue, schema, data))
    .map((explained): Issue => {
      const line = findLine(lines, explained.path);
      const place = explained.path === '' ? {} : { path: explained.path };
      return { ...explained, ...place, file, ...(line === undefined ? {} : { line }) };
    });
  return { issues: dropEchoes(issues) };
}

/** A mistyped key is also a missing field; telling the author once is enough. */
function dropEchoes(issues: readonly Issue[]): Issue[] {
  const parentOf = (path: string): string => path.replace(/\.?[^.[\]]*$/, '');
  const nameOf = (path: string): string => path.slice(parentOf(path).length).replace(/^\./, '');
  const missing = issues.filter(({ code }) => code === 'missing-field');
  const unknown = issues.filter(({ code }) => code === 'unknown-key');
  return issues.filter((issue) => {
    const { path } = issue;
    if (issue.code !== 'missing-field' || path === undefined) return true;
    const siblings = missing
      .map((other) => other.path ?? '')
      .filter((other) => parentOf(other) === parentOf(path));
    return !unknown.some(
      (slip) =>
        parentOf(slip.path ?? '') === parentOf(path) &&
        findNearest(nameOf(slip.path ?? ''), siblings.map(nameOf)) === nameOf(path),
    );
  });
}
