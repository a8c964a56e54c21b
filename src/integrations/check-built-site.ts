/**
 * Reads the built site as a visitor's browser would and reports what would fail a reader.
 *
 * In: a folder of built pages. Out: issues, sorted by file. The catalog has checked the sources already;
 * this is the last look before the new site replaces the old one, so it trusts nothing but the HTML.
 */
import type { BuiltPage } from './parse-built-page.ts';
import { parsePages } from './parse-pool.ts';
import { listSitePaths } from './site-file.ts';

/** Something wrong in a built page. */
export interface BuiltSiteIssue {
  /** Path within the built site. Example: "salaries/index.html". */
  readonly file: string;
  /** What is wrong, with the value, as a full sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Reads every built page and returns all issues. @param leftOut folder of files that this build left out on purpose */
export async function checkBuiltSite(distDir: string, leftOut?: string): Promise<BuiltSiteIssue[]> {
  // Folders are left out: a link without its last slash names one, and no server answers to that name.
  const names = listSitePaths(distDir).map((path) => path.slice(1));
  const files = new Set(names);
  const pages = await parsePages(
    'page',
    distDir,
    names.filter((name) => name.endsWith('.html')),
  );
  // The page of an id has the title and description of what it leads to.
  const listed = pages.filter(({ file }) => !/^(?:id|embed)\//.test(file));
  return sortBuiltSiteIssues([
    ...pages.flatMap(checkPage),
    ...checkUnique(listed, 'title'),
    ...checkUnique(listed, 'description'),
    ...checkLinks(pages, files, leftOut),
  ]);
}

/** Returns issues sorted by file, then by message. */
export function sortBuiltSiteIssues(issues: readonly BuiltSiteIssue[]): BuiltSiteIssue[] {
  return [...issues].sort((a, b) => compare(a.file, b.file) || compare(a.message, b.message));
}

function checkPage({ file, title, description, h1Count, language, ids }: BuiltPage): BuiltSiteIssue[] {
  const issues: BuiltSiteIssue[] = [];
  const report = (message: string, hint: string) => issues.push({ file, message, hint });
  if (h1Count !== 1) {
    report(
      `The page has ${h1Count.toString()} h1 headings.`,
      'A page has one h1, made from the title in its frontmatter.',
    );
  }
  if (title.trim() === '') report('The page has no title.', 'Set title in the frontmatter.');
  if (description.trim() === '')
    report('The page has no description.', 'Set description in the frontmatter.');
  if (language === '') report('The page does not say its language.', 'Set siteLanguage in src/site/site.ts.');
  const seen = new Set<string>();
  for (const id of new Set(ids.filter((each) => seen.size === seen.add(each).size))) {
    report(
      `The id "${id}" stands on more than one element.`,
      'Give each element its own id, so that a link can name it.',
    );
  }
  return issues;
}

function checkUnique(pages: readonly BuiltPage[], field: 'title' | 'description'): BuiltSiteIssue[] {
  const firstUse = new Map<string, string>();
  return pages.flatMap(({ file, [field]: text }) => {
    const first = firstUse.get(text);
    if (first === undefined) firstUse.set(text, file);
    if (first === undefined || text === '') return [];
    return [
      {
        file,
        message: `The ${field} "${text}" is also that of ${first}.`,
        hint: `Give each page its own ${field}, so that search results can be told apart.`,
      },
    ];
  });
}

function checkLinks(
  pages: readonly BuiltPage[],
  files: ReadonlySet<string>,
  leftOut: string | undefined,
): BuiltSiteIssue[] {
  const idsByUrl = new Map(pages.map(({ url, ids }) => [url, new Set(ids)]));
  const resolve = createResolver();
  return pages.flatMap((page) =>
    [...new Set(page.links)].flatMap((link) => {
      const target = resolve(page.url, link);
      if (!target) return [];
      const { path, anchor } = target;
      if (leftOut !== undefined && path.startsWith(leftOut)) return [];
      const ids = idsByUrl.get(path);
      if (!ids && !files.has(path.slice(1))) {
        return [
          {
            file: page.file,
            message: `The link "${link}" leads to nothing.`,
            hint: 'Mend the address. A link to a page starts and ends with a slash.',
          },
        ];
      }
      if (!ids || anchor === '' || ids.has(anchor)) return [];
      return [
        {
          file: page.file,
          message: `The link "${link}" leads to an anchor that ${path} does not have.`,
          hint: 'Use the id of a heading, a figure or a source on that page.',
        },
      ];
    }),
  );
}

interface Target {
  readonly path: string;
  readonly anchor: string;
}

/** Resolves links. One that begins with a slash leads to the same place from every page, and is parsed once. */
function createResolver(): typeof resolveLink {
  const known = new Map<string, Target | undefined>();
  return (from, link) => {
    if (!link.startsWith('/')) return resolveLink(from, link);
    if (!known.has(link)) known.set(link, resolveLink(from, link));
    return known.get(link);
  };
}

/** The path and anchor within the site that a link leads to; undefined when it leads elsewhere. */
function resolveLink(from: string, link: string): Target | undefined {
  const origin = 'http://site.invalid';
  const url = URL.parse(link, `${origin}${from}`);
  if (url?.origin !== origin) return undefined;
  return { path: decode(url.pathname), anchor: decode(url.hash.slice(1)) };
}

/** Undoes percent-encoding; text that is not well encoded stays as it is, and then names nothing. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
