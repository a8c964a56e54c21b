import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { pagePaths } from './pages.ts';

// Sizes do not depend on the clock, so they may fail a test. The pages on pay carry most charts and all tables.
const sectionBudgetBytes = 16_000;
const payBudgetBytes = 25_000;
const chartBudgetBytes = 2_500;

for (const path of pagePaths) {
  test(`${path} brings its text and styles within the budget, and nothing that delays them`, async ({
    request,
  }) => {
    const html = await (await request.get(path)).text();
    expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(
      path.startsWith('/salaries/') ? payBudgetBytes : sectionBudgetBytes,
    );
    expect(html).not.toMatch(/<link[^>]+rel="stylesheet"/);
    // A script in the head must be small enough to stand in the page, or be a module, which does not block.
    expect(html).not.toMatch(/<script(?![^>]*type="module")[^>]*\ssrc=/);
  });

  test(`${path} does not shift while it loads`, async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, { shifts: [] as number[] });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          (window as unknown as { shifts: number[] }).shifts.push(
            (entry as unknown as { value: number }).value,
          );
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    // Every tool rounds this to 0; a busy machine may paint while the page is still being parsed.
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.001);
  });
}

test('every chart is inline, without script, and within its budget', async ({ request }) => {
  let charts = 0;
  for (const path of pagePaths) {
    const html = await (await request.get(path)).text();
    for (const [svg] of html.matchAll(/<svg class="chart"[\s\S]*?<\/svg>(?=\s*<p)/g)) {
      charts += 1;
      expect(svg).not.toContain('<script');
      expect(gzipSync(svg, { level: 9 }).length).toBeLessThanOrEqual(chartBudgetBytes);
    }
  }
  expect(charts).toBeGreaterThanOrEqual(6);
});
