import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../../src/share/escape-text.ts';
import { getAttribute, getChildren, getName, type ReadNode } from '../../../src/share/read-node.ts';
import { renderMarkdown } from '../../../src/share/section-markdown.ts';

const base = 'https://guide.example/salaries/';
const write = (html: string): string => renderMarkdown(getChildren(parseDocument(html)), base);

describe('renderMarkdown', () => {
  it.each([
    ['headings', '<h2 id="a">Pay in <em>C #</em></h2><h3>Next #</h3>', '## Pay in _C #_\n\n### Next \\#\n'],
    [
      'paragraphs with marks',
      '<p>A <strong>bold </strong>and <em>soft</em> word.</p>',
      'A **bold** and _soft_ word.\n',
    ],
    ['marks within a word', '<p>un<strong>believ</strong>able</p>', 'un<strong>believ</strong>able\n'],
    [
      'links, made absolute',
      '<p><a href="/a/#b">x</a> <a href="#c">y</a></p>',
      '[x](https://guide.example/a/#b) [y](https://guide.example/salaries/#c)\n',
    ],
    ['no link that runs script', '<p><a href="javascript:alert(1)">x</a></p>', 'x\n'],
    ['code', '<p><code>a`b|c</code></p><pre>let x;\n```\n</pre>', '``a`b|c``\n\n````\nlet x;\n```\n````\n'],
    [
      'lists within lists',
      '<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>',
      '- a\n  1. b\n  2. c\n- d\n',
    ],
    ['items of several paragraphs', '<ol start="3"><li><p>a</p><p>b</p></li></ol>', '3. a\n\n   b\n'],
    ['lists side by side', '<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n<!-- -->\n\n- b\n'],
    [
      'checklists',
      '<ul><li><label><input type="checkbox" checked> <span>a</span></label></li></ul>',
      '- [x] a\n',
    ],
    [
      'quotations and boxes',
      '<blockquote><p>a</p></blockquote><div class="box"><p class="box-title">T</p><p>b</p></div>',
      '> a\n\n> **T**\n>\n> b\n',
    ],
    ['definition lists', '<dl><dt>Senior</dt><dd>Picks.</dd></dl>', '**Senior**\n\nPicks.\n'],
    ['line breaks', '<p>a<br>- b<br></p>', 'a\\\n\\- b\n'],
    [
      'what looks like markup',
      '<p># 5 * 4 [x] &lt;b&gt; $1 a_b</p><p>1. x</p>',
      '\\# 5 \\* 4 \\[x\\] \\<b\\> \\$1 a\\_b\n\n1\\. x\n',
    ],
    ['folded parts', '<details><summary>More</summary><p>x</p></details>', '**More**\n\nx\n'],
  ])('writes %s', (_, html, markdown) => {
    expect(write(html)).toBe(markdown);
  });

  it('writes tables with their caption, bars, paragraphs and spans', () => {
    const html =
      '<table><caption>Pay</caption><thead><tr><th>a|b</th><th colspan="2">c</th></tr></thead>' +
      '<tbody><tr><th>1</th><td><p>x</p><ul><li>y</li><li>z</li></ul></td><td><code>p|q</code></td></tr></tbody></table>';
    expect(write(html)).toBe(
      '**Pay**\n\n| a\\|b | c |  |\n| --- | --- | --- |\n| 1 | x<br>y<br>z | `p\\|q` |\n',
    );
  });

  it('writes a figure as picture, words and table, without the rows that serve the screen', () => {
    const html = `<figure id="ladder"><figcaption><p class="overline">Chart</p><p class="figure-title">Wider</p></figcaption>
      <div class="share"><button>Share</button></div>
      <svg class="chart"><title id="ladder-t">Wider</title><text>drawn</text></svg>
      <p class="figure-reading"><strong>What it shows.</strong> This.</p>
      <details><summary>Table</summary><table><tr><td>1</td></tr></table><button>Copy table</button></details>
      <div class="kit"><p>Download</p></div></figure>`;
    expect(write(html)).toBe(
      '**Wider**\n\n![Wider](https://guide.example/charts/ladder.svg)\n\n**What it shows.** This.\n\n**Table**\n\n|  |\n| --- |\n| 1 |\n',
    );
  });

  it('leaves out definitions that pop up, scripts, forms and what is hidden', () => {
    expect(
      write(
        '<p>A <span class="term">model<span class="term-note"> long</span></span>.</p><script>1</script>' +
          '<p hidden>no</p><form><p>no</p></form><label>Area <select><option>x</option></select></label>',
      ),
    ).toBe('A model.\n');
  });

  it("leaves out a team's own pages, which are no part of the section", () => {
    const box = '<aside class="in-your-wiki"><p>Acme</p><ul><li>Ours</li></ul></aside>';
    expect(write(`<h2>Rights</h2>${box}<p>Text.</p>`)).toBe('## Rights\n\nText.\n');
  });
});

const words = fc.array(
  fc.constantFrom(
    ...[
      'pay',
      'a',
      ' ',
      ' ',
      '.',
      '!',
      '*',
      '_',
      '`',
      '[x]',
      '|',
      '#',
      '- ',
      '1. ',
      '&',
      '&lt;',
      '<b>',
      '\\',
      '~',
      '$',
      '(',
    ],
    ...['=', '+', ':', '"', 'é', 'שלום', '🙂', '©'],
  ),
  { minLength: 1, maxLength: 6 },
);
const text = words.map((each) => escapeHtml(each.join('')));
const wrap =
  (tag: string, attributes = '') =>
  (inner: string) =>
    `<${tag}${attributes}>${inner}</${tag}>`;
const { inline } = fc.letrec<{ inline: string; line: string }>((tie) => ({
  inline: fc
    .array(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        text,
        tie('line').map(wrap('strong')),
        tie('line').map(wrap('em')),
        text.map(wrap('code')),
        text.map(wrap('a', ' href="/x/"')),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((each) => each.join('')),
  line: fc.oneof({ depthSize: 'small' }, text, text.map(wrap('em')), text.map(wrap('strong'))),
}));
const paragraph = inline.map(wrap('p'));
const { block } = fc.letrec<{ block: string; items: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    inline.map(wrap('h2')),
    text.map(wrap('pre')),
    paragraph.map(wrap('blockquote')),
    tie('items').map(wrap('ul')),
    tie('items').map(wrap('ol')),
    fc
      .array(fc.tuple(inline, inline), { minLength: 2, maxLength: 3 })
      .map(
        ([head, ...rows]) =>
          `<table><thead><tr>${(head ?? []).map(wrap('th')).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(wrap('td')).join('')}</tr>`).join('')}</tbody></table>`,
      ),
  ),
  items: fc
    .array(fc.tuple(inline, fc.option(tie('items').map(wrap('ul')), { nil: '' })), {
      minLength: 1,
      maxLength: 3,
    })
    .map((items) => items.map((item) => wrap('li')(item.join(''))).join('')),
}));

/** Each character that can be seen, with all that stands around it: bold, link, item of which list, cell. */
function listMarked(node: ReadNode, around: readonly string[] = []): string[] {
  const name = getName(node);
  if (name === '#text') {
    return Array.from((node.nodeValue ?? '').replace(/\s/g, '')).map((each) => `${each} ${around.join(' ')}`);
  }
  const isSeen = /^(strong|em|code|a|h\d|pre|blockquote|ul|ol|t[dh])$/.test(name) && !around.includes('pre');
  const isMark = /^(strong|em)$/.test(name);
  const mark = name === 'a' ? `a:${new URL(getAttribute(node, 'href') ?? '', base).href}` : name;
  const next =
    !isSeen || (isMark && around.includes(name)) ? around : isMark ? [mark, ...around] : [...around, mark];
  return getChildren(node).flatMap((child) => listMarked(child, isMark ? [...next].sort() : next));
}

describe('a section read back by a Markdown parser', () => {
  it('has the same characters, marks, links, lists and cells', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const page = parseDocument(blocks.join('\n'));
        const markdown = renderMarkdown(getChildren(page), base);
        const { html } = markdownToHtml(markdown, { features: { frontmatter: false } });
        const sort = (each: string): string => each.split(' ').sort().join(' ');
        expect(listMarked(parseDocument(html)).map(sort), markdown).toEqual(listMarked(page).map(sort));
      }),
      { numRuns: 500 },
    );
  });
});
