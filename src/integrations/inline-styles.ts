/**
 * After the build: each page carries the styles it uses, and no other, inside itself.
 *
 * In: the built site with its linked stylesheets. Out: the same pages with one `<style>` each and no
 * render-blocking request. Pages that use the same names of a stylesheet share one purge of it, so the
 * cost grows with the number of page kinds and not with the number of pages. It must not know what the pages say.
 */
import { readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';
import type { StepBuilder } from './page-step.ts';
import { listSitePaths } from './site-file.ts';

// Attributes that scripts or the reader's actions set later, so no page shows them when it is built.
const dynamicAttributes = ['data-theme', 'open', 'aria-current', 'data-asked'];
const stylesheetLink = /<link rel="stylesheet" href="(\/[^"]+\.css)"(?: media="([^"]+)")?[^>]*>/g;
const word = /[\w-]+/g;
const moduleScript = /<script type="module" src="(\/[^"]+\.js)">/g;
const importedModule = /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g;
// An attribute selector that asks for a setting, such as [href^='http'].
const comparison = /\[([\w-]+)([~|^$*]?)=(?:"([^"]*)"|'([^']*)'|([^\]\s]+))/g;

/** The step that inlines and purges the styles of every built page. */
export const inlineStyles =
  (): StepBuilder =>
  ({ root, info }) => {
    const inliner = createInliner((path) => readFile(join(root, path), 'utf8'));
    const unused = listOwnStylesheets(root);
    return {
      change: async (html) => {
        const inlined = await inliner.inline(html);
        keepNamed(unused, inlined);
        return inlined;
      },
      end: (pageCount) => {
        for (const path of listSitePaths(root, '.js'))
          keepNamed(unused, readFileSync(join(root, path), 'utf8'));
        for (const path of unused) rmSync(join(root, path));
        info(
          `${pageCount.toString()} pages carry their own styles, from ${inliner.purgeCount().toString()} purges.`,
        );
      },
    };
  };

// Pagefind brings the styles of its own interfaces, which are not ours to remove.
const listOwnStylesheets = (root: string): Set<string> =>
  new Set(listSitePaths(root, '.css').filter((path) => !path.startsWith('/pagefind')));

/** Takes the stylesheets that a page or a script still names from those to be removed. */
function keepNamed(unused: Set<string>, text: string): void {
  for (const path of unused) if (text.includes(basename(path))) unused.delete(path);
}

/** Turns pages with linked stylesheets into pages with their own; `read` gets the root-relative address of a stylesheet or a script. */
export function createInliner(read: (path: string) => Promise<string>) {
  const sheets = new Map<string, Promise<Stylesheet>>();
  const purged = new Map<string, string>();

  const readSheet = async (href: string, media: string | undefined): Promise<Stylesheet> => {
    const sheet = await read(href);
    const css = dropTheme(media ? `@media ${media}{${sheet}}` : sheet);
    return { css, words: new Set(css.match(word)), comparisons: listComparisons(css) };
  };

  /** What a page needs of one stylesheet: pages that use the same of its names share the work. */
  const inlineOne = async ([link, href = '', media]: RegExpExecArray, used: UsedNames): Promise<string> => {
    const reading = sheets.get(link) ?? readSheet(href, media);
    sheets.set(link, reading);
    const sheet = await reading;
    const names = listNames(used, sheet).join(' ');
    const key = `${link}\n${names}`;
    const css = purged.get(key) ?? (await purge(names, sheet.css));
    purged.set(key, css);
    return css;
  };

  const inline = async (html: string): Promise<string> => {
    const links = [...html.matchAll(stylesheetLink)];
    const [first] = links;
    if (!first) return html;
    const used = listUsed(html);
    for (const [, src = ''] of html.matchAll(moduleScript))
      for (const name of await listScriptWords(src, read)) used.names.set(`.${name}`, name);
    const styles = [];
    for (const link of links) styles.push(await inlineOne(link, used));
    const style = `<style>${styles.join('')}</style>`;
    // A function as replacement, since "$" in the styles must not be read as a pattern.
    return html.replace(first[0], () => style).replace(stylesheetLink, '');
  };

  return { inline, purgeCount: () => purged.size };
}

const usesTheme = (value: unknown): boolean => /"--(?:__)?sl-/.test(JSON.stringify(value));

/**
 * Takes Starlight's own theme out: its variables, and every declaration that reads one. The tokens of this guide take
 * their place in `styles/`, so on a page both would be bytes that nobody sees.
 */
export function dropTheme(css: string): string {
  const { code } = transform({
    filename: 'all.css',
    code: Buffer.from(css),
    visitor: {
      Declaration: (declaration) => (usesTheme(declaration) ? [] : undefined),
    },
  });
  return code.toString();
}

interface Stylesheet {
  readonly css: string;
  /** Every word in it, the names among them: what is no word of the styles cannot matter to them. */
  readonly words: ReadonlySet<string>;
  readonly comparisons: readonly Comparison[];
}

/** A setting that the styles ask of an attribute. */
interface Comparison {
  readonly selector: string;
  readonly name: string;
  readonly isMetBy: (setting: string) => boolean;
}

function listComparisons(css: string): Comparison[] {
  return [...css.matchAll(comparison)].map(([selector, name = '', operator, double, single, bare]) => {
    const asked = double ?? single ?? bare ?? '';
    const isMetBy = (setting: string): boolean => {
      if (operator === '^') return setting.startsWith(asked);
      if (operator === '$') return setting.endsWith(asked);
      return operator === '' ? setting === asked : setting.includes(asked);
    };
    return { selector, name, isMetBy };
  });
}

/** What a page uses: each name as the styles would write it, and settings as name and setting. */
interface UsedNames {
  /** The bare name by its selector. Example: "figure" by ".figure". */
  readonly names: Map<string, string>;
  readonly settings: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Lists the tags, classes, ids, attributes and settings of a page. */
function listUsed(html: string): UsedNames {
  const names = new Map<string, string>();
  const settings = new Map<string, Set<string>>();
  for (const [, tag = '', attributes = ''] of html.matchAll(/<([a-z][\w-]*)((?:\s[^<>]*)?)>/gi)) {
    names.set(tag.toLowerCase(), tag.toLowerCase());
    for (const [, name = '', setting = ''] of attributes.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)) {
      names.set(`[${name}]`, name);
      if (name === 'id') names.set(`#${setting}`, setting);
      if (name === 'class') for (const each of setting.split(/\s+/)) names.set(`.${each}`, each);
      const known = settings.get(name) ?? new Set();
      settings.set(name, known.add(setting));
    }
  }
  return { names, settings };
}

/**
 * Every word of a script and of what it imports: the classes of what it will show are among them. Modules that every
 * page defers are none of the page's own, and bring their styles themselves.
 */
async function listScriptWords(path: string, read: (path: string) => Promise<string>): Promise<Set<string>> {
  const words = new Set<string>();
  const seen = new Set([path]);
  for (const each of seen) {
    const text = await read(each);
    for (const [found] of text.matchAll(word)) words.add(found);
    for (const [, name = ''] of text.matchAll(importedModule)) seen.add(`${dirname(each)}/${name}`);
  }
  return words;
}

/** What a page uses of all that a stylesheet speaks of, sorted. Pages for which this is the same need the same of it. */
function listNames({ names, settings }: UsedNames, { words, comparisons }: Stylesheet): string[] {
  const shared = [...names].filter(([, name]) => words.has(name)).map(([shown]) => shown);
  const met = comparisons
    .filter(({ name, isMetBy }) => [...(settings.get(name) ?? [])].some(isMetBy))
    .map(({ selector }) => selector);
  return [...new Set([...shared, ...met])].sort();
}

async function purge(names: string, css: string): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: names, extension: 'html' }],
    css: [{ raw: css }],
    dynamicAttributes,
    keyframes: true,
    variables: true,
    // The charts and the search dialog read our own variables from outside the stylesheets.
    safelist: { variables: [/^--(?!sl-)/] },
  });
  const { code } = transform({ filename: 'page.css', code: Buffer.from(result?.css ?? css), minify: true });
  return code.toString();
}
