/** The ledger and the pages -> files for machines: links.json, llms.txt, the Markdown twin of a page, the API catalog. */
import { z } from 'zod';
import type { Catalog, PageRecord } from '../catalog/catalog.ts';
import { fillTemplate } from '../catalog/template.ts';
import type { LinkEntry } from './link-entry.ts';
import { linkEntrySchema } from './link-entry.ts';
import { renderPieces } from './render-pieces.ts';

/** Name, sentence and public address of the site. */
export interface SiteAbout {
  readonly title: string;
  readonly description: string;
  /** Without a trailing slash. */
  readonly url: string;
}

/** Renders every published id for other programs, such as the checker of a team's wiki. */
export function renderLinksJson(entries: readonly LinkEntry[], { url }: SiteAbout, updated: string): string {
  const inventory = {
    $schema: `${url}/links.schema.json`,
    version: 1,
    site: url,
    updated,
    entries: entries.map((entry) => ({ ...entry, url: `${url}/id/${entry.id}/` })),
  };
  return `${JSON.stringify(inventory, null, 1)}\n`;
}

/** Renders the JSON Schema of links.json, from the schema that the ledger itself is read with. */
export function renderLinksSchema({ url }: SiteAbout): string {
  const schema = z.toJSONSchema(
    z.object({
      $schema: z.string(),
      version: z.literal(1),
      site: z.url(),
      updated: z.iso.date(),
      entries: z.array(linkEntrySchema.extend({ url: z.url() })),
    }),
  );
  return `${JSON.stringify({ ...schema, $id: `${url}/links.schema.json`, title: 'Published ids of the guide' }, null, 2)}\n`;
}

const makeAbsolute = (markdown: string, url: string): string => markdown.replace(/\]\(\//g, `](${url}/`);

/** Renders a page as Markdown that reads by itself: title, brief, every section, absolute links. */
export function renderPageMarkdown(page: PageRecord, catalog: Catalog, { url }: SiteAbout): string {
  const { frontmatter, sections } = page;
  const brief = frontmatter.inBrief.map((sentence) => `- ${fillTemplate(sentence, catalog)}`).join('\n');
  const body = sections.map(({ depth, title, pieces }) => {
    const text = renderPieces(pieces, catalog, url);
    return depth === 1 ? text : `${'#'.repeat(depth)} ${title}\n\n${text}`;
  });
  const parts = [
    `# ${frontmatter.title}`,
    `> ${frontmatter.description}`,
    `In brief:\n\n${brief}`,
    ...body.filter((part) => part.trim() !== ''),
    `Source: ${url}${page.url} (reviewed ${frontmatter.reviewed})`,
  ];
  return `${makeAbsolute(parts.join('\n\n'), url)}\n`;
}

/** The address of a page's Markdown twin. Example: "/salaries.md"; the home page's is "/index.md". */
export const buildTwinUrl = (pageUrl: string): string =>
  pageUrl === '/' ? '/index.md' : `${pageUrl.replace(/\/$/, '')}.md`;

/** Renders the map of the site for language models (llms.txt): sections and pages, each with its description. */
export function renderLlms(
  pages: readonly PageRecord[],
  groups: readonly { label: string; slugs: readonly string[] }[],
  about: SiteAbout,
): string {
  const bySlug = new Map(pages.map((page) => [page.slug, page]));
  const parts = groups.map(({ label, slugs }) => {
    const lines = slugs.flatMap((slug) => {
      const page = bySlug.get(slug);
      return page
        ? [
            `- [${page.frontmatter.title}](${about.url}${buildTwinUrl(page.url)}): ${page.frontmatter.description}`,
          ]
        : [];
    });
    return `## ${label}\n\n${lines.join('\n')}`;
  });
  return `${[`# ${about.title}`, `> ${about.description}`, ...parts].join('\n\n')}\n`;
}

/** Renders /.well-known/api-catalog (RFC 9727): what a program can read here. */
export function renderApiCatalog({ url }: SiteAbout): string {
  const item = (path: string, type: string): { href: string; type: string } => ({ href: url + path, type });
  const linkset = [
    {
      anchor: `${url}/.well-known/api-catalog`,
      item: [
        item('/links.json', 'application/json'),
        item('/data/datapackage.json', 'application/json'),
        item('/feed.xml', 'application/atom+xml'),
        item('/feed.json', 'application/feed+json'),
        item('/llms.txt', 'text/plain'),
        item('/objects.inv', 'application/octet-stream'),
      ],
    },
    { anchor: `${url}/links.json`, describedby: [item('/links.schema.json', 'application/schema+json')] },
  ];
  return `${JSON.stringify({ linkset }, null, 2)}\n`;
}
