/**
 * The ten pages that all tools build: the sections of our guide as plain Markdown, cut of what a tool could not take.
 *
 * In: the Markdown twins that our build writes. Out: titles, descriptions and bodies. Components are already written out
 * in the twins; links that would lead out of the ten pages become their text.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteUrl } from '../../../src/site/site.ts';

/** The slugs of the ten pages. */
export const commonSlugs = [
  ...['overview', 'responsibilities', 'requirements', 'career-path', 'market-demand'],
  ...['salaries', 'trends', 'soft-skills', 'best-practices', 'challenges'],
] as const;

/** A page that every tool can take. */
export interface CommonPage {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** Markdown without the title. A link to another of the pages is written as its slug between slashes. */
  readonly body: string;
}

const link = /\[((?:\\.|[^\]\\])*)\]\(([^)\s]*)\)/g;

/** Takes a twin apart. @throws Error when it does not begin with a title and a description. */
export function parseTwin(slug: string, text: string, slugs: readonly string[]): CommonPage {
  const [, title, description, body] = /^# (.+)\n+> (.+)\n([\s\S]*)$/.exec(text) ?? [];
  if (title === undefined || description === undefined || body === undefined) {
    throw new Error(`The Markdown twin of ${slug} has no title or no description.`);
  }
  const withLinks = body.replace(link, (whole: string, label: string, to: string) => {
    if (!to.startsWith(`${siteUrl}/`)) return whole;
    const target = to.slice(siteUrl.length + 1).replace(/(?:\/?#.*|\/)$/, '');
    return slugs.includes(target) ? `[${label}](/${target}/)` : label;
  });
  // Braces and brackets begin code in some of the tools.
  const plain = withLinks.replace(/[<{}]/g, (sign) => ({ '<': '&lt;', '{': '&#123;' })[sign] ?? '&#125;');
  return { slug, title, description, body: plain.trim() };
}

/** Reads the ten pages from a built guide. */
export const readCommonPages = (dist: string): CommonPage[] =>
  commonSlugs.map((slug) => parseTwin(slug, readFileSync(join(dist, `${slug}.md`), 'utf8'), commonSlugs));
