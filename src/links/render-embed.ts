/**
 * One published id -> a page to show in a frame at /embed/<id>/: the chart, table or section, and its source link.
 *
 * No cookies, no request, no script needed: the theme is the reader's. `?theme=light` or `?theme=dark` fixes it where
 * scripts may run, `#light` or `#dark` where they may not. It must not know how a chart is drawn.
 */
import { siteLanguage, siteTitle, siteUrl } from '../site/site.ts';
import type { LinkEntry } from './link-entry.ts';
import { escapeHtml } from '../catalog/escape-html.ts';

const styles = `
body{margin:0;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans)}
h1{margin:0 0 .6rem;font:700 1.15rem/1.3 var(--serif)}
p{margin:.5rem 0}a{color:var(--accent)}svg{display:block;max-width:100%}
table{border-collapse:collapse;font-size:.9rem}th,td{padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--hairline);text-align:start;vertical-align:top}
div{overflow-x:auto}footer{margin-top:.8rem;color:var(--muted);font-size:.85rem}
:root:has(#dark:target){color-scheme:dark}:root:has(#light:target){color-scheme:light}`;

/** Renders the page; `tokens` holds the colors of the guide, `html` what is shown. */
export function renderEmbed({ id, title, address }: LinkEntry, html: string, tokens: string): string {
  const permanent = `${siteUrl}/id/${id}/`;
  return [
    '<!doctype html>',
    `<html lang="${siteLanguage}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(title)} | ${escapeHtml(siteTitle)}</title>`,
    `<meta name="description" content="${escapeHtml(title)}, to be shown in a frame.">`,
    '<meta name="viewport" content="width=device-width">',
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${escapeHtml(siteUrl + address)}">`,
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    `<style>${tokens}${styles}</style>`,
    "<script>let theme=new URLSearchParams(location.search).get('theme');if(theme=='dark'||theme=='light')document.documentElement.dataset.theme=theme</script>",
    '</head><body><span id="dark"></span><span id="light"></span><main>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<div tabindex="0" role="region" aria-label="${escapeHtml(title)}">${html}</div>`,
    `<footer>From <a href="${escapeHtml(permanent)}" target="_blank" rel="noopener">${escapeHtml(siteTitle)}</a>, CC BY 4.0</footer>`,
    '</main></body></html>\n',
  ].join('\n');
}
