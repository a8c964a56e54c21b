import { expect, test } from '@playwright/test';

const path = '/best-practices/release-and-operation/';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('a term shows its definition on hover and hides it again', async ({ page }) => {
      await page.goto(path);
      const term = page.locator('.term').first();
      const note = term.locator('.term-note');
      await expect(note).toBeHidden();
      await term.hover();
      await expect(note).toBeVisible();
      await page.mouse.move(0, 0);
      await expect(note).toBeHidden();
    });

    test('a term shows its definition on focus, and its link can be reached', async ({ page }) => {
      await page.goto(path);
      const term = page.locator('.term').first();
      await term.focus();
      await expect(term.locator('.term-note')).toBeVisible();
      await page.keyboard.press('Tab');
      const link = term.getByRole('link');
      await expect(link).toBeFocused();
      await expect(link).toBeVisible();
      await expect(link).toHaveAttribute('href', /^\/glossary\/[a-z]+\/#term-[a-z0-9-]+$/);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 700 } });

  test('a tap shows the definition, and every definition fits the screen', async ({ page }) => {
    await page.goto(path);
    const first = page.locator('.term').first();
    await first.tap({ position: { x: 2, y: 4 } });
    await expect(first.locator('.term-note')).toBeVisible();
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.term')].map((term) => {
        term.focus();
        const { left, right, height } =
          term.querySelector('.term-note')?.getBoundingClientRect() ?? new DOMRect();
        return { left, right, height };
      }),
    );
    expect(boxes.length).toBeGreaterThan(5);
    expect(boxes.filter(({ left, right, height }) => left < 0 || right > 320 || height === 0)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

test('the checklist can be copied as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/best-practices/checklist/');
  await page.getByText('The checklist as Markdown').click();
  await page.getByRole('button', { name: 'Copy Markdown' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^# Machine learning readiness checklist\n/);
  expect(copied.match(/^- \[ \] /gm)?.length).toBe(await page.locator('main input[type=checkbox]').count());
});

test('a template can be taken away, blank and worked', async ({ request }) => {
  const blank = await (await request.get('/templates/design-review.md')).text();
  const worked = await (await request.get('/templates/design-review-worked.md')).text();
  expect(blank).toMatch(/^# Design review\n/);
  expect(worked).toContain('*Worked example.');
  expect(worked).not.toMatch(/\[@|\]\(\//);
});
