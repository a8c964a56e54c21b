/** What the search remembers: the last searches, and the words that led to a page; and that it works without memory. */
import { expect, test } from '@playwright/test';
import { listViolations } from './axe.ts';
import { findHits, findSearch, searchDialog, waitForAnswer } from './search-reader.ts';

test('recent searches stand in an empty search, lead back, and can be cleared', async ({ page }) => {
  await page.addInitScript(() => {
    if (localStorage.getItem('recent-searches') === null)
      localStorage.setItem('recent-searches', '["<img src=x onerror=alert(1)>", 7]');
  });
  await searchDialog(page, 'idempotent');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#|best-practices/);
  await page.keyboard.press('/');
  const recent = findSearch(page).locator('.search-recent button');
  await expect(recent).toHaveText(['idempotent', '<img src=x onerror=alert(1)>']);
  await page.keyboard.press('ArrowDown');
  await expect(recent.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toHaveValue('idempotent');
  await waitForAnswer(page, 'idempotent');
  await page.getByRole('searchbox').fill('');
  await findSearch(page).getByRole('button', { name: 'Clear recent searches' }).click();
  await expect(recent).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
});

test('a search without storage works all the same', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new Error('Storage is blocked.');
        },
      });
  });
  expect(await searchDialog(page, 'idempotent')).toBe('ready');
  const address = await findHits(page).locator('a').first().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address ?? 'no result');
});

test('a result marks its words where it lands, without touching the text, until the reader has enough', async ({
  page,
}) => {
  await searchDialog(page, 'mentor', '/trends/');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/trends/');
  const remove = page.getByRole('button', { name: 'Remove highlights' });
  await expect(remove).toBeVisible();
  const countMarks = () => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);
  expect(await countMarks()).toBeGreaterThan(0);
  await expect(page.locator('main mark')).toHaveCount(0);
  expect(await listViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(remove).toBeHidden();
  expect(await countMarks()).toBe(0);
  await page.reload();
  await expect(remove).toBeHidden();
});
