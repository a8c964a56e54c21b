import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const path = '/salaries/explorer/';
const tableIds = readdirSync(fileURLToPath(new URL('../../content/salaries', import.meta.url)))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''));

const choose = (page: Page, label: string, option: string) =>
  page.getByRole('combobox', { name: label, exact: true }).selectOption(option);
const view = (page: Page) => page.locator('.explorer-view');
const status = (page: Page) => page.locator('.explorer-status');

async function listSources(page: Page): Promise<string[]> {
  return page
    .getByRole('combobox', { name: 'Source' })
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
}

test('choices change the view and the address, and back and forward bring both back', async ({ page }) => {
  await page.goto(path);
  const first = await view(page).innerHTML();
  await choose(page, 'Occupation or title', 'oews-15-1221');
  await expect(page).toHaveURL(/\?source=oews-national&table=oews-15-1221$/);
  await expect(view(page).locator('.strip')).toHaveCount(1);
  await choose(page, 'Year', 'all');
  await expect(page).toHaveURL(/&year=all$/);
  await expect(view(page)).toContainText('Method changed before 2021');
  await choose(page, 'Source', 'postings-2023');
  await expect(page).toHaveURL(/\?source=postings-2023$/);
  await expect(page.getByRole('combobox', { name: 'Year' })).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(/&year=all$/);
  await expect(page.getByRole('combobox', { name: 'Year' })).toHaveValue('all');
  await expect(view(page).locator('.strip')).not.toHaveCount(1);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  // The browser draws, from the tables of the page, exactly what the build drew from the catalog.
  expect(await view(page).innerHTML()).toBe(first);
  await page.goForward();
  await expect(view(page).locator('.strip')).toHaveCount(1);
});

test('an address with choices opens that view', async ({ page }) => {
  await page.goto(`${path}?source=self-reported&place=GB`);
  await expect(page.getByRole('combobox', { name: 'Place' })).toHaveValue('GB');
  await expect(view(page)).toContainText('AI/ML engineer');
  await expect(view(page)).toContainText('only 26 people');
  await expect(status(page)).toBeEmpty();
});

test('an address that asks for what is not there is answered in a sentence, and a view still shows', async ({
  page,
}) => {
  await page.goto(`${path}?source=oews-national&year=2031&row=wizard&table=%3Cimg%20src=x%3E`);
  await expect(status(page)).toContainText('The address asks for “2031” under year');
  await expect(status(page)).toContainText('“<img src=x>” under occupation or title');
  await expect(page.locator('.explorer img')).toHaveCount(0);
  await expect(view(page).locator('.strip').first()).toBeVisible();
  await choose(page, 'Year', 'all');
  await expect(status(page)).toHaveText(/^\d+ rows shown\.$/);
});

test('every source can be chosen: a strip for each row, its caution and its source, on a phone too', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(path);
  for (const source of await listSources(page)) {
    await choose(page, 'Source', source);
    const strips = await view(page).locator('.strip').count();
    expect(strips, source).toBeGreaterThan(0);
    await expect(view(page).locator('tbody tr')).toHaveCount(strips);
    await expect(view(page).getByText('Caution.')).toBeVisible();
    await expect(view(page).locator('.figure-source a').first()).toHaveAttribute('href', /^\/sources\//);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, source).toBe(0);
  }
  expect(errors).toEqual([]);
});

test('a choice made by keyboard keeps its focus', async ({ page }) => {
  await page.goto(path);
  const source = page.getByRole('combobox', { name: 'Source' });
  await source.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/\?source=/);
  await expect(source).toBeFocused();
});

test('every table stands in full with an anchor, and can be downloaded', async ({ page, request }) => {
  await page.goto(path);
  for (const id of tableIds) {
    const details = page.locator(`details[data-notes="${id}"]`);
    await expect(details.locator(`#table-${id} table tbody tr`).first()).toBeAttached();
    for (const link of await details.locator('a[download]').all()) {
      const address = (await link.getAttribute('href')) ?? '';
      expect((await request.get(address)).ok(), address).toBe(true);
    }
  }
  await page.goto(`${path}#table-${tableIds[0] ?? ''}`);
  await expect(page.locator(`#table-${tableIds[0] ?? ''}`)).toBeVisible();
});

test('nothing is fetched before a choice is touched, and only one script and what it shares after', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(requests.filter((each) => /explorer-element|pay-strip|chart/i.test(each))).toEqual([]);
  await choose(page, 'Year', 'all');
  await expect(page).toHaveURL(/year=all/);
  expect(requests.filter((each) => each.includes('explorer-element'))).toHaveLength(1);
  expect(requests.filter((each) => /chart\.?js|\.json|\.csv/i.test(each))).toEqual([]);
});

test('a script that cannot be loaded is answered, and the tables stand', async ({ page }) => {
  await page.route('**/explorer-element*', (route) => route.abort());
  await page.goto(path);
  await choose(page, 'Source', 'postings-2023');
  await expect(status(page)).toContainText('The explorer could not be loaded.');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const query of ['?table=oews-15-1221&year=all', '?source=self-reported&place=IN', '?year=2031']) {
    test(`a chosen view has no accessibility violation, ${colorScheme}, ${query}`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      await page.goto(path + query);
      await expect(view(page).locator('.strip').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
      await context.close();
    });
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a first view and every table can be read, and no choice is offered that nothing answers', async ({
    page,
  }) => {
    await page.goto(`${path}?source=self-reported`);
    await expect(page.locator('.explorer-choices')).toBeHidden();
    await expect(view(page).locator('.strip').first()).toBeVisible();
    await expect(page.locator('details[data-notes]')).toHaveCount(tableIds.length);
    await page.locator('details[data-notes] summary').first().click();
    await expect(page.locator('details[data-notes] table').first()).toBeVisible();
  });
});
