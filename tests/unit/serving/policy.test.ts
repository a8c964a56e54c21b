import { describe, expect, it } from 'vitest';
import {
  findStopped,
  insertAtStart,
  listInlineScripts,
  listInlineStyles,
} from '../../../src/serving/inline-parts.ts';
import { buildPolicies, renderStyleMeta, renderWholeMeta } from '../../../src/serving/policy.ts';

const hashes = { pages: ['sha256-a', 'sha256-b'], embeds: ['sha256-c'] };
const bundle = (address: string) => ({ bundle: address, weight: 1 });

describe('the policies', () => {
  it('allow nothing but the guide’s own, and only the scripts that stand in the pages', () => {
    expect(buildPolicies(hashes)).toMatchInlineSnapshot(`
      {
        "embeds": "default-src 'none'; script-src 'sha256-c'; img-src 'self'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; frame-ancestors *",
        "pages": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-a' 'sha256-b'; img-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      }
    `);
  });

  it('let pages ask the search indexes of a team, and the team show them in frames', () => {
    const search = [
      bundle('https://wiki.example:8443/pagefind/'),
      bundle('https://wiki.example:8443/b/'),
      bundle('/c/'),
    ];
    const { pages, embeds } = buildPolicies(hashes, { search, frameAncestors: ['https://wiki.example'] });
    expect(pages).toContain("connect-src 'self' https://wiki.example:8443;");
    expect(pages).toMatch(/frame-ancestors 'self' https:\/\/wiki\.example$/);
    expect(embeds).toMatch(/frame-ancestors 'self' https:\/\/wiki\.example$/);
  });

  it('refuse pages that each bring a script of their own', () => {
    const pages = Array.from({ length: 13 }, (_, at) => `sha256-${at.toString()}`);
    expect(() => buildPolicies({ pages, embeds: [] })).toThrow('hold 13 different inline scripts');
  });

  it('narrow the styles of a page to its own', () => {
    expect(renderStyleMeta(['sha256-x'])).toBe(
      `<meta http-equiv="Content-Security-Policy" content="style-src 'sha256-x'">`,
    );
    expect(renderStyleMeta([])).toContain('"style-src \'none\'"');
  });

  it('stand whole in the page for what is not there, but for what only a header can say', () => {
    const meta = renderWholeMeta(buildPolicies(hashes).pages, ['sha256-x']);
    expect(meta).toContain("default-src 'none'; script-src 'self'");
    expect(meta).toMatch(/; style-src 'sha256-x'">$/);
    expect(meta).not.toMatch(/unsafe-inline|frame-ancestors/);
  });
});

describe('the parts of a page', () => {
  const html =
    '<head><meta charset="utf-8"/><style>p{}</style><script>one()</script><script type="module">two()</script>' +
    '<script type="application/ld+json">{}</script><script src="/a.js"></script><script data-to="/a/">three()</script></head>';

  it('that run are listed, and data is not', () => {
    expect(listInlineScripts(html)).toEqual(['one()', 'two()', 'three()']);
    expect(listInlineStyles(html)).toEqual(['p{}']);
  });

  it('that speak of others come first', () => {
    expect(insertAtStart(html, '<meta>')).toContain('<meta charset="utf-8"/><meta><style>');
  });

  it.each([
    ['<p style="color:red">', true],
    ['<p\n onclick=x()>', true],
    ['<a href="javascript:x()">', true],
    ['<p title="a style=b">text style=x</p>', true],
    ['<p>a style="b" onclick="c"</p>', false],
    ['<script>"<p style=x>"</script><style>p{}</style>', false],
    ['<a href="/a/" data-style="x">', false],
  ])('that a policy stops are found: %s', (tag, isStopped) => {
    expect(findStopped(tag) !== undefined).toBe(isStopped);
  });
});
