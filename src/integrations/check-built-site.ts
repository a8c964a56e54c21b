/**
 * Reads the built site as a visitor's browser would and reports what would fail a reader.
 *
 * In: a folder of built pages. Out: issues, sorted by file. The catalog has checked the sources already;
 * this is the last look before the new site replaces the old one, so it trusts nothing but the HTML.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Parser } from 'htmlparser2';
import { mapLimited } from './map-limited.ts';
import { teamBoxClass } from '../team/render-box.ts';

/** Something wrong in a built page. */
export interface BuiltSiteIssue {
  /** Path within the built site. Example: "salaries/index.html". */
  readonly file: string;
  /** What is wrong, with the value, as a full sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** What the checks need to know of one built page. */
export interface BuiltPage {
  readonly file: string;
  /** Address from the root. Example: "/salaries/". */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly h1Count: number;
  readonly language: string;
  /** Every id, in document order, duplicates included. */
  readonly ids: readonly string[];
  /** Every address that the page links to or loads from its own site, without those that a team laid over it. */
  readonly links: readonly string[];
}

const linkAttributes = ['href', 'src'];

/** Reads every built page and returns all issues. @param leftOut folder of files that this build left out on purpose */
export async function checkBuiltSite(distDir: string, leftOut?: string): Promise<BuiltSiteIssue[]> {
  // Folders are left out: a link without its last slash names one, and no server answers to that name.
  const entries = await readdir(distDir, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(distDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const files = new Set(names);
  const pages = await mapLimited(
    names.filter((name) => name.endsWith('.html')),
    async (name) => parseBuiltPage(name, await readFile(join(distDir, name), 'utf8')),
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

/** Parses one built page. */
export function parseBuiltPage(file: string, html: string): BuiltPage {
  const ids: string[] = [];
  const links: string[] = [];
  let title = '';
  let description = '';
  let language = '';
  let h1Count = 0;
  let isInHeadTitle = false;
  let svgDepth = 0;
  /** How many elements are open from a box of the team's on. */
  let boxDepth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'svg') svgDepth += 1;
      if (boxDepth > 0 || attributes['class'] === teamBoxClass) boxDepth += 1;
      if (name === 'html') language = attributes['lang'] ?? '';
      if (name === 'h1') h1Count += 1;
      if (name === 'title' && svgDepth === 0) isInHeadTitle = true;
      if (name === 'meta' && attributes['name'] === 'description') description = attributes['content'] ?? '';
      if (attributes['id'] !== undefined) ids.push(attributes['id']);
      for (const attribute of linkAttributes) {
        const address = attributes[attribute];
        if (address !== undefined && name !== 'base' && boxDepth === 0) links.push(address);
      }
    },
    ontext(text) {
      if (isInHeadTitle) title += text;
    },
    onclosetag(name) {
      if (name === 'svg') svgDepth -= 1;
      if (boxDepth > 0) boxDepth -= 1;
      if (name === 'title') isInHeadTitle = false;
    },
  });
  parser.end(html);
  const url = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  return { file, url, title, description, h1Count, language, ids, links };
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
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index))) {
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
  return pages.flatMap((page) =>
    [...new Set(page.links)].flatMap((link) => {
      const target = resolveLink(page.url, link);
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

/** The path and anchor within the site that a link leads to; undefined when it leads elsewhere. */
function resolveLink(from: string, link: string): { path: string; anchor: string } | undefined {
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
