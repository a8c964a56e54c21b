import { expect, test, type Page } from '@playwright/test';
import { renderFragmentScript } from '../../src/links/lead-on.ts';
import { waitForAnswer } from './search-reader.ts';
import { findFirst, getDialog, openPage } from './share-page.ts';

/** Collects what the browser says it stopped, on this page and in its frames and workers. */
function watchPolicy(page: Page): string[] {
  const stopped: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) stopped.push(message.text());
  });
  page.on('pageerror', (error) => stopped.push(error.message));
  return stopped;
}

/** What a reader does on each kind of page; whatever it loads must be allowed. */
const visits: readonly (readonly [name: string, path: string, act: (page: Page) => Promise<unknown>])[] = [
  [
    'the home page, its search dialog and a result whose words are marked',
    '/',
    async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('shadow deployment');
      await waitForAnswer(page, 'shadow deployment');
      await expect(page.getByRole('dialog', { name: 'Search the guide' })).toHaveCSS('display', /^(?!none)/);
      await page.locator('[data-id] a').first().click();
      await expect(page.getByRole('button', { name: 'Remove highlights' })).toHaveCSS('min-height', '44px');
    },
  ],
  [
    'a page with charts, in the other theme',
    '/salaries/',
    async (page) => {
      await page.locator('.theme-select select').selectOption('dark');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await page.reload();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expect(page.locator('svg.chart').first()).toBeVisible();
    },
  ],
  ['a page of the glossary', '/glossary/systems/', (page) => page.locator('main h2').first().hover()],
  [
    'the search page, with words that stand in the text alone',
    '/search/?q=quarterly+coffee+stakeholders',
    async (page) => {
      await waitForAnswer(page, 'quarterly coffee stakeholders');
      await expect
        .poll(() => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)))
        .toContainEqual(expect.stringContaining('/pagefind/pagefind.js'));
      await page.waitForLoadState('networkidle');
    },
  ],
  [
    'the explorer',
    '/salaries/explorer/',
    async (page) => {
      await page
        .getByRole('combobox', { name: 'Occupation or title', exact: true })
        .selectOption('oews-15-1221');
      await expect(page.locator('.explorer-view .strip')).toHaveCount(1);
    },
  ],
  [
    'the offer check',
    '/salaries/offer-check/',
    async (page) => {
      await page.getByRole('textbox', { name: 'Base pay' }).fill('185k');
      await page.getByRole('button', { name: 'Compare', exact: true }).click();
      await expect(page.locator('.verdicts .strip-own').first()).toBeAttached();
    },
  ],
  [
    'the page of an id, which leads on',
    '/id/scope-ladder/',
    (page) => expect(page).toHaveURL(/\/career-path\/#scope-ladder$/),
  ],
  [
    'an embed, which takes its theme and its height from the address',
    '/embed/career-ladder/?theme=dark&height=300',
    async (page) => {
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expect(page.locator('body')).toHaveCSS('height', '300px');
    },
  ],
  [
    'the page for teams, which shows a frame and a card',
    '/linking/',
    async (page) => {
      await page.getByText('Show the frame').click();
      await expect(page.frameLocator('iframe').locator('svg.chart')).toBeVisible();
      await page.locator('main img').scrollIntoViewIfNeeded();
    },
  ],
  ['the page for what is not there', '/nowhere/', (page) => expect(page.locator('h1')).toBeVisible()],
  [
    'a picture by itself',
    '/charts/career-ladder.svg',
    async (page) => {
      expect(
        await page
          .locator('.chart text')
          .first()
          .evaluate((text) => getComputedStyle(text).paintOrder),
      ).toMatch(/^stroke/);
    },
  ],
];

for (const [name, path, act] of visits) {
  test(`the policy stops nothing of ${name}`, async ({ page }) => {
    const stopped = watchPolicy(page);
    const answer = await page.goto(path);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    await act(page);
    expect(stopped).toEqual([]);
  });
}

test('the policy stops nothing of the share dialog', async ({ browser }) => {
  const page = await openPage(browser);
  const stopped = watchPolicy(page);
  const { button } = await findFirst(page);
  await button.click();
  const dialog = getDialog(page);
  await dialog.getByRole('button', { name: 'Rich text' }).click();
  await dialog.getByText('Embed', { exact: true }).click();
  await dialog.getByLabel(/^Text/).selectOption('Stays as it is today');
  await expect(dialog.getByRole('textbox', { name: 'What is copied' })).toContainText('@');
  await expect(dialog).toHaveCSS('position', 'fixed');
  expect(stopped).toEqual([]);
  await page.context().close();
});

test('the policy lets a page lead on from its old fragments', async ({ page }) => {
  const stopped = watchPolicy(page);
  const script = renderFragmentScript(new Map([['once-here', '/requirements/#degree-question']]));
  await page.route('**/career-path/', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace('</title>', `</title>${script}`),
    });
  });
  await page.goto('/career-path/#once-here');
  await expect(page).toHaveURL(/\/requirements\/#degree-question$/);
  expect(stopped).toEqual([]);
});

test('the policy stops a script, a style and a picture that are not the guide’s own', async ({ page }) => {
  const stopped = watchPolicy(page);
  await page.goto('/overview/');
  await page.evaluate(() => {
    const add = (name: string, text: string): void => {
      const element = document.createElement(name);
      element.textContent = text;
      document.body.append(element);
    };
    add('script', 'document.title = "not ours"');
    add('style', 'h1 { position: fixed }');
    new Image().src = 'https://elsewhere.example/pixel.png';
    document.body.insertAdjacentHTML('beforeend', '<i style="position:fixed" onclick="1">x</i>');
  });
  await expect.poll(() => stopped.length).toBeGreaterThanOrEqual(4);
  expect(await page.title()).not.toBe('not ours');
  await expect(page.locator('h1')).not.toHaveCSS('position', 'fixed');
  await expect(page.locator('i').last()).not.toHaveCSS('position', 'fixed');
});
