import { describe, expect, it } from 'vitest';
import Differ from '../../src/components/Differ.astro';
import Note from '../../src/components/Note.astro';
import { hostile } from './guide-catalog.ts';
import { listElements, readText, render } from './render.ts';

describe.each([
  { name: 'Note', component: Note, opening: '' },
  { name: 'Differ', component: Differ, opening: 'Where the sources differ ' },
])('$name', ({ component, opening }) => {
  it('puts its title over its text', async () => {
    const html = await render(component, {
      props: { title: 'A title' },
      slots: { default: '<p>Some <em>text</em>.</p>' },
    });
    expect(readText(html.replaceAll('</p>', ' </p>'))).toBe(`${opening}A title Some text.`);
    expect(html).toContain('<p>Some <em>text</em>.</p>');
    expect(html).toMatch(/^<div class="box\b/);
  });

  it('writes its title as text, whatever it holds', async () => {
    const html = await render(component, { props: { title: hostile } });
    expect(listElements(html)).not.toContain('script');
    expect(readText(html)).toContain(hostile);
  });
});
