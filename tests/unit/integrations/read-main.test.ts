import { describe, expect, test } from 'vitest';
import { readMain } from '../../../src/integrations/read-main.ts';

const read = (html: string) => readMain(`<body><p>Menu</p><main>${html}</main><p>Foot</p></body>`, '11.5');
const listTexts = (html: string) => read(html).blocks.map(({ text }) => text);

describe('readMain', () => {
  test('reads a paragraph as one text, whatever stands within it', () => {
    expect(listTexts('<p>It pays <b>$1<i>47,</i></b>220\n  a <a href="/x/">year</a>.</p>')).toEqual([
      'It pays $147,220 a year.',
    ]);
  });

  test('keeps paragraphs, cells, list items and lines apart', () => {
    expect(
      listTexts('<p>1<p>2</p><ul><li>3</li><li>4</li></ul><table><tr><td>5<td>6</table><p>7<br>8</p>9'),
    ).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });

  test('leaves out what no visitor reads', () => {
    expect(listTexts('<script>1</script><style>2</style><template>3</template><p>4</p>')).toEqual(['4']);
  });

  test('reads folded details, and the title, description and labels of charts', () => {
    expect(
      listTexts(
        '<details><summary>1</summary><p>2</p></details><svg><title>3</title><desc>4</desc><text>5 <tspan>n = 6</tspan></text></svg>',
      ),
    ).toEqual(['1', '2', '3', '4', '5 n = 6']);
  });

  test('tells cells and the labels of axes from words', () => {
    const html =
      '<p>1</p><td class="number">2</td><td>2</td><th>3</th><svg><text font-size="11.5">4</text><text font-size="13">5</text></svg><svg aria-hidden="true"><text>6</text></svg>';
    expect(read(`<table>${html}</table>`).blocks.map(({ kind }) => kind)).toEqual([
      'prose',
      'cell',
      'typed-cell',
      'prose',
      'axis-label',
      'prose',
      'axis-label',
    ]);
  });

  test.each(['data-hypothetical', 'data-own-count'])('leaves out what is marked with %s', (mark) => {
    expect(read(`<p>a</p><div ${mark}><p>12,345</p></div><p>b</p>`).blocks.map(({ text }) => text)).toEqual([
      'a',
      'b',
    ]);
  });

  test("leaves out a team's own pages, their numbers and their links", () => {
    const { blocks, links } = read(
      '<p>a <a href="/x/">x</a></p><aside class="in-your-wiki"><p>Acme</p><ul><li><a href="/sources/y/">12,345 raters, 40%</a></li></ul></aside><aside class="brief"><p>b</p></aside>',
    );
    expect(blocks.map(({ text }) => text)).toEqual(['a x', 'b']);
    expect(links).toEqual(['/x/']);
  });

  test('takes what the catalog printed out of the typed text', () => {
    expect(read('<p>It is <span class="value">6.8</span> times as much.</p>').blocks[0]?.typedText).toBe(
      'It is \u{FFFC} times as much.',
    );
  });

  test('lists the links of the text, and not those that lead on to other subjects', () => {
    expect(
      read('<p><a href="/a/">a</a></p><section class="next"><a href="/b/">b</a></section><a id="c">c</a>')
        .links,
    ).toEqual(['/a/']);
  });

  test('reads nothing from a page without a main part', () => {
    expect(readMain('<p>$5</p>', '11.5').blocks).toEqual([]);
  });
});
