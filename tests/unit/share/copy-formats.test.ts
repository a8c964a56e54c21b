import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { buildCopyFormats } from '../../../src/share/copy-formats.ts';
import { cleanTitle, encodeAddress } from '../../../src/share/escape-text.ts';
import { findElements, getAttribute, getText } from '../../../src/share/read-node.ts';
import { anyTitle } from './titles.ts';

const url = 'https://guide.example/id/base-and-total/';

/** The link in one format. */
const find = (id: string, title: string, address = url) =>
  buildCopyFormats({ title, url: address }).find((format) => format.id === id);

/** Reads the links of an HTML text as a browser would. */
const readLinks = (html: string) =>
  findElements(parseDocument(html), 'a').map((link) => ({
    url: getAttribute(link, 'href'),
    title: getText(link),
  }));

const decodeEntities = (text: string): string => getText(parseDocument(text));

/** Readers of each format, written from its own rules; undefined for text that is no single link. */
const readers: Readonly<
  Record<string, (text: string) => { url: string | undefined; title: string } | undefined>
> = {
  markdown: (text) => {
    const { html } = markdownToHtml(`Before ${text} after`, { features: { frontmatter: false } });
    const links = readLinks(html);
    return links.length === 1 && decodeEntities(html).includes(`Before ${links[0]?.title ?? ''} after`)
      ? links[0]
      : undefined;
  },
  html: (text) => readLinks(text)[0],
  mediawiki: (text) => {
    const { url: found, label } = /^\[(?<url>\S+) (?<label>[^\][]+)\]$/.exec(text)?.groups ?? {};
    // What MediaWiki would read as markup within a label: tags, templates, tables, emphasis, signatures, switches.
    if (label === undefined || /[<>{}|]|''|~~~|__|:\/\//.test(label)) return undefined;
    return { url: found ?? '', title: decodeEntities(label) };
  },
  slack: (text) => {
    const { url: found, label } = /^<(?<url>[^|>]+)\|(?<label>[^<>]+)>$/.exec(text)?.groups ?? {};
    return label === undefined ? undefined : { url: found ?? '', title: decodeEntities(label) };
  },
  asciidoc: (text) => {
    const { url: found, label } = /^(?<url>https:[^[\s]+)\[(?<label>[^\][]+)\]$/.exec(text)?.groups ?? {};
    if (label === undefined || /[*_`^~+={}|<>\\'"@]|--|\.\.\.|\(\(|\(C\)|::|:\/\//.test(label))
      return undefined;
    return { url: found ?? '', title: decodeEntities(label) };
  },
  rst: (text) => {
    const { label, url: found } =
      /^`(?<label>(?:\\.|[^\\`*_|<>])+) <(?<url>[^\s<>]+)>`__$/u.exec(text)?.groups ?? {};
    return label === undefined ? undefined : { url: found ?? '', title: label.replace(/\\(.)/gu, '$1') };
  },
};

describe('buildCopyFormats', () => {
  it('writes a link as each place takes it', () => {
    const title = 'Base & total: "what [they] mean" | a_b';
    expect(Object.fromEntries(buildCopyFormats({ title, url }).map(({ id, text }) => [id, text]))).toEqual({
      link: url,
      markdown: `[Base & total: "what \\[they\\] mean" \\| a\\_b](${url})`,
      rich: `${title} <${url}>`,
      mediawiki: `[${url} Base & total: "what &#91;they&#93; mean" &#124; a_b]`,
      slack: `<${url}|Base &amp; total: "what [they] mean" | a_b>`,
      html: `<a href="${url}">Base &amp; total: &quot;what [they] mean&quot; | a_b</a>`,
      asciidoc: `${url}[Base &#38; total: &#34;what &#91;they&#93; mean&#34; &#124; a&#95;b]`,
      rst: `\`Base & total: "what [they] mean" \\| a\\_b <${url}>\`__`,
    });
  });

  it('brings rich text and Slack the link itself, for places that take HTML', () => {
    for (const id of ['rich', 'slack'])
      expect(find(id, 'A <b>', url)?.html).toBe(`<a href="${url}">A &lt;b&gt;</a>`);
  });

  it('keeps what only looks like an entity as text in MediaWiki', () => {
    expect(find('mediawiki', 'R&D &#x1 & &amp', url)?.text).toBe(`[${url} R&#38;D &#38;#x1 & &#38;amp]`);
  });

  it('names a link without a title by its address', () => {
    expect(find('markdown', ' \n ')?.text).toBe(`[${url}](${url})`);
  });

  it('writes the address so that it ends nothing early', () => {
    const odd = 'https://guide.example/id/a)b]c>d|e"f\'g h/';
    expect(encodeAddress(odd)).toBe('https://guide.example/id/a%29b%5Dc%3Ed%7Ce%22f%27g%20h/');
    expect(decodeURIComponent(encodeAddress(odd))).toBe(odd);
  });

  it.each(Object.keys(readers))('keeps every title and the address in %s', (id) => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const expected = cleanTitle(title);
        fc.pre(expected !== '');
        expect(readers[id]?.(find(id, title)?.text ?? '')).toEqual({ url, title: expected });
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps a Markdown link whole within a table', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const expected = cleanTitle(title);
        fc.pre(expected !== '');
        const { html } = markdownToHtml(
          `| a | b |\n| - | - |\n| ${find('markdown', title)?.text ?? ''} | end |`,
        );
        expect(readLinks(html)).toEqual([{ url, title: expected }]);
        expect(findElements(parseDocument(html), 'td').map(getText)).toEqual([expected, 'end']);
      }),
    );
  });
});
