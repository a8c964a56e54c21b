/**
 * After the build: each page carries the styles it uses, and no other, inside itself.
 *
 * In: the built site with its linked stylesheets. Out: the same pages with one `<style>` each and no
 * render-blocking request. Pages that use the same names share one purge, so the cost grows with the
 * number of page kinds and not with the number of pages. It must not know what the pages say.
 */
import { readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';
import type { StepBuilder } from './page-step.ts';
import { listSitePaths } from './site-file.ts';

// Attributes that scripts or the reader's actions set later, so no page shows them when it is built.
const dynamicAttributes = ['data-theme', 'open', 'aria-current'];
const stylesheetLink = /<link rel="stylesheet" href="(\/[^"]+\.css)"(?: media="([^"]+)")?[^>]*>/g;
// An attribute selector that asks for a setting, such as [href^='http'].
const comparison = /\[([\w-]+)([~|^$*]?)=(?:"([^"]*)"|'([^']*)'|([^\]\s]+))/g;

/** The step that inlines and purges the styles of every built page. */
export const inlineStyles =
  (): StepBuilder =>
  ({ root, info }) => {
    const inliner = createInliner((href) => readFile(join(root, href), 'utf8'));
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

/** Turns pages with linked stylesheets into pages with their own; `readStylesheet` gets a root-relative address. */
export function createInliner(readStylesheet: (href: string) => Promise<string>) {
  const sheets = new Map<string, Promise<Stylesheet>>();
  const purged = new Map<string, string>();

  const readSheets = async (links: readonly RegExpExecArray[]): Promise<Stylesheet> => {
    const parts = links.map(async ([, href = '', media]) => {
      const sheet = await readStylesheet(href);
      return media ? `@media ${media}{${sheet}}` : sheet;
    });
    const css = dropTheme((await Promise.all(parts)).join('\n'));
    return { css, comparisons: listComparisons(css) };
  };

  const inline = async (html: string): Promise<string> => {
    const links = [...html.matchAll(stylesheetLink)];
    const [first] = links;
    if (!first) return html;
    const linked = links.map(([link]) => link).join('');
    const reading = sheets.get(linked) ?? readSheets(links);
    sheets.set(linked, reading);
    const sheet = await reading;
    const key = `${linked}\n${listNames(html, sheet).join(' ')}`;
    const css = purged.get(key) ?? (await purge(html, sheet.css));
    purged.set(key, css);
    const style = `<style>${css}</style>`;
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

/**
 * All of a page that its styles can depend on, sorted: tags, classes, attribute names, and those ids and
 * settings that the styles ask for. Pages for which this is the same need the same styles.
 */
function listNames(html: string, { css, comparisons }: Stylesheet): string[] {
  const names = new Set<string>();
  for (const [, tag = '', attributes = ''] of html.matchAll(/<([a-z][\w-]*)((?:\s[^<>]*)?)>/gi)) {
    names.add(tag.toLowerCase());
    for (const [, name = '', setting = ''] of attributes.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)) {
      if (name === 'class') setting.split(/\s+/).forEach((className) => names.add(`.${className}`));
      else if (name !== 'id' && name !== 'href') names.add(`[${name}]`);
      if (name === 'id' && css.includes(`#${setting}`)) names.add(`#${setting}`);
      for (const each of comparisons)
        if (each.name === name && each.isMetBy(setting)) names.add(each.selector);
    }
  }
  return [...names].sort();
}

async function purge(html: string, css: string): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: html, extension: 'html' }],
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
