import { expect, test } from '@playwright/test';
import { listViolations } from './axe.ts';

test('the open search dialog has no accessibility violation', async ({ page }) => {
  await page.goto('/salaries/');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('mentor');
  await expect(page.getByRole('status')).toHaveText(/results? for “mentor”/);
  expect(await listViolations(page)).toEqual([]);
});

test('the open menu on a phone has no accessibility violation', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto('/salaries/');
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  expect(await listViolations(page)).toEqual([]);
  await context.close();
});
