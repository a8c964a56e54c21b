/**
 * What chats and wikis read in the head of a page: Open Graph, Twitter, oEmbed discovery and Iframely.
 *
 * In: plain facts about a page. Out: tags as data, addresses absolute, most important first, so that they stand
 * within the first bytes that a crawler asks for. Only what is in the HTML counts: no crawler runs a script.
 */
import { formatDay } from '../catalog/format-day.ts';
import { siteTitle, siteUrl } from '../site/site.ts';

/** One element of a head. */
export interface HeadTag {
  readonly tag: 'meta' | 'link';
  readonly attrs: Readonly<Record<string, string>>;
}

/** The picture of a page. */
export interface UnfurlImage {
  /** Path in the site. Example: "/cards/page-salaries.png". */
  readonly path: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** What it shows, for readers who cannot see it. */
  readonly alt: string;
}

/** What others may show in a frame in the place of the link. */
export interface UnfurlEmbed {
  /** Path in the site. Example: "/embed/all-sources-compared/". */
  readonly path: string;
  /** What it is to Iframely: a text to read, or a drawing. */
  readonly use: 'reader' | 'app';
  /** Height in pixels that it needs at any width. */
  readonly heightPx: number;
}

/** What is told of a page. */
export interface UnfurlSubject {
  /** Path in the site, which is also what the tags call its permanent address. Example: "/salaries/". */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'article' | 'website';
  readonly image: UnfurlImage;
  /** Minutes that reading takes. */
  readonly minutes?: number | undefined;
  /** Day of the last review, ISO 8601. */
  readonly reviewed?: string | undefined;
  /** Path of its oEmbed answer. Example: "/oembed/page-salaries.json". */
  readonly oembedPath?: string | undefined;
  readonly embed?: UnfurlEmbed | undefined;
}

/** Path of the oEmbed answer for an id. Example: "/oembed/page-salaries.json". */
export const buildOembedPath = (id: string): string => `/oembed/${id}.json`;

/** How many bytes of a page the strictest crawler reads. All tags stand within them. */
export const readBytes = 32_768;

const property = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attrs: { property: name, content },
});

const named = (name: string, content: string): HeadTag => ({ tag: 'meta', attrs: { name, content } });

/** Two facts that Slack and Discord show below the text. */
function buildLabels({ minutes, reviewed }: UnfurlSubject): HeadTag[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Reading time', minutes === undefined ? undefined : `${minutes.toString()} min`],
    ['Reviewed', reviewed === undefined ? undefined : formatDay(reviewed)],
  ];
  return facts
    .flatMap(([label, fact]) => (fact === undefined ? [] : [[label, fact] as const]))
    .flatMap(([label, fact], at) => [
      named(`twitter:label${(at + 1).toString()}`, label),
      named(`twitter:data${(at + 1).toString()}`, fact),
    ]);
}

/** Links that lead machines to more: the oEmbed answer, and what Iframely may frame or show. */
function buildDiscovery({ title, image, oembedPath, embed }: UnfurlSubject): HeadTag[] {
  const oembed: HeadTag[] =
    oembedPath === undefined
      ? []
      : [
          {
            tag: 'link',
            attrs: { rel: 'alternate', type: 'application/json+oembed', href: siteUrl + oembedPath, title },
          },
        ];
  const framed: HeadTag[] =
    embed === undefined
      ? []
      : [
          {
            tag: 'link',
            attrs: {
              rel: `iframely ${embed.use}`,
              type: 'text/html',
              href: siteUrl + embed.path,
              // A height without a width is a frame as wide as its place, which is how our embeds are laid out.
              media: `(height: ${embed.heightPx.toString()}px)`,
            },
          },
        ];
  const thumbnail: HeadTag = {
    tag: 'link',
    attrs: {
      rel: 'iframely thumbnail',
      type: 'image/png',
      href: siteUrl + image.path,
      media: `(width: ${image.widthPx.toString()}px) and (height: ${image.heightPx.toString()}px)`,
    },
  };
  return [...oembed, ...framed, thumbnail];
}

/** Builds every tag by which others show a link to the page. */
export function buildUnfurlTags(subject: UnfurlSubject): HeadTag[] {
  const { path, title, description, type, image, reviewed } = subject;
  return [
    property('og:title', title),
    property('og:description', description),
    property('og:url', siteUrl + path),
    property('og:site_name', siteTitle),
    property('og:type', type),
    property('og:image', siteUrl + image.path),
    property('og:image:type', 'image/png'),
    property('og:image:width', image.widthPx.toString()),
    property('og:image:height', image.heightPx.toString()),
    property('og:image:alt', image.alt),
    property('og:locale', 'en_US'),
    named('twitter:card', 'summary_large_image'),
    ...buildLabels(subject),
    ...(type === 'article' && reviewed !== undefined ? [property('article:modified_time', reviewed)] : []),
    ...buildDiscovery(subject),
  ];
}

/** Text made safe inside an attribute. */
const escapeAttribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Writes tags as HTML, for pages that no component makes. */
export const renderHeadTags = (tags: readonly HeadTag[]): string =>
  tags
    .map(({ tag, attrs }) => {
      const written = Object.entries(attrs).map(([name, value]) => `${name}="${escapeAttribute(value)}"`);
      return `<${tag} ${written.join(' ')}>`;
    })
    .join('');

/** Whether a tag of a theme says what ours say too. */
export function isUnfurlTag({
  tag,
  attrs = {},
}: {
  tag: string;
  attrs?: Readonly<Record<string, unknown>> | undefined;
}): boolean {
  const name = attrs['property'] ?? attrs['name'];
  return tag === 'meta' && typeof name === 'string' && /^(?:og|article|twitter):/.test(name);
}
