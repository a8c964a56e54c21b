import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { allPaths } from './pages.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

for (const path of allPaths) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of sizes) {
      test(`${path} has no accessibility violation, ${colorScheme}, ${viewport.width.toString()} px`, async ({
        browser,
      }) => {
        const context = await browser.newContext({ colorScheme, viewport });
        const page = await context.newPage();
        await page.goto(path);
        // What is folded away must pass too.
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        expect(found).toEqual([]);
        await context.close();
      });
    }
  }
}

test('the open search dialog has no accessibility violation', async ({ page }) => {
  await page.goto('/salaries/');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('mentor');
  await expect(page.getByRole('status')).toHaveText(/pages? found/);
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the open menu on a phone has no accessibility violation', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto('/salaries/');
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await context.close();
});
