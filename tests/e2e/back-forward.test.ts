/** Going back shows the page as the reader left it, at once and without the network: the browser has kept it whole. */
import { chromium, expect, test, type Page } from '@playwright/test';

/** Pages of each kind, and what a reader may have done on them that could keep the browser from keeping them. */
const visits: readonly (readonly [path: string, what: string, act: (page: Page) => Promise<void>])[] = [
  ['/', 'nothing done', () => Promise.resolve()],
  [
    '/overview/',
    'searched',
    async (page) => {
      await page.getByRole('button', { name: /search/i }).click();
      await page.keyboard.type('salary');
      await expect(page.locator('.search-dialog a').first()).toBeVisible();
      await page.keyboard.press('Escape');
    },
  ],
  [
    '/salaries/',
    'scrolled, so that all its modules are there',
    async (page) => {
      await page.mouse.wheel(0, 600);
      await page.waitForLoadState('networkidle');
    },
  ],
  [
    '/salaries/explorer/',
    'chosen',
    async (page) => {
      await page.locator('main select').first().selectOption({ index: 1 });
      await expect(page).toHaveURL(/\?/);
    },
  ],
  ['/search/?q=bonus', 'answered', (page) => expect(page.locator('main ol a').first()).toBeVisible()],
];

for (const [path, what, act] of visits) {
  test(`${path}, ${what}, is kept for whoever comes back`, async ({ launchOptions, baseURL }) => {
    // Playwright turns the cache off.
    const browser = await chromium.launch({
      ...launchOptions,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    try {
      const page = await browser.newPage(baseURL === undefined ? {} : { baseURL });
      const client = await page.context().newCDPSession(page);
      const reasons: unknown[] = [];
      const restored = Promise.withResolvers<string>();
      client.on('Page.frameNavigated', ({ type, frame }) => {
        if (type === 'BackForwardCacheRestore') restored.resolve(frame.url);
      });
      client.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
        reasons.push(notRestoredExplanations);
        restored.resolve(JSON.stringify(reasons));
      });
      await client.send('Page.enable');
      await page.goto(path);
      await act(page);
      const left = page.url();
      await page.goto('/career-path/');
      await page.evaluate(() => {
        history.back();
      });
      expect(await restored.promise).toBe(left);
      expect(reasons).toEqual([]);
    } finally {
      await browser.close();
    }
  });
}
