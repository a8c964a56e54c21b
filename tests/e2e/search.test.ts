/** The search dialog: how it opens, what it shows, how it is led by keys, and that it never stops working. */
import { expect, test } from '@playwright/test';
import { listViolations } from './axe.ts';
import { findHits, findSearch, findShown, indexFiles, searchDialog, waitForAnswer } from './search-reader.ts';

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
    await searchDialog(page, word);
    await expect(findSearch(page).locator(`.search-found a[href^="${path}"]`).first()).toBeVisible();
  });
}

test('a chart is a result of its own, with an address that leads to it', async ({ page }) => {
  await searchDialog(page, 'high-end estimates');
  const chart = findHits(page).locator('a[href="/salaries/#high-end-estimates"]');
  await chart.click();
  await expect(page).toHaveURL(/\/salaries\/#high-end-estimates$/);
  await expect(page.locator('#high-end-estimates')).toBeInViewport();
});

test('no key is lost while the search is still on its way', async ({ page }) => {
  await page.route('**/_astro/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.goto('/overview/');
  await page.keyboard.press('/');
  await page.keyboard.type('mentoring');
  await expect(page.getByRole('searchbox')).toHaveValue('mentoring');
  expect(await waitForAnswer(page, 'mentoring')).toBe('ready');
});

test('nothing of the search is fetched before a reader reaches for it', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto('/salaries/', { waitUntil: 'networkidle' });
  const isSearch = (path: string) =>
    indexFiles.test(path) || /search-(?:dialog|session|view)|engine/.test(path);
  expect(requests.filter(isSearch)).toEqual([]);
  await page.getByRole('button', { name: 'Search' }).hover();
  await expect.poll(() => requests.filter(isSearch).length).toBeGreaterThan(1);
});

test('arrows move through the results and Enter opens the one that is chosen', async ({ page }) => {
  await searchDialog(page, 'idempotent');
  const links = findHits(page).locator('a');
  const input = page.getByRole('searchbox');
  await page.keyboard.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(input).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('x');
  await expect(input).toBeFocused();
  await expect(input).toHaveValue('idempotentx');
  await page.keyboard.press('Backspace');
  await waitForAnswer(page, 'idempotent');
  const address = await links.first().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address ?? 'no result');
});

test('Enter opens the first result of what was typed, even before it is shown', async ({ page }) => {
  await searchDialog(page, 'idempotent');
  const address = await findHits(page).locator('a').first().getAttribute('href');
  await page.keyboard.press('Escape');
  await page.goto('/trends/');
  await page.getByRole('button', { name: 'Search' }).hover();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('idempotent');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address ?? 'no result');
});

test('Ctrl+Enter opens the first result in a new tab and leaves the results in view', async ({
  page,
  context,
}) => {
  await searchDialog(page, 'idempotent');
  const address = await findHits(page).locator('a').first().getAttribute('href');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  await expect(await opened).toHaveURL(address ?? 'no result');
  await expect(findHits(page).first()).toBeVisible();
});

test('Escape closes with one press, and gives the focus back to where it was', async ({ page }) => {
  await page.goto('/overview/');
  const link = page.locator('.rail a').first();
  await link.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('mentor');
  await waitForAnswer(page, 'mentor');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(link).toBeFocused();
});

test('a listener hears the count once, when the typing pauses', async ({ page }) => {
  await page.goto('/overview/');
  await page.keyboard.press('/');
  const status = page.locator('.search-dialog [role="status"]');
  await status.waitFor({ state: 'attached' });
  await status.evaluate((element) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => heard.push(element.textContent)).observe(element, { childList: true });
  });
  await page.keyboard.type('mentor', { delay: 100 });
  await expect(status).toHaveText(/results? for “mentor”/);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toHaveLength(1);
});

test('a slip is corrected, said, and can be taken back', async ({ page }) => {
  expect(await searchDialog(page, 'sallary')).toBe('ready');
  await expect(findShown(page).getByText(/^Showing results for salary/)).toBeVisible();
  await findSearch(page).getByRole('button', { name: 'sallary' }).click();
  await expect(findShown(page).getByText(/^Showing results for/)).toBeHidden();
  await waitForAnswer(page, 'sallary');
});

test('a kind can be chosen and taken back, and keeps the focus', async ({ page }) => {
  await searchDialog(page, 'salary');
  const choices = findSearch(page).getByRole('group', { name: 'Kind' });
  const second = choices.getByRole('button').nth(1);
  const name = await second.getAttribute('data-choice');
  await second.focus();
  await page.keyboard.press('Enter');
  const chosen = choices.locator('[aria-pressed="true"]');
  await expect(chosen).toHaveAttribute('data-choice', name ?? '');
  await expect(chosen).toBeFocused();
  const kinds = await findHits(page).evaluateAll((hits) =>
    hits.map((hit) => (hit as HTMLElement).dataset['kind']),
  );
  expect(new Set(kinds).size).toBe(1);
  await choices.getByRole('button', { name: 'All kinds' }).click();
  await expect(choices.getByRole('button', { name: 'All kinds' })).toHaveAttribute('aria-pressed', 'true');
});

test('a word that nobody wrote is answered with a sentence and every section', async ({ page }) => {
  expect(await searchDialog(page, 'zymurgy xylophone')).toBe('empty');
  await expect(findShown(page).getByText('Nothing here about “zymurgy xylophone”.')).toBeVisible();
  await expect(findSearch(page).getByRole('link', { name: 'Career path' }).first()).toBeVisible();
});

test('a missing index is answered with a sentence, and the next letter finds it once it is back', async ({
  page,
}) => {
  await page.route(indexFiles, (route) => route.abort());
  expect(await searchDialog(page, 'mentor')).toBe('failed');
  await expect(findShown(page).getByText(/^The search could not be loaded\./)).toBeVisible();
  await expect(findSearch(page).getByRole('link', { name: 'The glossary' })).toBeVisible();
  await page.unroute(indexFiles);
  await page.getByRole('searchbox').press('End');
  await page.keyboard.type('s');
  expect(await waitForAnswer(page, 'mentors')).toBe('ready');
});

test('a script that cannot be loaded is answered, and Enter still leads to the search page', async ({
  page,
}) => {
  await page.route('**/_astro/search-dialog*', (route) => route.abort());
  await page.goto('/overview/');
  await page.keyboard.press('/');
  await page.keyboard.type('mentor');
  await expect(page.locator('.search-dialog')).toContainText('The search could not be loaded.');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=mentor');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const query of ['salary', 'sallary', 'zymurgy xylophone', '']) {
    test(`the open search for “${query}” has no accessibility violation, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.addInitScript(() => {
        localStorage.setItem('recent-searches', '["pay", "équité"]');
      });
      if (query === '') {
        await page.goto('/salaries/');
        await page.keyboard.press('/');
        await expect(page.getByText('Recent searches', { exact: true })).toBeVisible();
      } else await searchDialog(page, query, '/salaries/');
      expect(await listViolations(page)).toEqual([]);
    });
  }
}

// 1280 × 1024 enlarged to 400 % leaves the page 320 × 256 px.
for (const [width, height] of [
  [320, 640],
  [320, 256],
] as const) {
  test(`results can be read and reached at ${width.toString()} × ${height.toString()} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await searchDialog(page, 'salary');
    const overflow = await page
      .locator('.search-dialog')
      .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(overflow).toBe(0);
    await page.getByRole('searchbox').press('ArrowDown');
    await expect(findHits(page).locator('a').first()).toBeInViewport();
  });
}
