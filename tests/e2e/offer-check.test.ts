import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const path = '/salaries/offer-check/';

async function compare(page: Page, base: string, extras: { bonus?: string; equity?: string } = {}) {
  await page.getByRole('textbox', { name: 'Base pay' }).fill(base);
  await page.getByRole('textbox', { name: 'Bonus' }).fill(extras.bonus ?? '');
  await page.getByRole('textbox', { name: 'Equity' }).fill(extras.equity ?? '');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
}

const heading = (page: Page) => page.getByRole('heading', { name: 'Where your offer stands' });

/** The exact amount of a statistic in the first row of a group that has it. */
const readAmount = (page: Page, group: string, statistic: string): Promise<number> =>
  page.locator(`#compare-${group} table`).evaluate((table, name) => {
    const at = [...table.querySelectorAll<HTMLElement>('thead th')].findIndex(
      ({ dataset }) => dataset['statistic'] === name,
    );
    const data = table.querySelector<HTMLDataElement>(`tbody tr > :nth-child(${(at + 1).toString()}) data`);
    return Number(data?.value);
  }, statistic);

test('an offer is placed in every source, and the reader is taken to the answer', async ({ page }) => {
  await page.goto(path);
  await compare(page, '185k', { bonus: '15%', equity: '200k over 4 years' });
  await expect(heading(page)).toBeFocused();
  const groups = await page.locator('.offer-group').count();
  await expect(page.locator('.verdicts')).toHaveCount(groups);
  await expect(page.locator('.offer-sum')).toHaveText('Base pay $185,000 a year, in all $262,750.');
  await expect(page.locator('.reckoned')).toHaveText([
    'A bonus of 15% of base pay is $27,750.',
    '$200,000 over 4 years is $50,000 a year.',
  ]);
  const rows = await page.locator('.offer-group tbody tr').count();
  await expect(page.locator('.verdict')).toHaveCount(rows);
  await expect(page.locator('.verdicts .strip-own').first()).toBeAttached();
  // Base with wages, the whole with totals.
  await expect(page.locator('.verdicts').first().locator('.verdict').first()).toContainText(
    'Your base pay of $185,000',
  );
  await expect(page.locator('.verdict', { hasText: 'Your total pay of $262,750' }).first()).toBeVisible();
});

test('the place follows from the figures on the page', async ({ page }) => {
  await page.goto(path);
  const [p50, p75] = [
    await readAmount(page, 'oews-national', 'p50'),
    await readAmount(page, 'oews-national', 'p75'),
  ];
  const first = page.locator('.verdicts').first().locator('.verdict').first();
  await compare(page, p50.toString());
  await expect(first).toContainText('is at the median.');
  await compare(page, (p50 + (p75 - p50) * 0.4).toFixed(2));
  await expect(first).toContainText(
    'between the median and the 75th percentile, at about the 60th percentile.',
  );
  await compare(page, '6000');
  await expect(first).toContainText('is below the 10th percentile.');
  await compare(page, '20M');
  await expect(first).toContainText('at or above the top code of');
  await expect(page.locator('.verdicts').nth(1).locator('.verdict').first()).toContainText(
    'above the 90th percentile',
  );
});

const problems = [
  ['', 'Base pay is needed to compare.'],
  ['plenty', 'There is no amount in “plenty”.'],
  ['-150000', '“-150000” is less than zero.'],
  ['0', 'Zero is no pay to compare.'],
  ['147', 'If it is in thousands, type 147k; if it is pay by the hour, type 147/h.'],
  ['900M', 'Is “900M” really meant for one year?'],
  ['€120.000', 'The figures here are US dollars, and this page does not convert'],
  ['CAD 180k', '“CAD 180k” looks like Canadian dollars.'],
  ['1,47,220', 'Type the digits without them: 147220.'],
  ['<img src=x onerror=alert(1)>1', 'could not be read as an amount.'],
] as const;

test('what cannot be meant is answered beside its field, and no older answer stays', async ({ page }) => {
  await page.goto(path);
  const base = page.getByRole('textbox', { name: 'Base pay' });
  for (const [typed, text] of problems) {
    await compare(page, '150k');
    await expect(heading(page)).toBeVisible();
    await expect(base).not.toHaveAttribute('aria-invalid');
    await compare(page, typed);
    await expect(page.locator('#offer-base-problem')).toContainText(text);
    await expect(base).toBeFocused();
    await expect(base).toHaveAttribute('aria-invalid', 'true');
    await expect(base).toHaveAccessibleDescription(new RegExp(text.slice(0, 12).replace(/[$.()]/g, '\\$&')));
    await expect(heading(page)).toBeHidden();
  }
  await expect(page.locator('.offer-check img')).toHaveCount(0);
});

test('bonus and equity are answered in their own fields', async ({ page }) => {
  await page.goto(path);
  await compare(page, '150k', { bonus: 'a good one', equity: '0.5%' });
  await expect(page.locator('#offer-bonus-problem')).toContainText('There is no amount in “a good one”.');
  await expect(page.locator('#offer-equity-problem')).toContainText('“0.5%” is a share or a count');
  await expect(page.getByRole('textbox', { name: 'Bonus' })).toBeFocused();
});

test('the keyboard alone is enough', async ({ page }) => {
  await page.goto(path);
  await page.getByRole('textbox', { name: 'Base pay' }).focus();
  await page.keyboard.type('70.78 an hour');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await expect(page.locator('.reckoned')).toContainText('paid hours is $147,222 a year.');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Figures and source' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#compare-oews-national')).toBeInViewport();
});

test('the script comes with the first touch of the form; after that nothing is asked for, stored or written', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(requests.filter((each) => each.includes('offer-check-element'))).toEqual([]);
  await page.getByRole('textbox', { name: 'Base pay' }).focus();
  await expect.poll(() => requests.some((each) => each.includes('offer-check-element'))).toBe(true);
  // What a first action brings to every page has come when the share buttons stand.
  await expect(page.locator('.share').first()).toBeAttached();
  requests.length = 0;
  await compare(page, '150k', { bonus: '10%' });
  await expect(heading(page)).toBeVisible();
  expect(requests).toEqual([]);
  expect(new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash).toBe(path);
  const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect(stored).toEqual([0, 0, '']);
});

test('a comparison that cannot be loaded says so and can be tried again', async ({ page }) => {
  await page.route('**/offer-check-element*', (route) => route.abort());
  await page.goto(path);
  await compare(page, '150k');
  await expect(page.locator('.offer-result')).toContainText('The comparison could not be loaded.');
  await page.unroute('**/offer-check-element*');
  await compare(page, '150k');
  await expect(heading(page)).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 320, height: 700 },
    { width: 1440, height: 900 },
  ]) {
    const name = `${colorScheme}, ${viewport.width.toString()} px`;
    test(`the answer has no accessibility violation and fits the page, ${name}`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport });
      const page = await context.newPage();
      await page.goto(path);
      await compare(page, '185k', { bonus: '15%', equity: '0.5%' });
      await expect(page.locator('#offer-equity-problem')).toBeVisible();
      const ofProblem = await new AxeBuilder({ page }).include('.offer-form').analyze();
      expect(ofProblem.violations.map(({ id }) => id)).toEqual([]);
      await compare(page, '185k', { bonus: '15%', equity: '50k' });
      await expect(heading(page)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      await context.close();
    });
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the figures can be compared by hand, and the form that needs script is not offered', async ({
    page,
  }) => {
    await page.goto(path);
    await expect(page.locator('.offer-form')).toBeHidden();
    await expect(page.getByText('Without script this page cannot compare for you.')).toBeVisible();
    for (const table of await page.locator('.offer-group table').all()) await expect(table).toBeVisible();
  });
});

test('the answer gets no control for sharing, however late those come', async ({ page }) => {
  const shown = Promise.withResolvers<undefined>();
  await page.route('**/_astro/ShareScript*', async (route) => {
    await shown.promise;
    await route.continue();
  });
  await page.goto(path);
  await compare(page, '150k');
  await expect(heading(page)).toBeVisible();
  shown.resolve(undefined);
  await expect(page.locator('main .share').first()).toBeAttached();
  // Nothing stands at an address of its own here: what was typed is in no link.
  await expect(page.locator('.offer-result .share')).toHaveCount(0);
});
