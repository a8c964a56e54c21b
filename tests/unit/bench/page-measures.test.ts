import { describe, expect, it } from 'vitest';
import { parseTwin } from '../../bench/pages/common-pages.ts';
import { listInlineScripts, readMeasures, type LighthouseResult } from '../../bench/pages/page-measures.ts';
import { siteUrl } from '../../../src/site/site.ts';

const result: LighthouseResult = {
  audits: {
    'first-contentful-paint': { numericValue: 650 },
    'largest-contentful-paint': { numericValue: 800 },
    'total-blocking-time': { numericValue: 0 },
    'cumulative-layout-shift': { numericValue: 0 },
    'network-requests': {
      details: {
        items: [
          { url: 'http://127.0.0.1:1/a/', resourceType: 'Document' },
          { url: 'http://127.0.0.1:1/a.css', resourceType: 'Stylesheet' },
          { url: 'http://127.0.0.1:1/a.js', resourceType: 'Script' },
          { url: 'http://127.0.0.1:1/favicon.svg', resourceType: 'Other' },
          { url: 'data:,', resourceType: 'Other' },
        ],
      },
    },
  },
  categories: {
    performance: { score: 1 },
    accessibility: { score: 1 },
    'best-practices': { score: 0.96 },
    seo: { score: 1 },
  },
};
const sizes = new Map([
  ['/a/', 9000],
  ['/a.css', 2000],
  ['/a.js', 700],
  ['/favicon.svg', 300],
]);
const sizeOf = (url: string): number => sizes.get(new URL(url).pathname) ?? 0;

describe('readMeasures', () => {
  it('sums what went over the line, and counts scripts wherever they stand', () => {
    expect(readMeasures(result, sizeOf, 250)).toEqual({
      ...{ fcpMs: 650, lcpMs: 800, tbtMs: 0, cls: 0 },
      ...{ bytes: 12_000, requests: 4, htmlCssBytes: 11_000, scriptBytes: 950 },
      scores: { performance: 100, accessibility: 100, 'best-practices': 96, seo: 100 },
    });
  });

  it('refuses a page that could not be measured', () => {
    const failed = { ...result, runtimeError: { message: 'The page did not paint.' } };
    expect(() => readMeasures(failed, sizeOf, 0)).toThrow('The page did not paint.');
  });
});

describe('listInlineScripts', () => {
  it('finds what runs, and neither data nor files', () => {
    const html =
      '<script>one()</script><script type="module">two()</script><script src="/a.js"></script>' +
      '<script type="application/ld+json">{"a":1}</script><script type="module" src="/b.js"></script>';
    expect(listInlineScripts(html)).toEqual(['one()', 'two()']);
  });
});

describe('parseTwin', () => {
  const twin = `# Pay\n\n> What it pays.\n\nSee [the way](${siteUrl}/career-path/#levels), [a note](${siteUrl}/sources/x/), [the \\[law\\]](https://law.example/a), a < b and {c}.\n`;

  it('keeps links among the pages and to other sites, and makes text of the rest', () => {
    expect(parseTwin('salaries', twin, ['salaries', 'career-path'])).toEqual({
      slug: 'salaries',
      title: 'Pay',
      description: 'What it pays.',
      body: 'See [the way](/career-path/), a note, [the \\[law\\]](https://law.example/a), a &lt; b and &#123;c&#125;.',
    });
  });

  it('refuses a text that is no twin', () => {
    expect(() => parseTwin('salaries', 'No title.', [])).toThrow('salaries has no title');
  });
});
