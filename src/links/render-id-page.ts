/**
 * One published id -> its own page at /id/<id>/.
 *
 * A person is taken to the place at once, and Back leads to where they came from. A crawler, or a reader without
 * script, gets the section itself: title, summary, card, text, and the way to its page. It must not know the disk.
 */
import { markdownToHtml } from 'satteri';
import { escapeHtml } from '../catalog/escape-html.ts';
import { siteTitle, siteUrl } from '../site/site.ts';
import { renderLeadOn } from './lead-on.ts';
import type { LinkEntry } from './link-entry.ts';
import { buildUnfurlTags, type UnfurlSubject } from './unfurl.ts';

/** Everything that the page of one id shows. */
export interface IdPage {
  readonly entry: LinkEntry;
  /** Where it leads: its own place, or that of what took its place; undefined where nothing did. */
  readonly target: LinkEntry | undefined;
  /** What it says, as Markdown; empty for an id that has ended. */
  readonly markdown: string;
  /** Id of the card that shows it. */
  readonly cardId: string;
}

function buildSubject({ entry, target, cardId }: IdPage): UnfurlSubject {
  const { id, title, summary } = target ?? entry;
  return {
    path: `/id/${entry.id}/`,
    title,
    description: summary === '' ? title : summary,
    type: 'article',
    image: { path: `/cards/${cardId}.png`, widthPx: 1200, heightPx: 630, alt: `Card: ${title}` },
    ...(target?.kind === 'chart' ? { oembedPath: `/oembed/${id}.json` } : {}),
  };
}

/** What became of an id, in a sentence for readers; "" for one that stands where it always stood. */
export function explainFate({ status, reason, on }: LinkEntry, target: LinkEntry | undefined): string {
  const why = reason === undefined ? '' : ` Reason: ${reason.replace(/\.?$/, '.')}`;
  const when = on === undefined ? '' : ` on ${on}`;
  if (status === 'moved') return `This part moved${when}.${why}`;
  if (status === 'merged') {
    const whole = target ? `“${target.title}”` : 'another, which was taken out since';
    return `This part became part of ${whole}${when}.${why}`;
  }
  if (status === 'retired') {
    return `This part was taken out${when}.${why}${target ? ` Read “${target.title}” instead.` : ''}`;
  }
  return '';
}

const styles =
  ':root{color-scheme:light dark}body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.06rem/1.6 system-ui,sans-serif}h1{line-height:1.2}table{border-collapse:collapse}th,td{padding:.3rem .6rem .3rem 0;text-align:start;vertical-align:top}';

/** Renders the page. A retired id does not lead on by itself: its reader is told first what happened. */
export function renderIdPage(page: IdPage): string {
  const { entry, target, markdown } = page;
  const shown = target ?? entry;
  const address = target?.address ?? '/';
  const leadsOn = target !== undefined && entry.status !== 'retired';
  const tags = buildUnfurlTags(buildSubject(page)).map(
    ({ tag, attrs }) =>
      `<${tag} ${Object.entries(attrs)
        .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
        .join(' ')}>`,
  );
  const fate = explainFate(entry, target);
  const { html } = markdownToHtml(markdown, { features: { frontmatter: false } });
  return [
    '<!doctype html>',
    '<html lang="en-US"><head><meta charset="utf-8">',
    `<title>${escapeHtml(shown.title)} | ${escapeHtml(siteTitle)}</title>`,
    ...(leadsOn ? [renderLeadOn(address)] : []),
    '<meta name="viewport" content="width=device-width">',
    `<meta name="description" content="${escapeHtml(shown.summary)}">`,
    `<link rel="canonical" href="${escapeHtml(siteUrl + address)}">`,
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    ...(entry.status === 'retired' ? ['<meta name="robots" content="noindex">'] : []),
    ...tags,
    `<style>${styles}</style></head><body><main>`,
    `<p><a href="/">${escapeHtml(siteTitle)}</a></p>`,
    `<h1>${escapeHtml(entry.status === 'retired' ? entry.title : shown.title)}</h1>`,
    ...(fate === '' ? [] : [`<p><strong>${escapeHtml(fate)}</strong></p>`]),
    `<p><a href="${escapeHtml(address)}">${target ? 'Read it in its place' : 'Go to the guide'}</a></p>`,
    html.trim(),
    '</main></body></html>\n',
  ].join('\n');
}
