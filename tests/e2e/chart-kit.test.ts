import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pagePaths } from './pages.ts';

const contentTypes: Readonly<Record<string, RegExp>> = {
  svg: /^image\/svg\+xml/,
  png: /^image\/png/,
  csv: /^text\/csv/,
  json: /^application\/json/,
};

/** The first figure that stands on the page of salaries. */
const page = '/salaries/';

for (const path of pagePaths) {
  test(`every chart of ${path} can be taken away as picture and as data`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    const figures = [...html.matchAll(/<figure id="([^"]+)"[\s\S]*?<\/figure>/g)];
    for (const [figure, id = ''] of figures) {
      const links = [...figure.matchAll(/<a href="([^"]+)" download>/g)].map(([, href = '']) => href);
      expect(links).toEqual(Object.keys(contentTypes).map((extension) => `/charts/${id}.${extension}`));
      for (const link of links) {
        const response = await request.get(link);
        expect(response.status()).toBe(200);
        expect(response.headers()['content-type']).toMatch(
          contentTypes[link.split('.').at(-1) ?? ''] ?? /^$/,
        );
        expect((await response.body()).length).toBeGreaterThan(50);
      }
      expect(figure).toContain(`href="#${id}"`);
      expect(figure).toMatch(/Last checked <time[^>]*>\d{4}-\d{2}-\d{2}</);
    }
    const jsonLd = [...html.matchAll(/<script type="application\/ld\+json">([^<]+)</g)].filter(([script]) =>
      script.includes('"Dataset"'),
    );
    expect(jsonLd).toHaveLength(figures.length > 0 ? 1 : 0);
    if (figures.length > 0) {
      const { '@graph': graph } = JSON.parse(jsonLd[0]?.[1] ?? '') as { '@graph': { '@type': string }[] };
      expect(graph.filter((item) => item['@type'] === 'Dataset')).toHaveLength(figures.length);
    }
  });
}

test('the data package names files that are there', async ({ request }) => {
  const response = await request.get('/data/datapackage.json');
  expect(response.headers()['content-type']).toMatch(/^application\/json/);
  const { resources } = (await response.json()) as { resources: { name: string; path: string }[] };
  expect(resources.length).toBeGreaterThan(5);
  for (const { name, path } of resources) {
    expect((await request.get(`/data/${path}`)).headers()['content-type']).toMatch(/^text\/csv/);
    expect((await request.get(`/data/${name}.json`)).status()).toBe(200);
  }
});

test('a button copies the citation, the address and the table, and says so', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const reader = await context.newPage();
  await reader.goto(page);
  const figure = reader.locator('figure').first();
  const readClipboard = () => reader.evaluate(() => navigator.clipboard.readText());

  await figure.getByText('Cite this chart').click();
  const inline = await figure.locator('.kit details p').first().textContent();
  const copy = figure.getByRole('button', { name: 'Copy citation' });
  await copy.click();
  await expect(figure.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect(reader.getByRole('status')).toHaveText('Copied');
  expect(await readClipboard()).toBe(inline);
  await expect(copy).toBeVisible();

  await figure.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect.poll(readClipboard).toMatch(/^@misc\{/);

  await figure.getByRole('button', { name: 'Copy link' }).click();
  const id = (await figure.getAttribute('id')) ?? '';
  await expect.poll(readClipboard).toBe(`${baseURL ?? ''}${page}#${id}`);

  await figure.getByText('The figures as a table').click();
  await figure.getByRole('button', { name: 'Copy table' }).click();
  await expect.poll(readClipboard).toMatch(/^[^\t\n]+(\t[^\t\n]+)+\n/);
  await context.close();
});

test('where the clipboard is closed, the text is selected for the reader', async ({ page: reader }) => {
  await reader.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { get: () => undefined });
  });
  await reader.goto(page);
  const figure = reader.locator('figure').first();
  await figure.getByText('Cite this chart').click();
  await figure.getByRole('button', { name: 'Copy citation' }).click();
  await expect(figure.getByRole('button', { name: /^Selected/ })).toBeVisible();
  expect(await reader.evaluate(() => getSelection()?.toString().trim())).toBe(
    await figure.locator('.kit details p').first().textContent(),
  );
});

test('nothing is fetched for copying before a reader asks to copy', async ({ page: reader }) => {
  const requests: string[] = [];
  reader.on('request', (request) => requests.push(request.url()));
  await reader.goto(page, { waitUntil: 'networkidle' });
  expect(requests.filter((url) => url.includes('copy-element'))).toEqual([]);
});

test('without script the links work, the citation opens, and no button is shown', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const reader = await context.newPage();
  await reader.goto(page);
  const figure = reader.locator('figure').first();
  await figure.getByText('Cite this chart').click();
  await expect(figure.locator('.kit pre')).toBeVisible();
  await expect(reader.locator('[data-copy]:visible')).toHaveCount(0);
  const [download] = await Promise.all([
    reader.waitForEvent('download'),
    figure.getByRole('link', { name: 'CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${(await figure.getAttribute('id')) ?? ''}.csv`);
  await context.close();
});

for (const width of [390, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the row under a chart has no accessibility violation, ${colorScheme}, ${width.toString()} px`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const reader = await context.newPage();
      await reader.goto(page);
      await reader.locator('.kit summary').first().click();
      const { violations } = await new AxeBuilder({ page: reader }).include('.kit').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
      expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await context.close();
    });
  }
}
