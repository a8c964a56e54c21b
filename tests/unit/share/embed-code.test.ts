import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { buildEmbedCode, type EmbedSubject } from '../../../src/share/embed-code.ts';
import { cleanTitle } from '../../../src/share/escape-text.ts';
import { findElements, getAttribute } from '../../../src/share/read-node.ts';
import { anyTitle } from './titles.ts';

const subject: EmbedSubject = {
  title: 'Pay by level',
  url: 'https://guide.example/embed/pay-by-level/',
  theme: 'auto',
  height: 480,
};

describe('buildEmbedCode', () => {
  it('writes a frame with a name, its height, and no theme unless one is chosen', () => {
    expect(buildEmbedCode(subject)).toBe(
      '<iframe src="https://guide.example/embed/pay-by-level/" title="Pay by level" width="100%" height="480" loading="lazy" style="border:0"></iframe>',
    );
    expect(buildEmbedCode({ ...subject, theme: 'dark' })).toContain('/embed/pay-by-level/?theme=dark"');
  });

  it.each([
    [Number.NaN, 480],
    [0, 120],
    [99_999, 2000],
    [300.4, 300],
  ])('makes %d pixels %d', (height, written) => {
    expect(buildEmbedCode({ ...subject, height })).toContain(` height="${written.toString()}"`);
  });

  it('holds one frame whatever the title is', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const document = parseDocument(buildEmbedCode({ ...subject, title }));
        const [frame, ...others] = findElements(document, 'iframe');
        expect(document.childNodes).toHaveLength(1);
        expect(others).toEqual([]);
        expect(frame && getAttribute(frame, 'title')).toBe(cleanTitle(title));
      }),
    );
  });
});
