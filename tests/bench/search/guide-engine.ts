/** The search of the guide itself, read from its own page as a reader would: what stands in the list, in order. */
import type { Page } from '@playwright/test';
import type { Engine, EngineAnswer } from './engine.ts';

const searchPage = '/search/';
/** How long an answer may take before it counts as none: an error, not a slow answer. */
const patienceMs = 20_000;

/** Types a query on the page of the search and waits until the list says that it answers it. */
async function ask(page: Page, query: string): Promise<EngineAnswer> {
  await page.locator('main input[type="search"], main input[name="q"]').first().fill(query);
  const handle = await page.waitForFunction(
    (wanted) => {
      const list = [...document.querySelectorAll<HTMLElement>('ol[data-answer]')].find(
        ({ dataset }) => dataset['answer'] === wanted && dataset['state'] !== 'loading',
      );
      if (!list) return undefined;
      const groups = [...list.children].map((group) =>
        [...group.querySelectorAll<HTMLElement>('[data-id]')].map(({ dataset }) => dataset['id'] ?? ''),
      );
      return { state: list.dataset['state'] ?? '', groups };
    },
    query,
    { timeout: patienceMs },
  );
  const answer = await handle.jsonValue();
  if (answer?.state === 'failed') throw new Error(`The search of the guide failed for "${query}".`);
  const byPage = answer?.groups ?? [];
  return { results: byPage.flat().map((id) => [id]), byPage };
}

/** The search of the guide in the built site. */
export const guideEngine: Engine = {
  name: 'guide',
  described: 'This guide: its own search, as built',
  files: new Map(),
  place: {
    path: '/',
    opener: '.search-button',
    field: 'dialog[open] input',
    hit: 'dialog[open] [data-id] a[href]',
  },
  answer: async (page, origin, queries) => {
    await page.goto(origin + searchPage);
    const answers: EngineAnswer[] = [];
    for (const query of queries) answers.push(await ask(page, query));
    return answers;
  },
};
