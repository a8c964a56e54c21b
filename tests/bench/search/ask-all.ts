/** Asks a bench page many queries. In: the page, open. Out: the results of each query. */
import type { Page } from '@playwright/test';
import type { BenchHit } from './engines/open-library.ts';

/** Asks one query after the other, without the field. */
export const askAll = (page: Page, queries: readonly string[]): Promise<(readonly BenchHit[])[]> =>
  page.evaluate(async (all) => {
    const answers: (readonly BenchHit[])[] = [];
    for (const query of all) answers.push(await window.ask(query));
    return answers;
  }, queries);
