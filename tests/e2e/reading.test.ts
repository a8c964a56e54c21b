import { expect, test } from '@playwright/test';
import { allPaths, pagePaths } from './pages.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of allPaths) {
    test(`${path} can be read`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const text = await page.locator('main').innerText();
      expect(text.length).toBeGreaterThan(200);
      // A control that only script can serve must not be offered.
      await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
      await expect(page.getByRole('combobox', { name: 'Theme' })).toBeHidden();
    });
  }

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

for (const path of pagePaths) {
  test(`${path} fits a phone of 320 px without sideways scrolling`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

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

test('every section page opens with what the reader will know, a brief, and ends with the way on', async ({
  page,
}) => {
  // The home page has its own opening, and the record of a source is a record.
  const sections = pagePaths.filter((path) => path !== '/' && !/^\/sources\/.+/.test(path));
  for (const path of sections) {
    await page.goto(path);
    await expect(page.getByText(/^After this page you will know /)).toBeVisible();
    await expect(
      page.getByRole('complementary', { name: 'In brief' }).getByRole('listitem').first(),
    ).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'Where to go next' }).getByRole('link').first(),
    ).toBeVisible();
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
  await expect(page.locator('.section-index a')).toHaveCount(15);
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
  await page.reload();
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
});

test('on paper the navigation is gone and the tables behind the charts are open', async ({ page }) => {
  await page.goto('/salaries/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.site-header')).toBeHidden();
  await expect(page.locator('nav.rail')).toBeHidden();
  await expect(page.locator('#high-end-estimates table')).toBeVisible();
  await expect(page.locator('#high-end-estimates svg')).toBeVisible();
});
