import { inflateSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { buildChanges } from '../../../src/links/build-changes.ts';
import { buildInventory } from '../../../src/links/build-inventory.ts';
import { updateLedger } from '../../../src/links/ledger.ts';
import type { LinkEntry } from '../../../src/links/link-entry.ts';
import { listRedirects } from '../../../src/links/list-redirects.ts';
import { buildObjectsInv } from '../../../src/links/objects-inv.ts';
import { renderAtom, renderJsonFeed } from '../../../src/links/render-feeds.ts';
import { renderEmbed, renderEnd } from '../../../src/links/render-embed.ts';
import { explainFate, renderIdPage } from '../../../src/links/render-id-page.ts';
import {
  buildTwinUrl,
  renderApiCatalog,
  renderLinksJson,
  renderLinksSchema,
  renderLlms,
  renderPageMarkdown,
} from '../../../src/links/render-inventories.ts';
import { readContentWith } from '../catalog/build-content.ts';

const { catalog } = readContentWith();
const about = { title: 'A guide', description: 'For tests.', url: 'https://guide.example' };
const inventory = buildInventory(catalog, about.url);
const ledger = updateLedger(inventory, [], '2026-01-20');
const get = (id: string): LinkEntry => {
  const entry = ledger.find((each) => each.id === id);
  if (!entry) throw new Error(`No ${id} in the fixture.`);
  return entry;
};

describe('the page of an id', () => {
  const html = renderIdPage({
    entry: get('pay-today'),
    target: get('pay-today'),
    markdown: 'Some *text*.',
    cardId: 'pay-today',
  });

  it('takes a reader with script to the place, before anything is drawn and without a step in the history', () => {
    expect(html).toMatch(/<script data-to="\/pay\/#pay-today">[^<]*location\.replace\(to\)[^<]*<\/script>/);
    expect(html.indexOf('location.replace')).toBeLessThan(html.indexOf('<body>'));
  });

  it('gives everybody else the title, the text, the card and the way', () => {
    expect(html).toContain('<h1>Pay today</h1>');
    expect(html).toContain('Some <em>text</em>.');
    expect(html).toContain('<a href="/pay/#pay-today">Read it in its place</a>');
    expect(html).toMatch(/property="og:image" content="https:\/\/[^"]+\/cards\/pay-today\.png"/);
  });

  it('tells the reader of a retired id what happened, and does not lead on by itself', () => {
    const entry: LinkEntry = {
      ...get('agents'),
      status: 'retired',
      reason: 'Out of date',
      on: '2026-02-01',
      to: 'pay-today',
    };
    const page = renderIdPage({ entry, target: get('pay-today'), markdown: '', cardId: 'page-home' });
    expect(page).not.toContain('location.replace');
    expect(page).toContain(
      'This part was taken out on 2026-02-01. Reason: Out of date. Read “Pay today” instead.',
    );
    expect(page).toContain('noindex');
  });

  it('says nothing of an id that stands where it always stood', () => {
    expect(explainFate(get('pay-today'), get('pay-today'))).toBe('');
  });

  it('keeps markup in titles and addresses as text', () => {
    const entry = {
      ...get('pay-today'),
      title: '</title><script>alert(1)</script>',
      address: '/x/#"</script>',
    };
    const page = renderIdPage({ entry, target: entry, markdown: '', cardId: 'x' });
    expect(page).not.toContain('<script>alert');
    expect(page.match(/<\/script>/g)).toHaveLength(1);
  });
});

describe('an embed', () => {
  const entry = get('pay-today');
  const shown = { entry, body: '<p>Shown.</p>', tokens: ':root{--ink:#000}' };
  const html = renderEmbed(shown);

  it('shows the part with a link to its source that leads out of the frame', () => {
    expect(html).toContain('<p>Shown.</p>');
    expect(html).toMatch(/<a href="https:\/\/[^"]+\/id\/pay-today\/" target="_blank"/);
  });

  it('asks for nothing and keeps to the theme it is given, with or without script', () => {
    expect(html).not.toMatch(/<link rel="stylesheet"|src=/);
    expect(html).toContain("get('theme')");
    expect(html).toContain(':root:has(#dark:target){color-scheme:dark}');
  });

  it('follows the guide, and names the address of the version that does not', () => {
    expect(html).toContain(
      `<link rel="alternate" title="This version for good" href="/embed/pay-today@${entry.hash}/">`,
    );
    expect(html).not.toContain('as published on');
  });

  it('says of a version when it was published, and since when the guide says something else', () => {
    const version = { hash: 'a'.repeat(12), title: 'Pay then', from: '2026-01-02' };
    const first = renderEmbed({ ...shown, version });
    expect(first).toContain('<h1>Pay then</h1>');
    expect(first).toContain('as published on January 2, 2026</footer>');
    expect(first).not.toContain('rel="alternate"');
    const replaced = renderEmbed({ ...shown, version: { ...version, until: '2026-02-03' } });
    expect(replaced).toContain('It changed on February 3, 2026: <a href=');
    const lost = renderEmbed({ ...shown, version, isLost: true });
    expect(lost).toContain(
      'as published on January 2, 2026 is kept no longer; this is what the guide says now',
    );
  });

  it('tells in the frame that a part ended, why, and what to read instead', () => {
    const ended: LinkEntry = { ...entry, status: 'retired', reason: 'Out of <date>.', on: '2026-02-01' };
    expect(renderEnd(ended, undefined)).toBe('<p>This was taken out: Out of &lt;date&gt;.</p>');
    expect(renderEnd({ ...ended, status: 'merged' }, get('page-pay'))).toMatch(
      /^<p>This became part of another section: Out of &lt;date&gt;\. Read <a href="https:[^"]+\/id\/page-pay\/"[^>]*>[^<]+<\/a> instead\.<\/p>$/,
    );
    expect(renderEmbed({ ...shown, entry: ended })).toMatch(
      /rel="canonical" href="https:[^"]+\/id\/pay-today\/"/,
    );
  });
});

describe('old addresses', () => {
  const moved: LinkEntry = {
    ...get('pay-today'),
    status: 'moved',
    address: '/work/#pay-today',
    was: ['/pay/#pay-today'],
  };
  const gone: LinkEntry = { ...get('page-pay'), status: 'merged', to: 'page-work', reason: 'Told there.' };
  const { fragments, pages } = listRedirects([moved, gone, get('page-work')]);

  it('lead to where the content stands now, also across pages', () => {
    expect(fragments.get('/pay/')?.get('pay-today')).toBe('/work/#pay-today');
    expect(pages.get('/pay/')).toBe('/work/');
  });
});

describe('the inventories', () => {
  it('name every id with its permanent address', () => {
    const links = JSON.parse(renderLinksJson(ledger, about, '2026-01-20')) as {
      entries: { id: string; url: string }[];
    };
    expect(links.entries).toHaveLength(ledger.length);
    expect(links.entries.find(({ id }) => id === 'pay-today')?.url).toBe(
      'https://guide.example/id/pay-today/',
    );
    expect(JSON.parse(renderLinksSchema(about))).toMatchObject({ type: 'object' });
  });

  it('are read by Sphinx: a header, then lines of name, role, priority, address and title', () => {
    const bytes = Buffer.from(buildObjectsInv(ledger, { project: 'Guide', version: '1' }));
    const text = bytes.toString('latin1');
    const header = text.split('\n').slice(0, 4).join('\n');
    expect(header).toMatch(/^# Sphinx inventory version 2\n# Project: Guide\n# Version: 1\n# The remainder/);
    const lines = inflateSync(bytes.subarray(header.length + 1))
      .toString('utf8')
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(ledger.length);
    expect(lines).toContain('pay-today std:label -1 id/pay-today/ Pay today');
  });

  it('map the guide for language models', () => {
    const pages = Object.values(catalog.pages);
    const text = renderLlms(pages, [{ label: 'All', slugs: ['pay', 'index'] }], about);
    expect(text).toContain('- [Pay](https://guide.example/pay.md): What engineers');
    expect(buildTwinUrl('/')).toBe('/index.md');
  });

  it('give each page as Markdown that reads by itself', () => {
    const page = catalog.pages['work'];
    if (!page) throw new Error('No page.');
    const markdown = renderPageMarkdown(page, catalog, about);
    expect(markdown).toMatch(/^# Work\n\n> How the work/);
    expect(markdown).toContain('### Watch the inputs');
    expect(markdown).not.toMatch(/\]\(\/|<Cite|\[@/);
  });

  it('name the files for programs', () => {
    const { linkset } = JSON.parse(renderApiCatalog(about)) as { linkset: { item?: unknown[] }[] };
    expect(linkset[0]?.item).toHaveLength(6);
  });
});

describe('the feeds', () => {
  const changes = buildChanges(ledger);

  it('say in words what happened to each page', () => {
    const pay = changes.find(({ url }) => url === '/pay/');
    expect(pay).toMatchObject({ on: '2026-01-20', title: 'Pay', section: 'pay' });
    expect(pay?.sentences[0]).toBe('New page.');
    expect(pay?.sentences.join(' ')).toContain('New sections: “By level”, “Pay today”.');
  });

  it('tell what was retired, and why', () => {
    const entry: LinkEntry = {
      ...get('agents'),
      status: 'retired',
      reason: 'Out of date.',
      on: '2026-02-01',
    };
    expect(buildChanges([entry])[0]?.sentences).toEqual(['“Agents” was retired: Out of date.']);
  });

  it('are well-formed Atom, newest first', () => {
    const feed = renderAtom(
      { title: 'A & B', siteUrl: about.url, page: '/', self: '/feed.xml' },
      changes,
      '2026-01-20',
    );
    const names: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('opentag', ({ local }) => names.push(local));
    parser.write(feed).close();
    expect(names.filter((name) => name === 'entry')).toHaveLength(changes.length);
    expect(parseDocument(feed, { xmlMode: true }).children.length).toBeGreaterThan(0);
  });

  it('are JSON Feed 1.1', () => {
    const feed = JSON.parse(
      renderJsonFeed({ title: 'A', siteUrl: about.url, page: '/', self: '/feed.json' }, changes),
    ) as { version: string; items: { id: string }[] };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
  });
});
