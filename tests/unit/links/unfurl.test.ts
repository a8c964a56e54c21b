import { Parser } from 'htmlparser2';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildUnfurlTags,
  isUnfurlTag,
  readBytes,
  renderHeadTags,
  type UnfurlSubject,
} from '../../../src/links/unfurl.ts';
import { siteTitle, siteUrl } from '../../../src/site/site.ts';

const subject: UnfurlSubject = {
  path: '/salaries/',
  title: 'Salaries',
  description: 'What the role pays.',
  type: 'article',
  image: { path: '/cards/page-salaries.png', widthPx: 1200, heightPx: 630, alt: 'Card: Salaries' },
  minutes: 8,
  reviewed: '2026-11-23',
  oembedPath: '/oembed/page-salaries.json',
};

/** Every meta and link of a text of HTML, as a reader of HTML sees them. */
function readHead(html: string): Record<string, string>[] {
  const tags: Record<string, string>[] = [];
  const parser = new Parser({
    onopentag: (_name, attributes) => {
      tags.push(attributes);
    },
  });
  parser.end(html);
  return tags;
}

const read = (told: UnfurlSubject) =>
  new Map(
    readHead(renderHeadTags(buildUnfurlTags(told))).map((tag) => [
      tag['property'] ?? tag['name'] ?? tag['rel'] ?? '',
      tag['content'] ?? tag['href'] ?? '',
    ]),
  );

describe('buildUnfurlTags', () => {
  it('tells all that chats and wikis ask for', () => {
    expect(Object.fromEntries(read(subject))).toEqual({
      'og:title': 'Salaries',
      'og:description': 'What the role pays.',
      'og:url': `${siteUrl}/salaries/`,
      'og:site_name': siteTitle,
      'og:type': 'article',
      'og:image': `${siteUrl}/cards/page-salaries.png`,
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Card: Salaries',
      'og:locale': 'en_US',
      'twitter:card': 'summary_large_image',
      'twitter:label1': 'Reading time',
      'twitter:data1': '8 min',
      'twitter:label2': 'Reviewed',
      'twitter:data2': 'November 23, 2026',
      'article:modified_time': '2026-11-23',
      alternate: `${siteUrl}/oembed/page-salaries.json`,
      'iframely thumbnail': `${siteUrl}/cards/page-salaries.png`,
    });
  });

  it('numbers the labels without a gap', () => {
    const tags = read({ ...subject, minutes: undefined });
    expect([tags.get('twitter:label1'), tags.get('twitter:data1')]).toEqual([
      'Reviewed',
      'November 23, 2026',
    ]);
    expect(tags.has('twitter:label2')).toBe(false);
  });

  it('writes every address in full', () => {
    for (const { attrs } of buildUnfurlTags(subject)) {
      const address =
        attrs['href'] ?? (/^\/|:\/\//.test(attrs['content'] ?? '') ? attrs['content'] : undefined);
      if (address !== undefined) expect(new URL(address).origin).toBe(siteUrl);
    }
  });

  it('offers Iframely a frame with its height, in the words that it reads', () => {
    const tags = buildUnfurlTags({ ...subject, embed: { path: '/embed/pay/', use: 'app', heightPx: 420 } });
    const frame = tags.find(({ attrs }) => attrs['rel'] === 'iframely app');
    expect(frame?.attrs).toEqual({
      rel: 'iframely app',
      type: 'text/html',
      href: `${siteUrl}/embed/pay/`,
      media: '(height: 420px)',
    });
    // How Iframely finds sizes: plugins/links/utils.js in itteco/iframely.
    expect(/(?:^|[^-])\bheight\s*:\s*([\d./:\s]+)(?:px)?\b/.exec(frame?.attrs['media'] ?? '')?.[1]).toBe(
      '420',
    );
  });

  it('begins with the title and has the picture among the first', () => {
    const names = buildUnfurlTags(subject).map(({ attrs }) => attrs['property'] ?? attrs['name']);
    expect(names[0]).toBe('og:title');
    expect(names.indexOf('og:image')).toBeLessThan(8);
  });

  it('stays far below what the strictest crawler reads', () => {
    const longest = { ...subject, title: 'x'.repeat(200), description: 'y'.repeat(200) };
    expect(renderHeadTags(buildUnfurlTags(longest)).length).toBeLessThan(readBytes / 8);
  });
});

describe('renderHeadTags', () => {
  it('writes any text so that it is read back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (title, description) => {
        const tags = read({ ...subject, title, description });
        expect(tags.get('og:title')).toBe(title);
        expect(tags.get('og:description')).toBe(description);
      }),
    );
  });

  it('lets no text end an attribute or a tag', () => {
    const html = renderHeadTags(buildUnfurlTags({ ...subject, title: '"><script>alert(1)</script>' }));
    expect(html).not.toContain('<script');
  });
});

describe('isUnfurlTag', () => {
  it('knows what ours replace', () => {
    expect(isUnfurlTag({ tag: 'meta', attrs: { property: 'og:title' } })).toBe(true);
    expect(isUnfurlTag({ tag: 'meta', attrs: { name: 'twitter:card' } })).toBe(true);
    expect(isUnfurlTag({ tag: 'meta', attrs: { name: 'description' } })).toBe(false);
    expect(isUnfurlTag({ tag: 'title' })).toBe(false);
  });
});
