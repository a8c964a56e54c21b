/**
 * After the build: which pages there are, and when each last changed.
 *
 * In: the list of pages that Starlight leaves, and the ledger. Out: sitemap.xml and robots.txt.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkEntry } from '../links/link-entry.ts';
import { renderRobots, renderSitemap } from '../links/render-sitemap.ts';
import { searchPath, siteUrl } from '../site/site.ts';

/** Starlight lists the pages in two files without days; one file with days takes their place. */
export function replaceSitemap(root: string, entries: readonly LinkEntry[]): void {
  const listed = join(root, 'sitemap-0.xml');
  const addresses = [...readFileSync(listed, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, address = '']) => address)
    .filter((address) => new URL(address).pathname !== searchPath);
  writeFileSync(join(root, 'sitemap.xml'), renderSitemap(addresses, entries));
  writeFileSync(join(root, 'robots.txt'), renderRobots(siteUrl));
  rmSync(listed);
  rmSync(join(root, 'sitemap-index.xml'));
}
