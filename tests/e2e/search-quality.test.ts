/**
 * The judged queries through the real search page: the half that is only measured must stay above its floors.
 * What is measured, and how the queries were judged, stands in tests/search/.
 */
import { expect, test, type Page } from '@playwright/test';
import { measureAll, type Answered } from '../search/measures.ts';
import { readQueries } from '../search/read-queries.ts';

const reported = readQueries().filter(({ half }) => half === 'reporting');

/** Asks the page each query, as fast as it answers, and notes the ids of its results. */
async function askAll(page: Page, queries: readonly string[]): Promise<string[][]> {
  await page.goto('/search/');
  const input = page.getByRole('searchbox');
  const answers: string[][] = [];
  for (const query of queries) {
    await input.fill(query);
    const list = page.locator('main [data-answer]');
    await expect(list).toHaveAttribute('data-answer', query);
    answers.push(
      await list
        .locator('[data-id]')
        .evaluateAll((hits) => hits.map((hit) => hit.getAttribute('data-id') ?? '')),
    );
  }
  return answers;
}

test('the reported half of the judged queries is answered as well as it was', async ({ page }) => {
  test.setTimeout(240_000);
  const answers = await askAll(
    page,
    reported.map(({ query }) => query),
  );
  const answered = reported.map(({ grades, class: kind }, at): Answered & { kind: string } => ({
    ...{ grades, kind },
    results: (answers[at] ?? []).map((id) => [id]),
  }));
  const measure = (kind?: string) =>
    measureAll(answered.filter((each) => kind === undefined || each.kind === kind));
  const all = measure();
  // What a reader may count on; raised as search gets better.
  const floors: readonly (readonly [what: string, reached: number | undefined, floor: number])[] = [
    ['success@1', all.success1, 0.88],
    ['success@3', all.success3, 0.96],
    ['typos, success@1', measure('typo').success1, 0.85],
    ['synonyms, success@1', measure('synonym').success1, 0.85],
    ['no answer, answered honestly', 1 - (all.falseHits ?? 1), 0.9],
  ];
  for (const [what, reached, floor] of floors) expect.soft(reached, what).toBeGreaterThanOrEqual(floor);
});
