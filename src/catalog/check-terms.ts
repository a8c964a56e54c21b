import { buildRecordPath, type CheckContext } from './check-context.ts';
import type { Issue } from './issues.ts';

/** Checks that a word means one thing in the glossary, and that the ids of terms say what they are. */
export function checkTerms({ catalog }: CheckContext): Issue[] {
  const firsts = new Map<string, string>();
  return Object.entries(catalog.terms).flatMap(([id, { name, aliases = [] }]) => {
    const file = buildRecordPath('terms', id);
    const issues: Issue[] = id.startsWith('term-')
      ? []
      : [
          {
            code: 'bad-term-id',
            file,
            message: `The id "${id}" does not begin with "term-".`,
            hint: `Rename the file to term-${id}.yaml, so that its anchor cannot meet that of a heading.`,
          },
        ];
    for (const [at, word] of [name, ...aliases].entries()) {
      const key = word.toLowerCase();
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, id);
      else {
        issues.push({
          code: 'duplicate-term',
          file,
          path: at === 0 ? 'name' : `aliases[${String(at - 1)}]`,
          message: `The term "${word}" is already explained by "${first}".`,
          hint: 'Explain it once: join the two, or give one of them another name.',
        });
      }
    }
    return issues;
  });
}
