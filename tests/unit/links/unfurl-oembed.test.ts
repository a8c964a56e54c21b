import { describe, expect, it } from 'vitest';
import {
  buildLinkOembed,
  buildPhotoOembed,
  measurePhoto,
  photoScale,
} from '../../../src/links/unfurl-oembed.ts';
import { drawPng } from '../../../src/integrations/draw-png.ts';
import { pngScale } from '../../../src/integrations/draw-pngs.ts';
import { siteUrl } from '../../../src/site/site.ts';

const subject = {
  title: 'Pay',
  description: 'What the role pays.',
  thumbnail: { path: '/cards/pay.png', widthPx: 1200, heightPx: 630 },
};

/** What section 2.3.4 of the standard asks of every answer, and of each type. */
function findFaults(answer: Record<string, unknown>): string[] {
  const faults: string[] = [];
  const want = (isRight: boolean, what: string) => {
    if (!isRight) faults.push(what);
  };
  const isAddress = (value: unknown) =>
    typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
  const isSize = (value: unknown) => Number.isInteger(value) && Number(value) > 0;
  want(answer['version'] === '1.0', 'version is the text "1.0"');
  want(['photo', 'video', 'link', 'rich'].includes(String(answer['type'])), 'type is one of four');
  for (const key of ['title', 'author_name', 'provider_name']) {
    if (key in answer) want(typeof answer[key] === 'string' && answer[key] !== '', `${key} is a text`);
  }
  for (const key of ['author_url', 'provider_url'])
    if (key in answer) want(isAddress(answer[key]), `${key} is an address`);
  if ('cache_age' in answer) want(isSize(answer['cache_age']), 'cache_age counts seconds');
  const thumbnail = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'].filter((key) => key in answer);
  want(thumbnail.length === 0 || thumbnail.length === 3, 'a thumbnail has an address, a width and a height');
  if (thumbnail.length === 3) {
    want(isAddress(answer['thumbnail_url']), 'thumbnail_url is an address');
    want(isSize(answer['thumbnail_width']) && isSize(answer['thumbnail_height']), 'a thumbnail has a size');
  }
  if (answer['type'] === 'photo') {
    want(isAddress(answer['url']), 'a photo has an address');
    want(isSize(answer['width']) && isSize(answer['height']), 'a photo has a size');
  }
  return faults;
}

describe('oEmbed answers', () => {
  it('have the shape of the standard', () => {
    const photo = { path: '/charts/pay.png', widthPx: 1440, heightPx: 900 };
    expect(findFaults(buildLinkOembed(subject))).toEqual([]);
    expect(findFaults(buildPhotoOembed(subject, photo, 'Guide'))).toEqual([]);
    expect(buildPhotoOembed(subject, photo, 'Guide')).toMatchObject({
      type: 'photo',
      url: `${siteUrl}/charts/pay.png`,
      width: 1440,
    });
  });
});

describe('measurePhoto', () => {
  it('says what the drawn picture measures', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="72" height="33.3" viewBox="0 0 72 33.3"><rect width="9" height="9"/></svg>';
    const png = Buffer.from(drawPng(svg, pngScale));
    expect(measurePhoto(svg)).toEqual({ widthPx: png.readUInt32BE(16), heightPx: png.readUInt32BE(20) });
    expect(photoScale).toBe(pngScale);
  });

  it('refuses a picture without a size', () => {
    expect(() => measurePhoto('<svg></svg>')).toThrow('size');
  });
});
