/** A published parser reads the feeds as a feed reader does, and what they say is what the ledger says. */
import { expect, test } from '@playwright/test';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { siteTitle, siteUrl } from '../../src/site/site.ts';
import { pagePaths } from './pages.ts';

for (const folder of ['/', '/salaries/', '/best-practices/']) {
  test(`a feed reader reads the Atom and the JSON feed of ${folder} alike`, async ({ request }) => {
    const atom = parseAtomFeed(await (await request.get(`${folder}feed.xml`)).text());
    const json = parseJsonFeed(await (await request.get(`${folder}feed.json`)).json());
    expect(atom.title?.value).toContain(siteTitle);
    expect(atom.id).toBe(siteUrl + folder);
    expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toBe(`${siteUrl}${folder}feed.xml`);
    expect(atom.updated).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(json).toMatchObject({ title: atom.title?.value, home_page_url: siteUrl + folder });
    const entries = atom.entries ?? [];
    expect(entries.length).toBeGreaterThan(0);
    expect(json.items?.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { title, links, summary, updated } of entries) {
      expect(title?.value).toBeTruthy();
      expect(summary?.value).toBeTruthy();
      expect(updated).toMatch(/^\d{4}-\d\d-\d\dT/);
      const path = new URL(links?.[0]?.href ?? '').pathname;
      expect([...pagePaths, ...(path.startsWith('/id/') ? [path] : [])]).toContain(path);
    }
  });
}

test('the sitemap gives every page the day on which it last changed', async ({ request }) => {
  const xml = await (await request.get('/sitemap.xml')).text();
  const urls = [...xml.matchAll(/<url>.*?<\/url>/g)].map(([url]) => url);
  expect(urls).toHaveLength(pagePaths.length);
  for (const url of urls) expect(url).toMatch(/<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/);
  expect(await (await request.get('/robots.txt')).text()).toContain(`Sitemap: ${siteUrl}/sitemap.xml`);
});
