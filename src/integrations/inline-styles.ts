/**
 * After the build: each page carries the styles it uses, and no other, inside itself.
 *
 * In: the built site with its linked stylesheets. Out: the same pages with one `<style>` each and no
 * render-blocking request. It must not know what the pages say.
 */
import { readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { transform } from 'lightningcss';
import { hideTold, type StepBuilder } from './page-step.ts';
import { createPurger, parseStylesheet, type Stylesheet, type UsedNames } from './purge-styles.ts';
import { listSitePaths } from './site-file.ts';

const stylesheetLink = /<link rel="stylesheet" href="(\/[^"]+\.css)"(?: media="([^"]+)")?[^>]*>/g;
const word = /[\w-]+/g;
const moduleScript = /<script type="module" src="(\/[^"]+\.js)">/g;
const importedModule = /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g;

/** The step that inlines and purges the styles of every built page. */
export const inlineStyles =
  (): StepBuilder =>
  ({ root, info }) => {
    const inliner = createInliner((path) => readFile(join(root, path), 'utf8'));
    const unused = listOwnStylesheets(root);
    return hideTold({
      change: async (html) => {
        const inlined = await inliner.inline(html);
        keepNamed(unused, inlined);
        return inlined;
      },
      tell: () => ({ unused: [...unused], purges: inliner.purgeCount() }),
      end: (pageCount, others) => {
        for (const path of listSitePaths(root, '.js'))
          keepNamed(unused, readFileSync(join(root, path), 'utf8'));
        for (const path of unused) {
          if (others.every((other) => other.unused.includes(path))) rmSync(join(root, path));
        }
        const purges = others.reduce((sum, other) => sum + other.purges, inliner.purgeCount());
        info(`${pageCount.toString()} pages carry their own styles, from ${purges.toString()} purges.`);
      },
    });
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
  const { purge, purgeCount } = createPurger();

  const readSheet = async (href: string, media: string | undefined): Promise<Stylesheet> => {
    const sheet = await read(href);
    return parseStylesheet(dropTheme(media ? `@media ${media}{${sheet}}` : sheet));
  };

  const getSheet = ([link, href = '', media]: RegExpExecArray): Promise<Stylesheet> => {
    const reading = sheets.get(link) ?? readSheet(href, media);
    sheets.set(link, reading);
    return reading;
  };

  const inline = async (html: string): Promise<string> => {
    const links = [...html.matchAll(stylesheetLink)];
    const [first] = links;
    if (!first) return html;
    const used = listUsed(html);
    for (const [, src = ''] of html.matchAll(moduleScript))
      for (const name of await listScriptWords(src, read)) used.names.set(`.${name}`, name);
    const style = `<style>${await purge(await Promise.all(links.map(getSheet)), used)}</style>`;
    // A function as replacement, since "$" in the styles must not be read as a pattern.
    return html.replace(first[0], () => style).replace(stylesheetLink, '');
  };

  return { inline, purgeCount };
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

/** Lists the tags, classes, ids, attributes and settings of a page. */
function listUsed(html: string): UsedNames & { names: Map<string, string> } {
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
