import { describe, expect, it } from 'vitest';
import { buildPageUrl, parsePage } from '../../../src/catalog/parse-page.ts';

const parseBody = (text: string) => parsePage(text, 'page', 'content/guide/page.mdx').body;

describe('buildPageUrl', () => {
  it.each([
    ['index', '/'],
    ['salaries', '/salaries/'],
    ['levels/staff', '/levels/staff/'],
    ['levels/index', '/levels/'],
  ])('gives "%s" the address %s', (slug, url) => {
    expect(buildPageUrl(slug)).toBe(url);
  });
});

describe('parsePage', () => {
  it('collects from the text of a page whose frontmatter is faulty', () => {
    const page = parsePage('---\ntitle: Page: one\n---\n\n## Up 40%', 'page', 'content/guide/page.mdx');
    expect(page.record).toBeUndefined();
    expect(page.issues.map(({ code }) => code)).toEqual(['invalid-yaml']);
    expect(page.body?.typedNumbers).toEqual([{ text: '40%', line: 5 }]);
  });

  it('collects headings with their depth, id, plain text and line', () => {
    expect(parseBody('## *Plain* `code` {#plain}\n\ntext\n\n### Next')?.headings).toEqual([
      { depth: 2, id: 'plain', text: 'Plain code', line: 1 },
      { depth: 3, text: 'Next', line: 5 },
    ]);
  });

  it('collects figures and references also within components, lists and tables', () => {
    const body = parseBody(
      '<Note>\n\n- <Value of="a/b" />\n\n</Note>\n\n| x |\n| - |\n| <Ratio of="c" over="d" /> |\n\n<Figure id="e" />',
    );
    expect(body?.references).toEqual([
      { ref: 'a/b', line: 3 },
      { ref: 'c', line: 9 },
      { ref: 'd', line: 9 },
    ]);
    expect(body?.ratios).toEqual([{ of: 'c', over: 'd', line: 9 }]);
    expect(body?.figureIds).toEqual([{ id: 'e', line: 11 }]);
  });

  it('collects links from Markdown, from definitions and from attributes', () => {
    const body = parseBody(
      '[a](/a/) and [b][ref]\n\n<Card to="/c/" />\n\n<a href="/d/">d</a>\n\n[ref]: /b/#x',
    );
    expect(body?.links.map(({ href }) => href)).toEqual(['/a/', '/c/', '/d/', '/b/#x']);
  });

  it('takes nothing from code', () => {
    const body = parseBody(
      '`$5` and\n\n```mdx\n## Heading\n<Value of="x" /> costs $500\n[a](/b/)\n```\n\n    $700',
    );
    expect(body).toMatchObject({ headings: [], references: [], links: [] });
    expect(body?.typedNumbers.map(({ text }) => text)).not.toContain('$500');
  });

  it('does not join the words on both sides of a value', () => {
    expect(parseBody('In 10 <Value of="x" /> years')?.typedNumbers).toEqual([]);
  });

  it('finds a number that is split by emphasis or by the end of a line', () => {
    expect(parseBody('one\n\nabout **10** or\nmore years, then\n20%')?.typedNumbers).toEqual([
      { text: '10 or more years', line: 3 },
      { text: '20%', line: 5 },
    ]);
  });

  it('finds numbers in attributes that readers see', () => {
    expect(parseBody('<Note title="After 9+ years">\n\ntext\n\n</Note>')?.typedNumbers).toEqual([
      { text: '9+ years', line: 1 },
    ]);
  });
});
