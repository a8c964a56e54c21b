import type { CheckContext } from './check-context.ts';
import type { Issue } from './issues.ts';
import { countPageWords } from './select-placed.ts';

/** The most words that a page may hold, records included: a page has one purpose, and a reader a quarter of an hour. */
export const mostWords = 2500;

/** Checks that no page has grown beyond one purpose. */
export function checkLength({ catalog, bodies }: CheckContext): Issue[] {
  return bodies.flatMap((body): Issue[] => {
    const words = countPageWords(catalog, body);
    if (words <= mostWords) return [];
    return [
      {
        code: 'page-too-long',
        file: body.file,
        message: `The page has ${String(words)} words, records included; at most ${String(mostWords)} are allowed.`,
        hint: 'Split it where its purpose changes, and link the two pages.',
      },
    ];
  });
}
