import { describe, expect, test } from 'vitest';
import { buildDump, buildFinder, fixtures, makeWiki, run, site } from './wiki-kit.ts';
import { findAsciidocLinks } from '../../../src/wiki/asciidoc.ts';
import { findHtmlLinks } from '../../../src/wiki/html.ts';
import { findMarkdownLinks } from '../../../src/wiki/markdown.ts';
import { findRstLinks } from '../../../src/wiki/restructured-text.ts';
import { findWikitextLinks } from '../../../src/wiki/wikitext.ts';

interface Row {
  file: string;
  page?: string;
  line: number;
  column: number;
  status: string;
  written: string;
  nearest?: string;
  fix?: string;
}

/** Each link of a fixture on one line. */
async function list(...words: string[]): Promise<string[]> {
  const { out } = await run(
    fixtures,
    ...['--interwiki', 'guide', '--intersphinx', 'guide', '--all', '--format', 'json'],
    ...words,
  );
  const { links } = JSON.parse(out) as { links: Row[] };
  return links.map(({ file, page, line, column, status, written, nearest, fix }) => {
    const place = `${file}${page === undefined ? '' : ` "${page}"`}:${line.toString()}:${column.toString()}`;
    const way = nearest === undefined ? '' : ` (${nearest}?)`;
    return `${place} ${status} ${written.replaceAll(site, '')}${way}${fix === undefined ? '' : ` -> ${fix.replaceAll(site, '')}`}`;
  });
}

describe('each format', () => {
  test('MediaWiki, as MediaWiki itself exported it: the newest revision of each page', async () => {
    expect(await list('mediawiki-dump.xml')).toMatchSnapshot();
  });

  test('Confluence storage format: current pages and comments, in CDATA and escaped', async () => {
    expect(await list('confluence')).toMatchSnapshot();
  });

  test('Confluence HTML', async () => {
    expect(await list('confluence-html')).toMatchSnapshot();
  });

  test('Notion, Markdown and HTML', async () => {
    expect(await list('notion')).toMatchSnapshot();
  });

  test('Markdown, AsciiDoc and reStructuredText', async () => {
    expect(await list('notes')).toMatchSnapshot();
  });

  test('links in code and comments too, where asked for', async () => {
    const hidden = (rows: string[]): string[] => rows.filter((row) => /\/id\/(in|escaped)-/.test(row));
    for (const name of ['mediawiki-dump.xml', 'confluence', 'confluence-html', 'notion', 'notes']) {
      expect(hidden(await list(name)), name).toEqual([]);
    }
    expect(hidden(await list('.', '--include-code'))).toMatchSnapshot();
  });
});

describe('places in a file', () => {
  test.each([
    ['a.md', `é😀\r\n\r\n[x](${site}/id/nope/)`, 3, 5],
    ['a.rst', `é\n\n😀 ${site}/id/nope/.\n`, 3, 4],
    ['a.adoc', `${site}/id/nope/[x]`, 1, 1],
    ['a.html', `<p>é\n<a title="a>b" href='${site}/id/nope/'>`, 2, 22],
    ['a.wiki', `\uFEFFx\n[${site}/id/nope/ x]`, 2, 2],
    ['a.xml', buildDump(`&lt;b&gt; é\r\n&amp; ${site}/id/nope/`), 3, 7],
  ])('%s', async (name, text, line, column) => {
    const { out } = await run(makeWiki({ [name]: text }), '.', '--format', 'json');
    const { links } = JSON.parse(out) as { links: Row[] };
    expect(links).toMatchObject([{ line, column, status: 'unknown', written: `${site}/id/nope/` }]);
  });
});

describe('what counts as a link', () => {
  const written = (text: string, rules = {}): string[] =>
    findMarkdownLinks(text, buildFinder(rules)).map((link) => link.written);

  test.each([
    'https://principal-ai-ml-engineer.example.evil.test/id/a/',
    'https://principal-ai-ml-engineer.example:8080/id/a/',
    'https://principal-ai-ml-engineer.example@evil.test/',
    'https://web.archive.org/web/2026/https://principal-ai-ml-engineer.example/id/a/',
    'https://xprincipal-ai-ml-engineer.example/',
    'principal-ai-ml-engineer.example/id/a/',
    '[[guideline:a]] [[other:a]] [[guide:]]',
  ])('not %s', (text) => {
    expect(written(text)).toEqual([]);
  });

  test('the site without path, in any case, with either protocol or none', () => {
    expect(
      written(`${site}. HTTP://Principal-AI-ML-Engineer.example/x, (//principal-ai-ml-engineer.example/y)`),
    ).toEqual([site, 'HTTP://Principal-AI-ML-Engineer.example/x', '//principal-ai-ml-engineer.example/y']);
  });

  test('a mirror in a folder, and nothing beside that folder', () => {
    const rules = { sites: ['http://intranet:8080/guide/'] };
    const text = 'http://intranet:8080/guide/id/a/ http://intranet:8080/guidebook/ http://intranet:8080/';
    expect(written(text, rules)).toEqual(['http://intranet:8080/guide/id/a/']);
  });

  test('mark-up and punctuation around an address are not part of it', () => {
    const text = `**${site}/id/a/** _${site}/id/b/_ (${site}/id/c/), "${site}/id/d/"; ${site}/id/e/...`;
    expect(written(text)).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => `${site}/id/${id}/`));
  });

  test.each([
    ['wikitext', `<nowiki>${site}/a</nowiki> <pre>\n${site}/b`, findWikitextLinks, []],
    ['wikitext, unclosed nowiki', `<nowiki>${site}/a`, findWikitextLinks, [`${site}/a`]],
    ['wikitext, closed in itself', `<nowiki/>[[ :Guide : a b |x]]`, findWikitextLinks, ['[[ :Guide : a b]]']],
    ['rst, a role in a literal', '``:ref:`guide:a` `` :term:`guide:b`', findRstLinks, [':term:`guide:b`']],
    ['adoc, attribute of another site', ':g: https://x.example\n\n{g}/id/a/', findAsciidocLinks, []],
  ] as const)('%s', (_, text, find, expected) => {
    expect(find(text, buildFinder()).map((link) => link.written)).toEqual(expected);
  });

  test('in storage format, a nested CDATA section does not swallow what follows', () => {
    const body = `<ac:plain-text-body><![CDATA[ ${site}/a ]] ></ac:plain-text-body><a href="${site}/b">x</a>`;
    const found = findHtmlLinks(body, buildFinder(), { isXml: true });
    expect(found.map((link) => link.written)).toEqual([`${site}/b`]);
  });
});
