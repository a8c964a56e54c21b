import { describe, expect, it } from 'vitest';
import { createMarker } from '../../../src/integrations/mark-terms.ts';
import { readContentWith } from '../catalog/build-content.ts';

const { catalog } = readContentWith();
const mark = createMarker(catalog.terms);
const page = (main: string): string => `<main><div class="prose">${main}</div></main>`;
const marked = (word: string): string =>
  `<span class="term" tabindex="0">${word}<span class="term-note"> A change in the inputs of a model after its release. <a href="/glossary/operation/#term-drift">Drift</a></span></span>`;

describe('createMarker', () => {
  it('explains the first use of a term on a page and no other', () => {
    expect(mark(page('<p>Watch drift.</p><p>Again drift.</p>'))).toBe(
      page(`<p>Watch ${marked('drift')}.</p><p>Again drift.</p>`),
    );
  });

  it('counts another name of the term as the term', () => {
    expect(mark(page('<ul><li>Covariate shift or drift</li></ul>'))).toBe(
      page(`<ul><li>${marked('Covariate shift')} or drift</li></ul>`),
    );
  });

  it.each([
    '<h2>Drift</h2>',
    '<p><a href="/">drift</a></p>',
    '<p><code>drift</code></p>',
    '<figure><p>drift</p></figure>',
    '<table><tr><td><p>drift</p></td></tr></table>',
    '<p class="overline">drift</p>',
    '<div>drift</div>',
    '<p title="drift">x</p>',
    '<p>&drift;</p>',
  ])('leaves %s alone', (html) => {
    expect(mark(page(html))).toBe(page(html));
  });

  it('leaves what stands outside the prose alone', () => {
    const html = '<nav><p>drift</p></nav><div class="prose"></div><footer><p>drift</p></footer>';
    expect(mark(html)).toBe(html);
  });

  it('changes nothing but what it inserts', () => {
    const html = page('<p>A drift &amp; b\n c <em>limit</em> é</p><script>drift</script>');
    const without = mark(html).replace(marked('drift'), 'drift');
    expect(without).toBe(html);
  });
});
