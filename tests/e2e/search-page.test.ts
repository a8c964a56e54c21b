/** The search page: an address for every search, a history that leads back, and something to read without script. */
import { expect, test, type Page } from '@playwright/test';
import { siteUrl } from '../../src/site/site.ts';
import { listViolations } from './axe.ts';
import { listShifts, watchShifts } from './one-page.ts';
import { findHits, indexFiles, waitForAnswer } from './search-reader.ts';

const input = (page: Page) => page.getByRole('main').getByRole('searchbox');

test('an address is answered, in the order of the ranks, without anything being moved', async ({ page }) => {
  await page.addInitScript(watchShifts);
  await page.goto('/search/?q=salary');
  expect(await waitForAnswer(page, 'salary')).toBe('ready');
  await expect(input(page)).toHaveValue('salary');
  await expect(findHits(page).first()).toHaveAttribute('data-kind', /^[a-z]+$/);
  await page.waitForTimeout(300);
  expect((await listShifts(page)).reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.001);
});

test('the address follows the typing, and Back leads to the search before', async ({ page }) => {
  await page.goto('/search/?q=salary');
  await waitForAnswer(page, 'salary');
  await input(page).fill('equity');
  await waitForAnswer(page, 'equity');
  await expect(page).toHaveURL('/search/?q=equity');
  await input(page).press('Enter');
  await input(page).fill('mentor');
  await input(page).press('Enter');
  await waitForAnswer(page, 'mentor');
  await expect(page).toHaveTitle(/^“mentor”/);
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=equity');
  await expect(input(page)).toHaveValue('equity');
  await waitForAnswer(page, 'equity');
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=salary');
  await waitForAnswer(page, 'salary');
  await page.goForward();
  await waitForAnswer(page, 'equity');
});

test('choices of kind and section are in the address, and an address brings them back', async ({ page }) => {
  await page.goto('/search/?q=salary');
  await waitForAnswer(page, 'salary');
  await page.getByRole('group', { name: 'Kind' }).getByRole('button').nth(1).click();
  await expect(page).toHaveURL(/\?q=salary&kind=[a-z]+$/);
  await expect(page.locator('[data-choice^="Kind"][aria-pressed="true"]')).not.toHaveText(/^All /);
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=salary');
  await page.getByRole('group', { name: 'Section' }).getByRole('button').nth(1).click();
  await expect(page).toHaveURL(/\?q=salary&section=[a-z-]+$/);
  await page.reload();
  await waitForAnswer(page, 'salary');
  await expect(page.locator('[data-choice^="Section"][aria-pressed="true"]')).not.toHaveText(/^All /);
});

test('an address with a choice that cannot be is answered as if it were not there', async ({ page }) => {
  await page.goto('/search/?q=salary&kind=spell&section=%3Cimg%20src=x%3E');
  expect(await waitForAnswer(page, 'salary')).toBe('ready');
});

test('without a question it lists every section and fetches no index', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto('/search/', { waitUntil: 'networkidle' });
  await expect(page.getByRole('link', { name: 'Career path' }).last()).toBeVisible();
  expect(requests.filter((path) => indexFiles.test(path))).toEqual([]);
});

test('the keys that open the search lead to its input', async ({ page }) => {
  await page.goto('/search/');
  await page.keyboard.press('/');
  await expect(input(page)).toBeFocused();
  await page.keyboard.type('mentor');
  await waitForAnswer(page, 'mentor');
  await page.keyboard.press('ArrowDown');
  await expect(findHits(page).locator('a').first()).toBeFocused();
});

test('a missing index is answered, and nothing found leads on to every section', async ({ page }) => {
  await page.route(indexFiles, (route) => route.abort());
  await page.goto('/search/?q=mentor');
  expect(await waitForAnswer(page, 'mentor')).toBe('failed');
  await expect(page.locator('.search-place').getByText(/^The search could not be loaded\./)).toBeVisible();
  await page.unroute(indexFiles);
  await input(page).fill('zymurgy xylophone');
  expect(await waitForAnswer(page, 'zymurgy xylophone')).toBe('empty');
  await expect(page.getByRole('heading', { name: 'All sections' })).toBeVisible();
});

test('search engines leave it out, and browsers learn how to search the guide', async ({ page, request }) => {
  await page.goto('/search/');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  const address = await page.locator('link[rel="search"]').getAttribute('href');
  const description = await (await request.get(address ?? '')).text();
  expect(description).toContain(`template="${siteUrl}/search/?q={searchTerms}"`);
  const [, shortName = ''] = /<ShortName>(.*)<\/ShortName>/.exec(description) ?? [];
  expect(shortName).toMatch(/^.{3,16}$/);
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain('/search/');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const query of ['salary', 'sallary', 'zymurgy xylophone']) {
    test(`the results for “${query}” have no accessibility violation, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`/search/?q=${encodeURIComponent(query)}`);
      await waitForAnswer(page, query);
      expect(await listViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 256 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    });
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every section can be reached, and no input is offered that nothing answers', async ({ page }) => {
    await page.goto('/search/?q=salary');
    await expect(input(page)).toBeHidden();
    await expect(page.getByText(/^The search needs scripts/)).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Career path' })).toBeVisible();
  });
});
