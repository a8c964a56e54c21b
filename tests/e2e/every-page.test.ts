/**
 * What must hold on every page. The checks of a page run one after the other on the same open page, so their
 * order counts: what looks at the page as it loaded comes first, what turns and unfolds it last.
 */
import { expect } from '@playwright/test';
import { listViolations } from './axe.ts';
import { listShifts, test } from './one-page.ts';
import { allPaths, isSection } from './pages.ts';

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

/**
 * How a page is looked at: each theme at each width on the pages that others follow, both themes and both widths on
 * what was written, and one or the other on pages that are built from records, which are all alike.
 */
const looks = (path: string, at: number) => {
  const [lightPhone, darkDesk] = [
    { viewport: phone, colorScheme: 'light' as const },
    { viewport: desk, colorScheme: 'dark' as const },
  ];
  if (path.split('/').length <= 3)
    return [
      ...[lightPhone, darkDesk],
      { viewport: phone, colorScheme: 'dark' as const },
      { viewport: desk, colorScheme: 'light' as const },
    ];
  if (isSection(path)) return [lightPhone, darkDesk];
  return [at % 2 === 0 ? lightPhone : darkDesk];
};

for (const [at, path] of allPaths.entries()) {
  test.describe(path, () => {
    // One worker for all checks of a page, while other pages go to the other worker.
    test.describe.configure({ mode: 'default' });

    test(`${path} can be read without script`, async ({ readerWithoutScript }) => {
      const page = await readerWithoutScript.visit(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const text = await page.locator('main').innerText();
      expect(text.length).toBeGreaterThan(200);
      // A control that only script can serve must not be offered.
      await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
      await expect(page.getByRole('combobox', { name: 'Theme' })).toBeHidden();
    });

    test(`${path} does not shift while it loads`, async ({ reader }) => {
      const page = await reader.open(path);
      // Nothing is fetched after the page has come (first-paint.test.ts); what may still be drawn is drawn soon.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))));
      // A busy machine may paint while the page is still being parsed, and then breaks the last lines of a paragraph
      // again when the rest of it has come: up to 0.001. Anything that moves a box moves more than this.
      expect((await listShifts(page)).reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.002);
    });

    if (isSection(path)) {
      test(`${path} opens with what the reader will know and a brief, and ends with the way on`, async ({
        reader,
      }) => {
        const page = await reader.visit(path);
        await expect(page.getByText(/^After this page you will know /)).toBeVisible();
        await expect(
          page.getByRole('complementary', { name: 'In brief' }).getByRole('listitem').first(),
        ).toBeVisible();
        await expect(
          page.getByRole('region', { name: 'Where to go next' }).getByRole('link').first(),
        ).toBeVisible();
      });
    }

    test(`${path} fits phones of 320 and 390 px without sideways scrolling`, async ({ reader }) => {
      const page = await reader.visit(path);
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 700 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${width.toString()} px`).toBe(0);
      }
    });

    for (const { viewport, colorScheme } of looks(path, at)) {
      test(`${path} has no accessibility violation, ${colorScheme}, ${viewport.width.toString()} px`, async ({
        reader,
      }) => {
        const page = await reader.visit(path);
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        // What is folded away must pass too.
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        expect(await listViolations(page)).toEqual([]);
      });
    }
  });
}
