/**
 * The site's own constants: its name, its language, its public address.
 * In: nothing. Out: plain values. This room imports nothing, so that anything may import it.
 */

/** Name of the site, shown in the header and after every page title. */
export const siteTitle = 'Principal AI/ML Engineer';

/** One sentence for search engines, used where a page has none of its own. */
export const siteDescription =
  'A sourced, searchable guide to the role of Principal AI/ML Engineer: the work, the way there, the pay.';

/** Language of every page, BCP 47. */
export const siteLanguage = 'en-US';

/** Public address of the site, without a trailing slash. Change it where you publish your own copy. */
export const siteUrl = 'https://principal-ai-ml-engineer.example';

/** How many earlier versions of an embed are kept for each id; older ones show what the guide says now, and say so. */
export const keptVersions = 10;

/** Where the search page stands. It is no page to find, so search engines and the sitemap leave it out. */
export const searchPath = '/search/';

/** Addresses of files beside the pages, and of the search page, that pages may link to. */
export const generatedRoutes: readonly string[] = [
  '/data/datapackage.json',
  '/feed.xml',
  '/feed.json',
  '/salaries/feed.xml',
  '/salaries.md',
  '/links.json',
  '/links.schema.json',
  '/objects.inv',
  '/llms.txt',
  '/opensearch.xml',
  searchPath,
];
