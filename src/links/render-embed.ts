/**
 * One published id -> a page to show in a frame: at /embed/<id>/ what it says today, at /embed/<id>@<hash>/ what it said
 * when it was pasted; both with a link to their source.
 *
 * No cookies, no request, no script needed: the theme is the reader's, and the page is as high as its frame asks.
 * `?theme=light` or `?theme=dark` fixes the theme and `?height=400` the height where scripts may run; where they may
 * not, `#light` and `#dark` fix the theme. It must not know how a chart is drawn.
 */
import { escapeHtml } from '../catalog/escape-html.ts';
import { formatDay } from '../catalog/format-day.ts';
import { siteLanguage, siteTitle, siteUrl } from '../site/site.ts';
import { hasVersions, nameVersion } from './frozen.ts';
import { isAlive, type EarlierVersion, type LinkEntry } from './link-entry.ts';

const styles = `
body{box-sizing:border-box;margin:0;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans)}
h1{margin:0 0 .6rem;font:700 1.15rem/1.3 var(--serif)}
p{margin:.5rem 0}a{color:var(--accent)}svg{display:block;max-width:100%}
table{border-collapse:collapse;font-size:.9rem}th,td{padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--hairline);text-align:start;vertical-align:top}
div{overflow:auto}footer{margin-top:.8rem;color:var(--muted);font-size:.85rem}
[data-height] main{display:flex;flex-direction:column;height:100%}[data-height] div{flex:1;min-height:0}
:root:has(#dark:target){color-scheme:dark}:root:has(#light:target){color-scheme:light}`;

// Without units beyond pixels, so that nothing but a number reaches the style.
const script =
  "let asked=new URLSearchParams(location.search),theme=asked.get('theme'),height=+asked.get('height'),root=document.documentElement;" +
  "if(theme=='dark'||theme=='light')root.dataset.theme=theme;" +
  "if(height>0){root.dataset.height='';addEventListener('DOMContentLoaded',()=>document.body.style.height=height+'px')}";

/** What one page shows. */
export interface Embed {
  readonly entry: LinkEntry;
  /** HTML of the chart, table or section. */
  readonly body: string;
  /** The colors of the guide, as CSS. */
  readonly tokens: string;
  /** The version that the page stands for; absent for the page that follows the guide. */
  readonly version?: Pick<EarlierVersion, 'hash' | 'title' | 'from'> & { readonly until?: string };
  /** The version is kept no longer, so `body` is what the guide says today. */
  readonly isLost?: boolean;
}

/** Renders the page. */
export function renderEmbed({ entry, body, tokens, version, isLost = false }: Embed): string {
  const { id, address, hash } = entry;
  const title = escapeHtml(version?.title ?? entry.title);
  const canonical = siteUrl + (isAlive(entry) ? address : `/id/${id}/`);
  const kept = `/embed/${nameVersion(id, hash)}/`;
  return [
    '<!doctype html>',
    `<html lang="${siteLanguage}"><head><meta charset="utf-8">`,
    `<title>${title} | ${escapeHtml(siteTitle)}</title>`,
    `<meta name="description" content="${title}, to be shown in a frame.">`,
    '<meta name="viewport" content="width=device-width">',
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${escapeHtml(canonical)}">`,
    ...(version || !isAlive(entry) || !hasVersions(entry)
      ? []
      : [`<link rel="alternate" title="This version for good" href="${kept}">`]),
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    `<style>${tokens}${styles}</style>`,
    `<script>${script}</script>`,
    '</head><body><span id="dark"></span><span id="light"></span><main>',
    `<h1>${title}</h1>`,
    `<div tabindex="0" role="region" aria-label="${title}">${body}</div>`,
    `<footer>${renderFooter(id, version, isLost)}</footer>`,
    '</main></body></html>\n',
  ].join('\n');
}

function renderFooter(id: string, version: Embed['version'], isLost: boolean): string {
  const permanent = escapeHtml(`${siteUrl}/id/${id}/`);
  const source = `From <a href="${permanent}" target="_blank" rel="noopener">${escapeHtml(siteTitle)}</a>, CC BY 4.0`;
  if (!version) return source;
  const asPublished = `as published on ${formatDay(version.from)}`;
  if (isLost)
    return `${source}. The version ${asPublished} is kept no longer; this is what the guide says now`;
  const later =
    version.until === undefined
      ? ''
      : `. It changed on ${formatDay(version.until)}: <a href="${permanent}" target="_blank" rel="noopener">read what it says now</a>`;
  return `${source}, ${asPublished}${later}`;
}

/** Stands for a part whose text is all in the parts below it. */
export const renderPointer = ({ id, title }: LinkEntry): string =>
  `<p><a href="${escapeHtml(`${siteUrl}/id/${id}/`)}" target="_blank" rel="noopener">Read “${escapeHtml(title)}” in the guide</a></p>`;

/** Says in a frame that an id ended, why, and what to read instead. */
export function renderEnd({ status, reason = '' }: LinkEntry, target: LinkEntry | undefined): string {
  const what = status === 'merged' ? 'became part of another section' : 'was taken out';
  const why = reason === '' ? '' : `: ${escapeHtml(reason.replace(/\.$/, ''))}`;
  if (!target) return `<p>This ${what}${why}.</p>`;
  const address = escapeHtml(`${siteUrl}/id/${target.id}/`);
  const instead = `<a href="${address}" target="_blank" rel="noopener">${escapeHtml(target.title)}</a>`;
  return `<p>This ${what}${why}. Read ${instead} instead.</p>`;
}
