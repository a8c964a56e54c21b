import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { listShifts, watchShifts } from './one-page.ts';
import { pagePaths } from './pages.ts';

// Sizes do not depend on the clock, so they may fail a test. Every host that the guide has rules for sends Brotli to
// the browsers of today, and one initial congestion window holds 14 kB of it; the pages on pay carry most charts.
const sectionBudgetBytes = 14_336;
const payBudgetBytes = 25_000;
// What a browser without Brotli gets.
const gzipBudgetBytes = 16_500;
const chartBudgetBytes = 2_500;

for (const path of pagePaths) {
  test(`${path} brings its text and styles within the budget, and nothing that delays them`, async ({
    request,
  }) => {
    const html = await (await request.get(path)).text();
    const isPay = path.startsWith('/salaries/');
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(isPay ? payBudgetBytes : sectionBudgetBytes);
    expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(isPay ? payBudgetBytes : gzipBudgetBytes);
    expect(html).not.toMatch(/<link[^>]+rel="stylesheet"/);
    // A script in the head must be small enough to stand in the page, or be a module, which does not block.
    expect(html).not.toMatch(/<script(?![^>]*type="module")[^>]*\ssrc=/);
  });
}

// One page of each kind; the tools on pay read a choice from the address, so their script may not wait.
const kinds = [
  ...['/', '/salaries/', '/market-demand/', '/best-practices/llm-systems/', '/glossary/llm/'],
  ...['/templates/model-card/', '/sources/bls-oews/', '/salaries/explorer/', '/salaries/offer-check/'],
];
const mostRequests = 3;
const scriptBudgetBytes = 3_000;

for (const path of kinds) {
  test(`${path} asks for next to nothing before a reader acts`, async ({ page, request }) => {
    const asked: string[] = [];
    page.on('request', (each) => asked.push(new URL(each.url()).pathname));
    await page.goto(path, { waitUntil: 'networkidle' });
    // The browser asks for the icon by itself.
    const own = asked.filter((each) => each !== '/favicon.svg');
    expect(own.length, own.join(' ')).toBeLessThanOrEqual(mostRequests);
    const html = await (await request.get(path)).text();
    const inline = [...html.matchAll(/<script(?![^>]*(?:ld\+json|\ssrc=))[^>]*>[\s\S]*?<\/script>/g)].join(
      '',
    );
    const fetched = await Promise.all(
      own.filter((each) => each.endsWith('.js')).map(async (each) => (await request.get(each)).body()),
    );
    const bytes = [Buffer.from(inline), ...fetched].map((each) => gzipSync(each, { level: 9 }).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(scriptBudgetBytes);
  });
}

test('a press on a copy button before its script has come is not lost', async ({ page }) => {
  await page.route('**/_astro/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.goto('/best-practices/checklist/');
  await page.evaluate(() => {
    navigator.clipboard.writeText = (text) => {
      document.title = text.slice(0, 8);
      return Promise.resolve();
    };
  });
  await page.locator('[data-copy]').first().dispatchEvent('click');
  await expect(page.locator('[data-copy]').first()).toHaveText(/copied/i);
});

test('the page behind a link is fetched when it is pointed at, once, and no file to take away', async ({
  page,
}) => {
  const ahead: string[] = [];
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Preload.enable');
  session.on('Preload.prefetchStatusUpdated', ({ key, status }) => {
    if (status === 'Ready' || status === 'Success') ahead.push(new URL(key.url).pathname);
  });
  await page.goto('/overview/');
  await page.mouse.move(5, 5);
  await expect(page.locator('script[type="speculationrules"]')).toHaveCount(1);
  await page.locator('.next a').first().hover();
  await expect.poll(() => ahead.length).toBeGreaterThan(0);
  expect(violations).toEqual([]);
});

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

/** Serves a page up to each place, and the rest when the browser has painted what came: nothing may move. */
async function expectStill(page: Page, width: number, html: string, stops: readonly number[]): Promise<void> {
  const server = createServer((asked, answer) => {
    const stop = Number(asked.url?.slice(1));
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.write(html.slice(0, stop));
    setTimeout(() => answer.end(html.slice(stop)), 150);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await page.setViewportSize({ width, height: 720 });
  await page.addInitScript(watchShifts);
  await page.route('**/_astro/**', (route) => route.abort());
  for (const stop of stops) {
    await page.goto(`http://localhost:${port.toString()}/${stop.toString()}`);
    expect(await listShifts(page), html.slice(stop - 60, stop + 60)).toEqual([]);
  }
  server.close();
}

for (const width of [1280, 390]) {
  test(`the header keeps still wherever the page stops arriving, at ${width.toString()} px`, async ({
    page,
    request,
  }) => {
    test.slow();
    const html = await (await request.get('/overview/')).text();
    const controls = html.slice(0, html.indexOf('</header>'));
    const start = controls.indexOf('search-button');
    // Before the end of each element: half a button is as likely as a button without its neighbor.
    const stops = [...controls.matchAll(/<\/(?!option|script)/g)]
      .map(({ index }) => index)
      .filter((at) => at > start);
    expect(stops.length).toBeGreaterThan(8);
    await expectStill(page, width, html, stops);
  });

  test(`a table keeps still while its rows arrive, at ${width.toString()} px`, async ({ page, request }) => {
    test.slow();
    const html = await (await request.get('/data/data-scientists/')).text();
    const start = html.indexOf('<colgroup');
    // Within the head, within the first row, and after rows whose text is longer than what came before.
    const stops = [...html.slice(start).matchAll(/<\/t[hdr]>/g)]
      .map(({ index }) => start + index)
      .filter((_, at) => at < 8 || (at < 200 && at % 23 === 0));
    expect(stops.length).toBeGreaterThan(12);
    await expectStill(page, width, html, stops);
  });
}

// On a phone two columns are filled as soon as the first item is there, so nothing could move.
for (const width of [1280, 820]) {
  test(`the figures and ways in of the home page keep still while they arrive, at ${width.toString()} px`, async ({
    page,
    request,
  }) => {
    test.slow();
    const html = await (await request.get('/')).text();
    const opening = html.slice(0, html.indexOf('</nav>', html.indexOf('class="visitors')));
    const start = opening.indexOf('<dl');
    const stops = [...opening.matchAll(/<\/(?:div|a)>/g)]
      .map(({ index }) => index)
      .filter((at) => at > start);
    expect(stops.length).toBeGreaterThan(8);
    await expectStill(page, width, html, stops);
  });
}
