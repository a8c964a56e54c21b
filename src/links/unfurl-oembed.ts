/**
 * oEmbed 1.0 answers: a page as a link, a chart as a photo. Each is a file of its own, since a static host cannot
 * answer questions. @see https://oembed.com/
 */
import { siteTitle, siteUrl } from '../site/site.ts';

/** A picture by its path in the site and its size in pixels. */
export interface OembedPicture {
  readonly path: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Pixels of a chart's PNG for each CSS pixel of its SVG, as integrations/draw-pngs.ts draws it. */
export const photoScale = 2;

/** Measures the PNG that is drawn from a chart's SVG. @throws Error when the SVG does not say its size. */
export function measurePhoto(svg: string): { widthPx: number; heightPx: number } {
  const [, width, height] = /^<svg\b[^>]*?\swidth="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined)
    throw new Error('A photo needs an SVG with a size in pixels.');
  const [widthPx, heightPx] = [width, height].map((px) => Math.ceil(Number(px) * photoScale)) as [
    number,
    number,
  ];
  return { widthPx, heightPx };
}

/** What is told of a page or a chart. */
export interface OembedSubject {
  readonly title: string;
  readonly description: string;
  readonly thumbnail: OembedPicture;
}

/** Seconds for which a consumer may keep an answer: one day. */
const cacheSeconds = 86_400;

function buildCommon({ title, description, thumbnail }: OembedSubject) {
  return {
    title,
    // Not part of the standard, which lets providers add keys; Iframely and others read it.
    description,
    provider_name: siteTitle,
    provider_url: `${siteUrl}/`,
    cache_age: cacheSeconds,
    thumbnail_url: siteUrl + thumbnail.path,
    thumbnail_width: thumbnail.widthPx,
    thumbnail_height: thumbnail.heightPx,
  };
}

/** Builds the answer for a page: title and picture, and the consumer links to the page itself. */
export const buildLinkOembed = (subject: OembedSubject) => ({
  version: '1.0',
  type: 'link',
  ...buildCommon(subject),
});

/** Builds the answer for a chart: the picture itself, with its sources in it, and where it stands. */
export const buildPhotoOembed = (subject: OembedSubject, photo: OembedPicture, author: string) => ({
  version: '1.0',
  type: 'photo',
  url: siteUrl + photo.path,
  width: photo.widthPx,
  height: photo.heightPx,
  author_name: author,
  ...buildCommon(subject),
});
