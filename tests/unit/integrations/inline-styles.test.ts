import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { finishPages } from '../../../src/integrations/finish-pages.ts';
import { createInliner, dropTheme, inlineStyles } from '../../../src/integrations/inline-styles.ts';

const link = '<link rel="stylesheet" href="/_astro/main.css">';
const page = (body: string, head = link) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

function inlinerOf(css: string) {
  const asked: string[] = [];
  const inliner = createInliner((href) => {
    asked.push(href);
    return Promise.resolve(css);
  });
  return { ...inliner, asked };
}

/** The styles that a page carries once inlined. */
const stylesOf = async (css: string, html: string) =>
  /<style>(.*)<\/style>/s.exec(await inlinerOf(css).inline(html))?.[1];

describe('the inliner', () => {
  it('puts the styles where the link stood and leaves no link', async () => {
    const html = await inlinerOf('p{color:red}').inline(page('<p>Text</p>'));
    expect(html).toBe(
      '<!DOCTYPE html><html lang="en"><head><style>p{color:red}</style></head><body><p>Text</p></body></html>',
    );
  });

  it('keeps the rules that a page uses and drops the others', async () => {
    const css = '.used{color:red}.unused{color:blue}table{color:green}p .deep{color:grey}';
    expect(await stylesOf(css, page('<p class="used">Text</p>'))).toBe('.used{color:red}');
  });

  it('drops keyframes that no rule uses', async () => {
    const css = '@keyframes spin{to{rotate:1turn}}@keyframes idle{to{rotate:1turn}}p{animation:spin 1s}';
    const styles = await stylesOf(css, page('<p>Text</p>'));
    expect(styles).toContain('@keyframes spin');
    expect(styles).not.toContain('idle');
  });

  it('keeps our own variables, which charts and scripts read from outside', async () => {
    expect(await stylesOf(':root{--chart-strong:#0b6e63}', page('<p>Text</p>'))).toContain(
      '--chart-strong:#0b6e63',
    );
  });

  it.each([
    [':root[data-theme=dark]', 'the theme that a reader chooses'],
    ['details[open]', 'a part that a reader opens'],
    ['a[aria-current=page]', 'the link to the page itself'],
  ])('keeps %s, %s', async (selector) => {
    const html = page('<details><summary>More</summary></details><a href="/">Home</a>');
    expect(await stylesOf(`${selector}{color:red}`, html)).toBe(`${selector}{color:red}`);
  });

  it('wraps the styles of a link for print in the same medium', async () => {
    const head = `${link}<link rel="stylesheet" href="/_astro/print.css" media="print">`;
    const { inline, asked } = inlinerOf('p{color:red}');
    expect(await inline(page('<p>Text</p>', head))).toContain(
      '<style>p{color:red}@media print{p{color:red}}</style></head>',
    );
    expect(asked).toEqual(['/_astro/main.css', '/_astro/print.css']);
  });

  it('keeps the condition of a link for wide pages', async () => {
    const head = '<link rel="stylesheet" href="/_astro/wide.css" media="(width >= 30rem)">';
    expect(await stylesOf('p{color:red}', page('<p>Text</p>', head))).toMatch(
      /^@media \(.*30rem\)\{p\{color:red\}\}$/,
    );
  });

  it('keeps the order of several links, in one style element', async () => {
    const head = '<link rel="stylesheet" href="/a.css"><title>T</title><link rel="stylesheet" href="/b.css">';
    const inliner = createInliner((href) => Promise.resolve(href === '/a.css' ? 'p{color:red}' : 'p{top:0}'));
    const html = await inliner.inline(page('<p>Text</p>', head));
    expect(html).toContain('<head><style>p{color:red;top:0}</style><title>T</title></head>');
  });

  it.each(['$&', '$1', "$'", '$$'])('reads "%s" in the styles as text', async (text) => {
    expect(await stylesOf(`p:before{content:"${text}"}`, page('<p>Text</p>'))).toBe(
      `p:before{content:"${text}"}`,
    );
  });

  it('leaves a page without a stylesheet untouched', async () => {
    const { inline, asked, purgeCount } = inlinerOf('p{color:red}');
    const html = page('<p>Text</p>', '<style>p{color:red}</style><link rel="icon" href="/favicon.svg">');
    expect(await inline(html)).toBe(html);
    expect([asked, purgeCount()]).toEqual([[], 0]);
  });
});

describe('purging', () => {
  it('is shared by pages that use the same names, whatever they say', async () => {
    const { inline, asked, purgeCount } = inlinerOf('.a{color:red}.b{color:blue}');
    const first = await inline(page('<p class="a" id="one">One</p>'));
    const rules = purgeCount();
    const second = await inline(page('<p class="a" id="two">Two</p><p class="a">Three</p>'));
    expect([rules, purgeCount()]).toEqual([2, 2]);
    expect(asked).toHaveLength(1);
    expect(second).toContain('<style>.a{color:red}</style>');
    expect(first).toContain('<style>.a{color:red}</style>');
  });

  it.each([
    ['a class', '<p class="c">'],
    ['an element', '<p class="a"><b>x</b>'],
    ['an attribute', '<p class="a" hidden>'],
  ])('is done anew for the rules that speak of %s that a page has more', async (_, body) => {
    const { inline, purgeCount } = inlinerOf('.c{color:blue}b{color:red}[hidden]{display:none}');
    await inline(page('<p class="a">'));
    expect(purgeCount()).toBe(3);
    await inline(page(body));
    expect(purgeCount()).toBe(4);
  });

  it('looks into every condition, and leaves none that is empty', async () => {
    const css = '@media print{.a{color:red}.b{top:0}@supports (top:0){.b{top:1px}}}@layer x{.b{color:blue}}';
    expect(await stylesOf(css, page('<p class="a">'))).toBe('@media print{.a{color:red}}');
  });

  it('keeps at-rules that are no rules of names', async () => {
    const css = '@layer one,two;@font-face{font-family:F;src:url(f.woff2)}.b{top:0}@layer two{p{top:0}}';
    expect(await stylesOf(css, page('<p>'))).toBe(
      '@layer one;@layer two{p{top:0}}@font-face{font-family:F;src:url(f.woff2)}',
    );
  });

  it('keeps what a script of the page, or what it imports, will show', async () => {
    const files: Record<string, string> = {
      '/_astro/a.css': '.strip{color:red}.answer{color:blue}.other{top:0}',
      '/_astro/tool.js': 'import{s}from"./strip.js";show(`<p class="answer">`,s)',
      '/_astro/strip.js': 'export const s=`<ul class="strip">`',
    };
    const { inline } = createInliner((path) => Promise.resolve(files[path] ?? ''));
    const html = await inline(
      '<html><head><link rel="stylesheet" href="/_astro/a.css"></head><body><script type="module" src="/_astro/tool.js"></script></body></html>',
    );
    expect(html).toContain('<style>.strip{color:red}.answer{color:#00f}</style>');
  });

  it('is shared by pages that differ in what no style speaks of, and keeps nothing for a word of the text', async () => {
    const { inline, purgeCount } = inlinerOf('.a{color:red}table{color:blue}.figure{color:blue}');
    expect(await inline(page('<p class="a">A table, a figure</p>'))).toContain(
      '<style>.a{color:red}</style>',
    );
    const rules = purgeCount();
    await inline(page('<p class="a b" hidden><b>x</b>'));
    expect(purgeCount()).toBe(rules);
  });

  it('does not take from a later page a rule for its id', async () => {
    const { inline } = inlinerOf('#menu{color:red}');
    await inline(page('<nav id="other">One</nav>'));
    expect(await inline(page('<nav id="menu">Two</nav>'))).toContain('#menu{color:red}');
  });

  it('does not take from a later page a rule for the setting of an attribute', async () => {
    const { inline } = inlinerOf('a[href^=http]{color:red}');
    await inline(page('<a href="/">Home</a>'));
    expect(await inline(page('<a href="https://example.com">Out</a>'))).toContain('a[href^=http]{color:red}');
  });
});

describe('the integration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inline-styles-'));
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('inlines every page and removes stylesheets that nothing names any longer', async () => {
    mkdirSync(join(folder, '_astro'));
    mkdirSync(join(folder, 'pagefind'));
    mkdirSync(join(folder, 'about'));
    const files = {
      'index.html': page('<p>Home</p>'),
      'about/index.html': page('<p>About</p>'),
      '_astro/main.css': 'p{color:red}',
      '_astro/late.css': 'dialog{color:red}',
      '_astro/search.js': 'load("/_astro/late.css")',
      'pagefind/pagefind-ui.css': 'p{color:red}',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const lines: string[] = [];
    await runBuildDone(folder, lines);
    expect(readFileSync(join(folder, 'about/index.html'), 'utf8')).toContain('<style>p{color:red}</style>');
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('<style>p{color:red}</style>');
    expect(readdirSync(join(folder, '_astro')).sort()).toEqual(['late.css', 'search.js']);
    expect(readdirSync(join(folder, 'pagefind'))).toEqual(['pagefind-ui.css']);
    expect(lines).toEqual(['2 pages carry their own styles, from 1 purges.']);
  });
});

describe('dropTheme', () => {
  it('takes out the variables of Starlight and what reads them, and leaves the rest in place', () => {
    const css = dropTheme(`
      @layer starlight.base { :root { --sl-color-text: red; --__sl-font: serif; --ours: 1px } }
      body { color: var(--sl-color-text); font-family: var(--__sl-font); margin: 0; padding: var(--ours) }
      @media (width >= 50em) { :root { --sl-nav-height: 4rem } main { width: calc(1rem + var(--sl-nav-height)); height: 1px } }
    `);
    expect(css).not.toContain('sl-color');
    expect(css).not.toContain('--__sl');
    expect(css).not.toContain('nav-height');
    for (const kept of ['--ours: 1px', 'margin: 0', 'padding: var(--ours)', 'height: 1px']) {
      expect(css).toContain(kept);
    }
  });
});

/** Runs the integration over a folder as Astro does after a build, with as much of the hook's input as it reads. */
async function runBuildDone(folder: string, lines: string[]): Promise<void> {
  const hook = finishPages([inlineStyles()]).hooks['astro:build:done'];
  const input = { dir: pathToFileURL(`${folder}/`), logger: { info: (line: string) => lines.push(line) } };
  await hook?.(input as unknown as Parameters<NonNullable<typeof hook>>[0]);
}
