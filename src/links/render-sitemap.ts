/** Addresses of pages and the ledger -> sitemap.xml with the day on which each page last changed, and robots.txt. */
import type { LinkEntry } from './link-entry.ts';

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Finds the last change of each page: the newest among all that stands on it. Days by path. */
export function listLastChanges(entries: readonly LinkEntry[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { address, lastChanged, on = '' } of entries) {
    const [page = ''] = address.split('#');
    const newest = [days.get(page) ?? '', lastChanged, on].sort().at(-1) ?? '';
    days.set(page, newest);
  }
  return days;
}

/** Renders the sitemap; `addresses` are the public addresses of all pages, in any order. */
export function renderSitemap(addresses: readonly string[], entries: readonly LinkEntry[]): string {
  const days = listLastChanges(entries);
  const urls = [...addresses].sort().map((address) => {
    const day = days.get(new URL(address).pathname);
    const lastmod = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
    return `<url><loc>${escapeXml(address)}</loc>${lastmod}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** Renders robots.txt: everything may be read, and the sitemap says what there is. */
export const renderRobots = (siteUrl: string): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${siteUrl}/sitemap.xml\n`;
