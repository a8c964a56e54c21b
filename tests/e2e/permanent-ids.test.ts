import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { renderFragmentScript } from '../../src/links/lead-on.ts';
import { pagePaths } from './pages.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const readBuilt = (file: string): string => readFileSync(join(dist, file), 'utf8');

test('a permanent address leads to the section, and Back leads to where the reader came from', async ({
  page,
}) => {
  await page.goto('/overview/');
  await page.evaluate(() => {
    location.href = '/id/scope-ladder/';
  });
  await expect(page).toHaveURL(/\/career-path\/#scope-ladder$/);
  await expect(page.locator('#scope-ladder')).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/\/overview\/$/);
});

test('every heading that can be linked to has an id that stays, whoever draws it', () => {
  const { entries } = JSON.parse(readBuilt('links.json')) as { entries: { id: string }[] };
  const published = new Set(entries.map(({ id }) => id));
  const missing = pagePaths.flatMap((path) => {
    const html = readBuilt(join(path, 'index.html'));
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    return [...main.matchAll(/<h[23]\b[^>]*\sid="([^"]+)"/g)]
      .map(([, id = '']) => id)
      .filter((id) => !published.has(id))
      .map((id) => `${path}#${id}`);
  });
  // The letters of the glossary come and go with its terms; each leads to the page as a whole.
  expect(missing.filter((each) => !/^\/glossary\/#glossary-.$/.test(each))).toEqual([]);
});

test('an old fragment leads to where its section stands now, and others are left alone', async ({ page }) => {
  // The guide has moved no section yet, so the script of the build is put where the build would put it.
  const script = renderFragmentScript(new Map([['once-here', '/requirements/#degree-question']]));
  await page.route('**/career-path/', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace('</title>', `</title>${script}`);
    await route.fulfill({ response: answer, body });
  });
  await page.goto('/overview/');
  await page.goto('/career-path/#once-here');
  await expect(page).toHaveURL(/\/requirements\/#degree-question$/);
  await expect(page.locator('#degree-question')).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/\/overview\/$/);
  for (const fragment of ['scope-ladder', 'constructor']) {
    await page.goto('about:blank');
    await page.goto(`/career-path/#${fragment}`);
    await expect(page).toHaveURL(new RegExp(`/career-path/#${fragment}$`));
  }
});

test('the page for teams shows a card and a frame, and fetches the frame when it is wanted', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (asked) => requests.push(new URL(asked.url()).pathname));
  await page.goto('/linking/', { waitUntil: 'networkidle' });
  expect(requests).not.toContain('/embed/career-ladder/');
  await page.getByText('Show the frame').click();
  await expect(page.frameLocator('iframe').locator('svg.chart')).toBeVisible();
  await page.locator('main img').scrollIntoViewIfNeeded();
  await expect
    .poll(() => page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(1200);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a permanent address shows the section itself', async ({ page }) => {
    await page.goto('/id/scope-ladder/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The ladder is a ladder of scope');
    await expect(page.getByRole('link', { name: 'Read it in its place' })).toHaveAttribute(
      'href',
      '/career-path/#scope-ladder',
    );
    await expect(page.locator('meta[property="og:image"]')).toHaveAttribute(
      'content',
      /\/cards\/scope-ladder\.png$/,
    );
  });
});

test('an embed shows its chart in a frame of another page, in the theme that it is given', async ({
  page,
}) => {
  await page.goto('/embed/career-ladder/?theme=dark');
  await expect(page.locator('svg.chart')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('link', { name: 'Principal AI/ML Engineer' })).toHaveAttribute(
    'href',
    /\/id\/career-ladder\/$/,
  );
  for (const id of ['scope-ladder', 'oews-15-1221', 'term-canary-release', 'page-salaries']) {
    await page.goto(`/embed/${id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('an embed is as high as it is asked to be, and what does not fit can be scrolled to', async ({
  page,
}) => {
  await page.goto('/embed/scope-ladder/?height=220');
  const { height, scrolls } = await page.evaluate(() => ({
    height: document.body.getBoundingClientRect().height,
    scrolls: [...document.querySelectorAll('[role=region]')].some((e) => e.scrollHeight > e.clientHeight),
  }));
  expect(height).toBe(220);
  expect(scrolls).toBe(true);
  await expect(page.locator('footer')).toBeInViewport();
  for (const bad of ['-4', 'abc', '1px;color:red', '']) {
    await page.goto(`/embed/scope-ladder/?height=${encodeURIComponent(bad)}`);
    expect(await page.locator('body').getAttribute('style')).toBeNull();
  }
});

test('every id has an embed, and every version of today its own', async ({ request }) => {
  const { entries } = (await (await request.get('/links.json')).json()) as {
    entries: { id: string; kind: string; hash: string }[];
  };
  const kinds = new Map(entries.map((entry) => [entry.kind, entry]));
  for (const { id, kind, hash } of kinds.values()) {
    expect((await request.get(`/embed/${id}/`)).status(), id).toBe(200);
    const isDescribed = ['page', 'source', 'reference'].includes(kind);
    expect((await request.get(`/embed/${id}@${hash}/`)).status(), id).toBe(isDescribed ? 404 : 200);
  }
});

test('every kind of id answers, and its card is a picture', async ({ request }) => {
  const { entries } = (await (await request.get('/links.json')).json()) as {
    entries: { id: string; kind: string; url: string }[];
  };
  const kinds = new Map(entries.map((entry) => [entry.kind, entry]));
  expect(kinds.size).toBe(16);
  for (const { id } of kinds.values()) {
    const answer = await request.get(`/id/${id}/`);
    expect(answer.status()).toBe(200);
    const image = /property="og:image" content="[^"]*(\/cards\/[^"]+)"/.exec(await answer.text())?.[1] ?? '';
    expect((await request.get(image)).headers()['content-type']).toBe('image/png');
  }
});

for (const path of [
  '/feed.xml',
  '/feed.json',
  '/salaries/feed.xml',
  '/objects.inv',
  '/llms.txt',
  '/llms-full.txt',
  '/salaries.md',
  '/links.schema.json',
]) {
  test(`${path} is served`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect((await answer.body()).length).toBeGreaterThan(200);
  });
}
