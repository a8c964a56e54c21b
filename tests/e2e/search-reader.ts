/** What the tests of the search do as a reader does it, in the dialog and on the page. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Everything that an answer is fetched from. */
export const indexFiles = /\/(?:search\/[\w-]+\.json|pagefind\/)/;

/** The open dialog, and on the search page the page's own search. */
export const findSearch = (page: Page): Locator => page.locator('.search-dialog[open], .search-page');

/** What is shown of an answer, without what only listeners hear. */
export const findShown = (page: Page): Locator => findSearch(page).locator('.search-place');

/** The results, best first, as they are marked for programs. */
export const findHits = (page: Page): Locator => findSearch(page).locator('.search-found [data-id]');

/** Waits until a query is answered, and tells how. */
export async function waitForAnswer(page: Page, query: string): Promise<string> {
  const list = findSearch(page).locator(`.search-found[data-answer=${JSON.stringify(query)}]`);
  await expect(list).toBeAttached({ timeout: 15_000 });
  return (await list.getAttribute('data-state')) ?? '';
}

/** Opens the dialog on a page and searches. */
export async function searchDialog(page: Page, query: string, path = '/overview/'): Promise<string> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill(query);
  return waitForAnswer(page, query);
}
