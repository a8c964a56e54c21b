/** The addresses of the built site, as its own sitemap lists them: a page nobody listed is still tested. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { searchPath } from '../../src/site/site.ts';

const sitemap = fileURLToPath(new URL('../../dist/sitemap.xml', import.meta.url));

/** Every page of the guide, by its path. Example: "/salaries/". */
export const pagePaths: readonly string[] = [
  ...readFileSync(sitemap, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
]
  .map(([, address = '']) => new URL(address).pathname)
  .sort();

/** The same, the search page, and the page for addresses that do not exist: neither is a page to find. */
export const allPaths: readonly string[] = [...pagePaths, searchPath, '/404.html'];

/** Pages that are built from records and not written: sources, tables, templates, the glossary and the references. */
const builtFromRecords = /^\/(?:sources\/.+|data\/|templates\/|glossary\/|references\/)/;

/** Tells whether a page was written as a page: the home page has its own opening, and a record is a record. */
export const isSection = (path: string): boolean =>
  pagePaths.includes(path) && path !== '/' && !builtFromRecords.test(path);
