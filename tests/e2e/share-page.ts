/** What the tests of the share buttons and of their dialog have in common. */
import type { Browser, Locator, Page } from '@playwright/test';

/** A page with sections and charts. */
export const sharePath = '/salaries/';

/** Opens a page that may use the clipboard and waits for the buttons, which come once the reader does something. */
export async function openPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  await page.goto(sharePath);
  await page.mouse.move(5, 5);
  await page.locator('.share button').first().waitFor({ state: 'attached' });
  return page;
}

/** What stands on the clipboard as plain text. */
export const readText = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** The dialog, once it is open. */
export const getDialog = (page: Page): Locator => page.getByRole('dialog', { name: /^Share “/ });

/** The button of the first heading, and the heading's id and words. */
export async function findFirst(page: Page): Promise<{ button: Locator; id: string; title: string }> {
  const heading = page.locator('.prose h2[id]').first();
  const title = await heading.innerText();
  return {
    button: page.getByRole('button', { name: `Share “${title}”`, exact: true }),
    id: (await heading.getAttribute('id')) ?? '',
    title,
  };
}
