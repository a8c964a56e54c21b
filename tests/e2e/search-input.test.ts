/** Whatever is typed, pasted or put into an address stays text, and the search goes on. */
import { expect, test, type Page } from '@playwright/test';
import { findSearch, waitForAnswer } from './search-reader.ts';

const inputs = [
  ['one letter', 'a'],
  ['only punctuation', '"\'`.,;:!?'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a script', '</script><script>alert(1)</script>'],
  ['marks of our own', '<mark>pay</mark>'],
  ['entities', '&lt;b&gt; &amp;amp; &#x27;'],
  ['a pattern', '(?:.*)+[a-z]{2,}$^\\b|'],
  ['a path', '../../etc/passwd%00%2e'],
  ['a template', '${alert(1)} {{7*7}}'],
  ['names of the language', '__proto__ constructor toString'],
  ['emoji', '🎉👩‍👩‍👧‍👦 pay 🇺🇸'],
  ['text from right to left', 'راتب مهندس الذكاء الاصطناعي'],
  ['text without spaces', '機械学習エンジニアの給与'],
  ['accents', 'équité naïve café'],
  ['half a character', '\uD83C pay'],
  ['a very long word', 'x'.repeat(199)],
] as const;

/** Collects what must never happen. */
async function watch(page: Page): Promise<string[]> {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('dialog', (dialog) => {
    failures.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto('/search/');
  return failures;
}

const input = (page: Page) => page.getByRole('main').getByRole('searchbox');

/** Waits until something is answered that was not there before. */
async function waitForAny(page: Page): Promise<void> {
  await expect(findSearch(page).locator('.search-found')).toBeAttached({ timeout: 15_000 });
}

for (const [name, text] of inputs) {
  test(`${name} is answered, typed and in an address`, async ({ page }) => {
    const failures = await watch(page);
    const scripts = await page.locator('script').count();
    await input(page).fill(text);
    await waitForAny(page);
    await page.goto(`/search/?q=${encodeURIComponent(text.toWellFormed())}`);
    await waitForAny(page);
    const place = page.locator('.search-place');
    await expect(place.locator('script, iframe, b, [onerror], img:not([src^="/"])')).toHaveCount(0);
    expect(await page.locator('script').count()).toBe(scripts);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await input(page).fill('mentor');
    expect(await waitForAnswer(page, 'mentor')).toBe('ready');
    expect(failures).toEqual([]);
  });
}

test('ten thousand characters are cut, and the reader is told', async ({ page }) => {
  const failures = await watch(page);
  await input(page).fill('salary '.repeat(1500));
  await waitForAny(page);
  await expect(
    page.getByText(/^A search may be 200 characters long; the rest was left out\.$/),
  ).toBeVisible();
  expect(new URL(page.url()).search.length).toBeLessThan(300);
  await page.goto(`/search/?q=${'salary+'.repeat(1000)}`);
  await waitForAny(page);
  expect(failures).toEqual([]);
});

test('spaces alone are no search', async ({ page }) => {
  const failures = await watch(page);
  await input(page).fill('     ');
  await page.waitForTimeout(300);
  await expect(page.locator('.search-found')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'All sections' })).toBeVisible();
  expect(failures).toEqual([]);
});

test('an answer that comes late never takes the place of a newer one', async ({ page }) => {
  const failures = await watch(page);
  let isFirst = true;
  await page.route(/\/search\/words-/, async (route) => {
    if (isFirst) {
      isFirst = false;
      await new Promise((resolve) => setTimeout(resolve, 800));
    }
    await route.continue();
  });
  await input(page).fill('sallary');
  await page.waitForTimeout(150);
  await input(page).fill('mentor');
  await waitForAnswer(page, 'mentor');
  await page.waitForTimeout(1000);
  await expect(page.locator('.search-found')).toHaveAttribute('data-answer', 'mentor');
  expect(failures).toEqual([]);
});

test('text from right to left runs from right to left', async ({ page }) => {
  await watch(page);
  await input(page).fill('راتب');
  await waitForAny(page);
  expect(await input(page).evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
});
