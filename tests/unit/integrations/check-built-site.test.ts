import { describe, expect, it } from 'vitest';
import { parseBuiltPage } from '../../../src/integrations/parse-built-page.ts';
import { check, checkHome, other, page } from './built-site.ts';

describe('a good site', () => {
  it('has no issues', async () => {
    const body =
      '<a href="/">Home</a><a href="/pay/">Pay</a><a href="/pay/#ranges">Ranges</a><img src="/logo.svg">';
    const files = {
      'index.html': page({ body }),
      'pay/index.html': other,
      'logo.svg': '<svg/>',
      'a.txt': '<h1><h1>',
    };
    expect(await check(files)).toBe('');
  });

  it('may be empty', async () => {
    expect(await check({})).toBe('');
  });
});

describe('a page', () => {
  it('must not have two h1', async () => {
    expect(await checkHome('<h1>Again</h1>')).toMatchInlineSnapshot(`
      "index.html
      The page has 2 h1 headings.
      A page has one h1, made from the title in its frontmatter."
    `);
  });

  it('must have an h1', async () => {
    const html = page().replace(/<h1.*<\/h1>/, '');
    expect(await check({ 'index.html': html })).toMatchInlineSnapshot(`
      "index.html
      The page has 0 h1 headings.
      A page has one h1, made from the title in its frontmatter."
    `);
  });

  it('must have a title', async () => {
    expect(await check({ 'index.html': page({ title: ' ' }) })).toMatchInlineSnapshot(`
      "index.html
      The page has no title.
      Set title in the frontmatter."
    `);
  });

  it('must have a description', async () => {
    expect(await check({ 'index.html': page({ description: '' }) })).toMatchInlineSnapshot(`
      "index.html
      The page has no description.
      Set description in the frontmatter."
    `);
  });

  it('must say its language', async () => {
    expect(await check({ 'index.html': page({ language: '' }) })).toMatchInlineSnapshot(`
      "index.html
      The page does not say its language.
      Set siteLanguage in src/site/site.ts."
    `);
  });

  it('must not share its title', async () => {
    const files = { 'index.html': page(), 'pay/index.html': page({ description: 'Other.' }) };
    expect(await check(files)).toMatchInlineSnapshot(`
      "pay/index.html
      The title "Home" is also that of index.html.
      Give each page its own title, so that search results can be told apart."
    `);
  });

  it('must not share its description', async () => {
    const files = { 'index.html': page(), 'pay/index.html': page({ title: 'Other' }) };
    expect(await check(files)).toMatchInlineSnapshot(`
      "pay/index.html
      The description "What stands here." is also that of index.html.
      Give each page its own description, so that search results can be told apart."
    `);
  });

  it('reports a missing title once a page, not as one that pages share', async () => {
    const files = { 'a.html': page({ title: '' }), 'b.html': page({ title: '', description: 'Other.' }) };
    expect((await check(files)).match(/The page has no title/g)).toHaveLength(2);
    expect(await check(files)).not.toContain('is also that of');
  });

  it('must not use an id twice', async () => {
    expect(await checkHome('<p id="a"></p><p id="a"></p><p id="a"></p><svg><g id="b"/><g id="b"/></svg>'))
      .toMatchInlineSnapshot(`
      "index.html
      The id "a" stands on more than one element.
      Give each element its own id, so that a link can name it.

      index.html
      The id "b" stands on more than one element.
      Give each element its own id, so that a link can name it."
    `);
  });

  it('is named with its title, not with that of a picture in it', () => {
    const svg = '<svg><title>A chart</title></svg>';
    expect(parseBuiltPage('index.html', page({ body: svg })).title).toBe('Home');
    expect(parseBuiltPage('index.html', `<html><body>${svg}</body></html>`).title).toBe('');
  });

  it('has its title read as text', () => {
    expect(parseBuiltPage('index.html', page({ title: 'R&amp;D &lt;3' })).title).toBe('R&D <3');
  });

  it.each([
    ['index.html', '/'],
    ['pay/index.html', '/pay/'],
    ['pay/us/index.html', '/pay/us/'],
    ['404.html', '/404.html'],
    ['myindex.html', '/myindex.html'],
  ])('built as %s has the address %s', (file, url) => {
    expect(parseBuiltPage(file, page()).url).toBe(url);
  });
});

describe('the report', () => {
  it('is sorted by file, then by message', async () => {
    const bad = (title: string) =>
      page({ title, description: title, body: '<h1>Again</h1><a href="/z/"></a><a href="/a/"></a>' });
    const report = await check({ 'b.html': bad('B'), 'a.html': bad('A') });
    expect(report.split('\n\n').map((issue) => issue.split('\n').slice(0, 2).join(': '))).toEqual([
      'a.html: The link "/a/" leads to nothing.',
      'a.html: The link "/z/" leads to nothing.',
      'a.html: The page has 2 h1 headings.',
      'b.html: The link "/a/" leads to nothing.',
      'b.html: The link "/z/" leads to nothing.',
      'b.html: The page has 2 h1 headings.',
    ]);
  });
});
