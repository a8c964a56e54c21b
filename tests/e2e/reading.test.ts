import { expect, test } from '@playwright/test';
import { allPaths } from './pages.ts';
import { sectionGroups } from '../../src/site/sidebar.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the phone menu opens', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/overview/');
    const menu = page.getByRole('navigation', { name: 'Sections' });
    await expect(menu).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).click();
    await menu.getByRole('link', { name: 'Salaries' }).click();
    await expect(page).toHaveURL(/\/salaries\/$/);
  });

  test('the page follows the theme of the system', async ({ browser }) => {
    for (const [colorScheme, isDark] of [
      ['light', false],
      ['dark', true],
    ] as const) {
      const context = await browser.newContext({ colorScheme, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto('/overview/');
      expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
      const background = await page
        .locator('body')
        .evaluate((body) => getComputedStyle(body).backgroundColor);
      const [red = 255] = (/\d+/.exec(background) ?? []).map(Number);
      expect(red < 100).toBe(isDark);
      await context.close();
    }
  });
});

test('every page has its own title and description', async ({ request }) => {
  const seen = new Map<string, string>();
  for (const path of allPaths) {
    const html = await (await request.get(path)).text();
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
    const description = /<meta name="description" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(title.length).toBeGreaterThan(10);
    expect(description.length).toBeGreaterThanOrEqual(50);
    for (const text of [title, description]) {
      expect(seen.get(text), `${path} repeats "${text}"`).toBeUndefined();
      seen.set(text, path);
    }
  }
});

test('the home page greets three kinds of visitor and gives quick facts', async ({ page }) => {
  await page.goto('/');
  const ways = page.getByRole('navigation', { name: 'Where to begin' }).getByRole('link');
  await expect(ways).toHaveCount(3);
  await expect(page.locator('dl.facts dt')).toHaveCount(4);
  await expect(page.locator('svg.chart')).toBeVisible();
});

test('a page that does not exist says so and offers every section', async ({ page }) => {
  await page.goto('/404.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
  const listed = sectionGroups.flatMap(({ sections }) =>
    sections.flatMap((each) => [each, ...(each.children ?? [])]),
  );
  await expect(page.locator('.section-index a')).toHaveCount(listed.length);
});

test('an address with an anchor shows that section below the header', async ({ page }) => {
  await page.goto('/salaries/#pay-by-title');
  const top = await page.locator('#pay-by-title').evaluate((element) => element.getBoundingClientRect().top);
  const header = await page
    .locator('.site-header')
    .evaluate((element) => element.getBoundingClientRect().bottom);
  expect(top).toBeGreaterThanOrEqual(header);
  expect(top).toBeLessThan(header + 120);
});

test('the chosen theme stays from page to page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/overview/');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/salaries/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await page.reload();
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
});

test('on paper the navigation is gone and the tables behind the charts are open', async ({ page }) => {
  await page.goto('/salaries/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.site-header')).toBeHidden();
  await expect(page.locator('nav.rail')).toBeHidden();
  await expect(page.locator('#high-end-estimates table')).toBeVisible();
  await expect(page.locator('#high-end-estimates .chart')).toBeVisible();
});
