import { expect, test } from '@playwright/test';

test('the first stop of the keyboard leads past the header to the text', async ({ page }) => {
  await page.goto('/overview/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#top$/);
});

test('every stop of the keyboard can be seen', async ({ page }) => {
  await page.goto('/salaries/');
  for (let stop = 0; stop < 30; stop += 1) {
    await page.keyboard.press('Tab');
    const isMarked = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return true;
      const marked = focused.closest('.theme-select') ?? focused;
      const { outlineColor, outlineStyle } = getComputedStyle(marked);
      const accent = getComputedStyle(document.querySelector('.site-title svg') ?? document.body).color;
      return outlineStyle === 'solid' && outlineColor === accent && focused.getBoundingClientRect().width > 0;
    });
    expect(isMarked).toBe(true);
  }
});

test('search opens with / and Ctrl+K, closes with Escape, and gives the focus back', async ({ page }) => {
  await page.goto('/overview/');
  const button = page.getByRole('button', { name: 'Search' });
  await button.focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('the menu of a phone closes with Escape', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/overview/');
  await page.getByRole('button', { name: 'Menu' }).press('Enter');
  const menu = page.getByRole('navigation', { name: 'Sections' });
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
});
