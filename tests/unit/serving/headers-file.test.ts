import { describe, expect, it } from 'vitest';
import { headerRules, isHashed, listHeaders, toFilePath } from '../../../src/serving/header-rules.ts';
import {
  buildHostRules,
  getPolicies,
  parseHeadersFile,
  renderHeadersFile,
  selectHostHeaders,
} from '../../../src/serving/headers-file.ts';

const policies = { pages: "default-src 'none'; frame-ancestors 'self'", embeds: 'frame-ancestors *' };
const paths = [
  ...['/index.html', '/404.html', '/pay/index.html', '/pay/feed.xml', '/pay.md', '/pay/bands.md'],
  ...['/embed/pay/index.html', '/links.json', '/_astro/a.DeXT1Ee3.js', '/_astro/b.CU50JUSZ.js'],
  ...['/pagefind/pagefind.js', '/pagefind/fragment/en_115cfb4.pf_fragment', '/robots.txt'],
];

describe('the file of headers', () => {
  const rules = buildHostRules(paths, { policies });

  it('says for each address what the source says, and each header once', () => {
    expect(renderHeadersFile(rules)).toMatchSnapshot();
    for (const path of paths) {
      const address = path.replace(/\/index\.html$/, '/');
      const sent = selectHostHeaders(rules, address);
      for (const { name, wish, usual } of headerRules) {
        const wanted = wish(path, { policies });
        if (wanted === undefined) continue;
        expect([path, name, sent[name] ?? usual?.(path) ?? null]).toEqual([path, name, wanted]);
      }
    }
  });

  it('is read back as it was written', () => {
    const read = parseHeadersFile(renderHeadersFile(rules));
    expect(read).toEqual(rules);
    expect(getPolicies(read)).toEqual(policies);
  });

  it('is refused where a host would read only a part of it', () => {
    const rule = (at: number) => ({ pattern: `/${at.toString()}`, headers: { A: 'b' } });
    expect(() => renderHeadersFile(Array.from({ length: 101 }, (_, at) => rule(at)))).toThrow(
      '_headers would hold 101 rules, and Cloudflare Pages reads 100',
    );
    expect(() => renderHeadersFile([{ pattern: '/', headers: { A: 'b'.repeat(1996) } }])).toThrow(
      'A line of _headers would hold 2001 characters, and Cloudflare Pages reads 2000: it starts with "A: bbb',
    );
  });

  it('is missed in a sentence', () => {
    expect(() => getPolicies([])).toThrow('name no policy for "/": build the guide again.');
  });
});

describe('the headers of an address', () => {
  it('leave out what servers know, and say what readers need', () => {
    expect(listHeaders('/pay', { policies, hstsSeconds: 60 })).toEqual({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy':
        'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Strict-Transport-Security': 'max-age=60',
      'Content-Security-Policy': policies.pages,
    });
    expect(listHeaders('/embed/pay/', { policies })).toMatchObject({
      'Content-Security-Policy': policies.embeds,
    });
    expect(listHeaders('/pay.md', { policies, edgeSeconds: 5 })).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'CDN-Cache-Control': 'public, max-age=5',
      'Content-Type': 'text/markdown; charset=utf-8',
    });
  });

  it('are those of a page where the last slash is missing', () => {
    expect(['/', '/a/', '/a', '/a.md', '/.well-known/api-catalog'].map(toFilePath)).toEqual([
      ...['/index.html', '/a/index.html', '/a/index.html', '/a.md', '/.well-known/api-catalog'],
    ]);
  });
});

describe('isHashed', () => {
  it.each([
    ['/_astro/sidebar.B07Li9iG.js', true],
    ['/_astro/highlight.Lp-VO1Iz.js', true],
    ['/_astro/index.js', false],
    ['/pagefind/index/en-us_1972a5c.pf_index', true],
    ['/pagefind/pagefind.en-us_11d2cff9cedca.pf_meta', true],
    ['/pagefind/wasm.en-us.pagefind', false],
    ['/pagefind/pagefind-entry.json', false],
    ['/pagefind/pagefind-worker.js', false],
    ['/links.json', false],
  ])('%s: %s', (path, expected) => {
    expect(isHashed(path)).toBe(expected);
  });
});
