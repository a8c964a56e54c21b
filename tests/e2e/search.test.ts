import { expect, test, type Page } from '@playwright/test';

async function search(page: Page, query: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill(query);
  await expect(page.getByRole('status')).not.toBeEmpty();
}

// One word that belongs to each section, and the section that must be among the results.
const words = [
  ['renamed', '/overview/'],
  ['troubleshoot', '/responsibilities/'],
  ['bachelor', '/requirements/'],
  ['ladder', '/career-path/'],
  ['unfunded', '/market-demand/'],
  ['commissions', '/salaries/'],
  ['multimodal', '/trends/'],
  ['empathy', '/soft-skills/'],
  ['idempotent', '/best-practices/'],
  ['overfitting', '/challenges/'],
  ['verification', '/sources/'],
] as const;

for (const [word, path] of words) {
  test(`"${word}" finds ${path}`, async ({ page }) => {
    await search(page, word);
    await expect(page.locator(`.search-dialog a.search-page[href="${path}"]`)).toBeVisible();
  });
}

test('a chart is a result of its own, with an address that leads to it', async ({ page }) => {
  await search(page, 'high-end estimates logarithmic');
  const chart = page.locator('.search-dialog a[href="/salaries/#high-end-estimates"]');
  await expect(chart).toBeVisible();
  await chart.click();
  await expect(page).toHaveURL(/\/salaries\/#high-end-estimates$/);
  await expect(page.locator('#high-end-estimates')).toBeInViewport();
});

test('arrows move through the results and Enter opens the first', async ({ page }) => {
  await search(page, 'idempotent');
  const first = page.locator('.search-dialog li a').first();
  const address = await first.getAttribute('href');
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address ?? 'no result');
});

test('a word that nobody wrote is answered with a sentence', async ({ page }) => {
  await search(page, 'zymurgy');
  await expect(page.getByRole('status')).toHaveText('Nothing found for “zymurgy”. Try fewer or other words.');
});

test('markup typed into the search stays text', async ({ page }) => {
  await search(page, '<img src=x onerror=alert(1)>');
  await expect(page.locator('.search-dialog img')).toHaveCount(0);
});

test('a missing index is answered with a sentence, and the search works once it is back', async ({
  page,
}) => {
  await page.route('**/pagefind/pagefind.js*', (route) => route.abort());
  await search(page, 'mentor');
  await expect(page.getByRole('status')).toHaveText(/^The search index could not be loaded\./);
});

test('nothing of the search is fetched before a reader reaches for it', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto('/salaries/', { waitUntil: 'networkidle' });
  expect(requests.filter((path) => /pagefind|search-dialog/.test(path))).toEqual([]);
});
