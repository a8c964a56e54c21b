import { describe, expect, it } from 'vitest';
import { placeBoxes, wholePage } from '../../../src/team/place-boxes.ts';

const box = '<aside>box</aside>';
const place = (html: string, ...anchors: string[]) =>
  placeBoxes(html, new Map(anchors.map((anchor) => [anchor, box])));

/** Each page has a "|" where the box belongs. */
const places: readonly (readonly [string, string, string])[] = [
  ['behind a heading', '<h2 id="a">A <code>b</code></h2>|\n<p>Text</p>', 'a'],
  ['behind a figure', '<figure id="a"><figcaption>C</figcaption><p>P</p></figure>|<p>Text</p>', 'a'],
  ['behind a table', '<table id="a"><tr><td>1</td></tr></table>|', 'a'],
  [
    'behind the opening of a record',
    '<section class="record" aria-labelledby="a"> <h3 id="a">A</h3> <p>Lead <b>x</b></p>| <p>More</p></section>',
    'a',
  ],
  [
    'behind the opening of a term, past its other names',
    '<section class="record x" aria-labelledby="a"><h2 class="x" id="a">A</h2><p class="aliases x">Also: B</p><p class="x">It means.</p>|<p>Fuller</p></section>',
    'a',
  ],
  [
    'behind the heading of a record that opens with a list',
    '<section class="record" aria-labelledby="a"><h4 id="a">A</h4>|<dl><dt>Senior</dt></dl><p>P</p></section><p>Q</p>',
    'a',
  ],
  [
    'behind the heading of a record that ends with it',
    '<div><section aria-labelledby="a"><h4 id="a">A</h4>|</section><p>P</p><section><p>Q</p></section></div>',
    'a',
  ],
  [
    'behind the title of a page',
    '<main><div class="page-title x"><h1 id="top">T</h1><p>O</p><details><div>L</div></details></div>|<aside>In brief</aside></main>',
    wholePage,
  ],
  ['behind the h1 of a page without a block for its title', '<main><h1>T</h1>|<p>P</p></main>', wholePage],
];

describe('placeBoxes', () => {
  it.each(places)('puts a box %s, and changes nothing else', (_name, marked, anchor) => {
    const { html, missing } = place(marked.replace('|', ''), anchor);
    expect(html).toBe(marked.replace('|', box));
    expect(missing).toEqual([]);
  });

  it('places several boxes of one page, its own among them', () => {
    const marked =
      '<div class="page-title"><h1>T</h1></div>|<h2 id="a">A</h2>|<p>é &amp; “x”</p><h2 id="b">B</h2>|';
    expect(place(marked.replaceAll('|', ''), 'b', wholePage, 'a').html).toBe(marked.replaceAll('|', box));
  });

  it('names the anchors that the page does not have', () => {
    expect(place('<h2 id="a">A</h2>', 'a', 'b').missing).toEqual(['b']);
  });

  it('changes nothing where there is nothing to place', () => {
    const html = '<!DOCTYPE html><h1>T</h1>\n<p>P';
    expect(place(html)).toEqual({ html, missing: [] });
  });
});
