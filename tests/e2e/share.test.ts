import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { findFirst, getDialog, sharePath as path } from './share-page.ts';

// Sizes do not depend on the clock, so they may fail a test.
const pageBudgetBytes = 120;
const buttonsBudgetBytes = 1_400;
const dialogBudgetBytes = 6_656;

/** One page of each kind that brings headings of its own. */
const kinds = [
  ...['/salaries/', '/salaries/explorer/', '/salaries/offer-check/', '/best-practices/', '/glossary/data/'],
  ...['/career-path/levels/', '/requirements/skill-map/', '/references/book/', '/templates/build-or-buy/'],
];

test('the controls cost a page next to nothing, and the dialog comes when it is first asked for', async ({
  page,
  request,
}) => {
  const html = await (await request.get(path)).text();
  const [address = ''] = /\/_astro\/ShareScript[^" ]*\.js/.exec(html) ?? [];
  expect(address).not.toBe('');
  const without = html.replace(address, '');
  expect(gzipSync(html, { level: 9 }).length - gzipSync(without, { level: 9 }).length).toBeLessThanOrEqual(
    pageBudgetBytes,
  );
  expect(html).not.toContain('class="share"');
  const folder = fileURLToPath(new URL('../../dist/_astro/', import.meta.url));
  const measure = (name: RegExp): number =>
    readdirSync(folder)
      .filter((file) => name.test(file))
      .reduce((sum, file) => sum + gzipSync(readFileSync(folder + file), { level: 9 }).length, 0);
  expect(measure(/^share-buttons/)).toBeLessThanOrEqual(buttonsBudgetBytes);
  expect(measure(/^share-dialog/)).toBeLessThanOrEqual(dialogBudgetBytes);

  const requests: string[] = [];
  page.on('request', (asked) => requests.push(asked.url()));
  await page.goto(path, { waitUntil: 'networkidle' });
  const isButtons = (url: string): boolean => url.includes('share-buttons');
  const isDialog = (url: string): boolean => url.includes('share-dialog');
  expect(requests.filter(isButtons)).toEqual([]);
  await page.mouse.move(5, 5);
  expect(requests.filter(isDialog)).toEqual([]);
  const { button } = await findFirst(page);
  await button.click();
  await expect(getDialog(page)).toBeVisible();
  expect(requests.filter(isDialog)).toHaveLength(1);
});

for (const width of [320, 1440]) {
  test(`the controls move nothing when they come, at ${width.toString()} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const each of kinds) {
      await page.goto(each);
      await expect(page.locator('.share')).toHaveCount(0);
      const moved = await page.evaluate(async () => {
        const elements = [...document.querySelectorAll('main *')];
        const measure = () => elements.map((element) => element.getBoundingClientRect());
        const before = measure();
        const come = new Promise((resolve) => {
          new MutationObserver(resolve).observe(document.body, { childList: true, subtree: true });
        });
        dispatchEvent(new Event('pointermove'));
        await come;
        return measure().flatMap(({ x, y, width: wide, height }, at) => {
          const was = before[at];
          const isSame = was?.x === x && was.y === y && was.width === wide && was.height === height;
          return isSame ? [] : [elements[at]?.outerHTML.slice(0, 80)];
        });
      });
      expect(await page.locator('.share').count(), each).toBeGreaterThan(0);
      expect(moved.slice(0, 3), each).toEqual([]);
    }
  });
}

test('every heading with an id and every figure has one control, named after it', async ({ page }) => {
  for (const each of kinds) {
    await page.goto(each);
    await page.mouse.move(5, 5);
    await page.locator('.share').first().waitFor({ state: 'attached' });
    const named = await page.evaluate(() => {
      const targets = [...document.querySelectorAll('.prose :is(h2, h3, h4)[id], .prose figure[id]')];
      return targets.map((target) => {
        const place = target.querySelector('figcaption') ?? target;
        const title = (target.querySelector('.figure-title') ?? target).textContent.trim();
        const label = place.nextElementSibling?.querySelector('button')?.ariaLabel;
        return [`Share “${title.replace(/\s+/g, ' ')}”`, label];
      });
    });
    expect(named.length).toBeGreaterThan(1);
    for (const [expected, label] of named) expect(label).toBe(expected);
    const names = named.map(([name]) => name);
    expect(await page.locator('.share').count()).toBe(names.length);
  }
});

test('where the dialog cannot be fetched, the button leads to its heading', async ({ page }) => {
  await page.route('**/share-dialog*', (route) => route.abort());
  await page.goto(path);
  await page.mouse.move(5, 5);
  const { button, id } = await findFirst(page);
  await button.click();
  await expect(page).toHaveURL(new RegExp(`#${id}$`));
});

test('without script no control is shown, and the contents list leads to the headings', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(path);
  await expect(page.locator('.share')).toHaveCount(0);
  const ids = await page.locator('.prose :is(h2, h3)[id]').evaluateAll((all) => all.map(({ id }) => id));
  for (const id of ids) expect(await page.locator(`a[href="#${id}"]`).count()).toBeGreaterThan(0);
  await context.close();
});
