/**
 * After the build: takes out of each page what Starlight puts there and this guide does not use.
 *
 * Its root element claims the dark theme until a script says otherwise, so without script the page would
 * ignore the system's theme; and a script keeps the state of a sidebar that this guide does not have.
 */
import type { StepBuilder } from './page-step.ts';

const darkTheme = /(<html\b[^>]*?) data-theme="dark"/;
// The script of Starlight's own page component, which has no sidebar to keep here.
const sidebarState = /<script type="module" src="\/_astro\/Page\.[\w-]+\.js"><\/script>/;
const printStylesheet = /<link rel="stylesheet" href="[^"]*\/print\.[^"]+\.css" media="print">/;

// The sitemap of this guide is one file, with the day on which each page changed.
const sitemapLink = / href="\/sitemap-index\.xml"/;

/** Removes Starlight's leftovers from the HTML of one page. */
export function trimPage(html: string): string {
  return html
    .replace(darkTheme, '$1')
    .replace(sidebarState, '')
    .replace(printStylesheet, '')
    .replace(sitemapLink, ' href="/sitemap.xml"');
}

/** The step that trims every built page. */
export const trimStarlight = (): StepBuilder => () => ({ change: trimPage });
