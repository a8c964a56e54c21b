/**
 * Published consumers read the built site as chats and wikis do: two that unfurl links, and a client of oEmbed.
 * The tags name the public address, so what they fetch there is taken from the server of the tests.
 */
import { extract } from '@extractus/oembed-extractor';
import { expect, test } from '@playwright/test';
import ogs from 'open-graph-scraper';
import { unfurl } from 'unfurl.js';
import { siteTitle, siteUrl } from '../../src/site/site.ts';
import { readBytes } from '../../src/links/unfurl.ts';
import { pagePaths } from './pages.ts';

/** A page of each kind. */
const paths = ['/', '/salaries/', '/salaries/method/', '/sources/bls-oews/', '/glossary/'];

/** Fetches from the server of the tests what stands at the public address. */
const buildFetch =
  (baseURL = '') =>
  (address: string): Promise<Response> =>
    fetch(address.replace(siteUrl, baseURL));

/** Width, height and weight of a PNG. */
async function measurePng(
  response: Response,
): Promise<{ type: string | null; size: number[]; bytes: number }> {
  const png = Buffer.from(await response.arrayBuffer());
  return {
    type: response.headers.get('content-type'),
    size: [png.readUInt32BE(16), png.readUInt32BE(20)],
    bytes: png.length,
  };
}

for (const path of paths) {
  test(`unfurl.js shows ${path} with title, words, picture and facts`, async ({ baseURL }) => {
    const {
      title,
      description,
      open_graph: graph,
      twitter_card: card,
      oEmbed,
      canonical_url,
    } = await unfurl(siteUrl + path, { fetch: buildFetch(baseURL) });
    expect(title).toContain(siteTitle);
    expect(graph).toMatchObject({ url: siteUrl + path, site_name: siteTitle, description });
    expect(graph.images).toMatchObject([{ width: 1200, height: 630, type: 'image/png' }]);
    expect(card.card).toBe('summary_large_image');
    expect(canonical_url).toBe(siteUrl + path);
    expect(oEmbed).toMatchObject({ type: 'link', version: '1.0', title: graph.title });
    const picture = await measurePng(await buildFetch(baseURL)(graph.images?.[0]?.url ?? ''));
    expect(picture).toMatchObject({ type: 'image/png', size: [1200, 630] });
    expect(picture.bytes).toBeLessThanOrEqual(60_000);
  });

  test(`open-graph-scraper reads the same of ${path} from its first 32 kB`, async ({ baseURL }) => {
    const html = Buffer.from(await (await buildFetch(baseURL)(siteUrl + path)).arrayBuffer());
    const { error, result } = await ogs({ html: html.subarray(0, readBytes).toString() });
    expect(error).toBe(false);
    expect(result).toMatchObject({
      ogUrl: siteUrl + path,
      ogSiteName: siteTitle,
      ogType: path === '/' ? 'website' : 'article',
      twitterCard: 'summary_large_image',
    });
    expect(result.ogImage).toMatchObject([{ width: '1200', height: '630', type: 'image/png' }]);
    expect(result.ogImage?.[0]?.alt).toContain(result.ogTitle ?? '?');
  });

  test(`a client of oEmbed finds the answer of ${path}`, async ({ baseURL }) => {
    const answer = await extract(siteUrl + path, {}, buildFetch(baseURL));
    expect(answer).toMatchObject({
      method: 'auto-discovery',
      type: 'link',
      provider_name: siteTitle,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect((await buildFetch(baseURL)(String(answer.thumbnail_url))).status).toBe(200);
  });
}

test('the oEmbed answer of a chart is the photo that it says', async ({ baseURL }) => {
  const response = await buildFetch(baseURL)(`${siteUrl}/oembed/all-sources-compared.json`);
  const answer = (await response.json()) as { type: string; url: string; width: number; height: number };
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(answer.type).toBe('photo');
  const picture = await measurePng(await buildFetch(baseURL)(answer.url));
  expect(picture).toMatchObject({ type: 'image/png', size: [answer.width, answer.height] });
});

test('every page has its own card, and its tags within what the strictest crawler reads', async ({
  baseURL,
}) => {
  const cards = new Map<string, string>();
  for (const path of pagePaths) {
    const html = Buffer.from(await (await buildFetch(baseURL)(siteUrl + path)).arrayBuffer());
    const head = html.subarray(0, readBytes).toString();
    const card = /<meta property="og:image" content="([^"]+)"/.exec(head)?.[1];
    expect(card, path).toBeDefined();
    // All of them: the last ones are the links for machines.
    expect(head, path).toContain('rel="iframely thumbnail"');
    expect(cards.get(card ?? ''), `${path} shows the card of another page`).toBeUndefined();
    cards.set(card ?? '', path);
    const picture = await buildFetch(baseURL)(card ?? '');
    expect(picture.headers.get('content-type'), card).toBe('image/png');
  }
});
