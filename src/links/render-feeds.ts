/** Changes -> Atom (RFC 4287) and JSON Feed 1.1. In: changes in words. Out: text, the same for the same input. */
import type { PageChange } from './build-changes.ts';

/** What a feed says about itself. */
export interface FeedAbout {
  readonly title: string;
  /** Public address of the site, without a trailing slash. */
  readonly siteUrl: string;
  /** Address of the page that the feed is about, from the root. Example: "/salaries/". */
  readonly page: string;
  /** Address of the feed itself, from the root. Example: "/salaries/feed.xml". */
  readonly self: string;
}

/** The most changes that a feed holds; older ones stand in links.json. */
export const mostChanges = 100;

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

// A tag URI (RFC 4151) names an entry for good, wherever the site is published.
const buildTag = ({ siteUrl }: FeedAbout, { on, url }: PageChange): string =>
  `tag:${new URL(siteUrl).host},${on}:${url}`;

const timeOf = (day: string): string => `${day}T00:00:00Z`;

/** Renders changes as an Atom feed; `updated` is the day of the build for a feed without any. */
export function renderAtom(about: FeedAbout, changes: readonly PageChange[], updated: string): string {
  const entries = changes.slice(0, mostChanges).map(
    (change) => `  <entry>
    <id>${escapeXml(buildTag(about, change))}</id>
    <title>${escapeXml(change.title)}</title>
    <link href="${escapeXml(about.siteUrl + change.url)}"/>
    <updated>${timeOf(change.on)}</updated>
    <summary>${escapeXml(change.sentences.join(' '))}</summary>
  </entry>`,
  );
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${escapeXml(about.siteUrl + about.page)}</id>`,
    `  <title>${escapeXml(about.title)}</title>`,
    `  <link href="${escapeXml(about.siteUrl + about.page)}"/>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(about.siteUrl + about.self)}"/>`,
    `  <updated>${timeOf(changes[0]?.on ?? updated)}</updated>`,
    '  <author><name>Editors of this guide</name></author>',
    ...entries,
    '</feed>',
  ].join('\n')}\n`;
}

/** Renders changes as a JSON Feed. */
export function renderJsonFeed(about: FeedAbout, changes: readonly PageChange[]): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: about.title,
    home_page_url: about.siteUrl + about.page,
    feed_url: about.siteUrl + about.self,
    authors: [{ name: 'Editors of this guide' }],
    items: changes.slice(0, mostChanges).map((change) => ({
      id: buildTag(about, change),
      url: about.siteUrl + change.url,
      title: change.title,
      content_text: change.sentences.join(' '),
      date_published: timeOf(change.on),
      ...(change.section === '' ? {} : { tags: [change.section] }),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
