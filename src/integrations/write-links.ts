/**
 * After the build: what teams and programs read besides the pages. A page for every id ever published, the inventory
 * of ids, feeds of changes, Markdown twins, and redirects from old addresses.
 *
 * In: the ledger and the content. Out: plain files in the built site. A content folder without a ledger, as in tests,
 * gets none of them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { markdownToHtml } from 'satteri';
import { buildCardFinder } from '../cards/list-cards.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { buildFigureSpec } from '../charts/build-spec.ts';
import { renderChart } from '../charts/render-chart.ts';
import { listTableDatasets } from '../downloads/table-datasets.ts';
import { buildChanges } from '../links/build-changes.ts';
import type { InventoryEntry } from '../links/inventory-entry.ts';
import { followTo, parseLedger } from '../links/ledger.ts';
import { isAlive, type LinkEntry } from '../links/link-entry.ts';
import { formatLinkIssues } from '../links/link-issues.ts';
import { listRedirects, renderFragmentScript } from '../links/list-redirects.ts';
import { buildObjectsInv } from '../links/objects-inv.ts';
import { renderAtom, renderJsonFeed } from '../links/render-feeds.ts';
import { renderEmbed } from '../links/render-embed.ts';
import { renderIdPage } from '../links/render-id-page.ts';
import {
  buildTwinUrl,
  renderApiCatalog,
  renderLinksJson,
  renderLinksSchema,
  renderLlms,
  renderPageMarkdown,
} from '../links/render-inventories.ts';
import { sectionGroups } from '../site/sidebar.ts';
import { siteDescription, siteTitle, siteUrl } from '../site/site.ts';
import { readBuiltContent } from './read-built-content.ts';
import { escapeHtml } from '../catalog/escape-html.ts';

const tokensFile = fileURLToPath(new URL('../styles/tokens.css', import.meta.url));

const about = { title: siteTitle, description: siteDescription, url: siteUrl };

/** A file of the built site: its path and what it holds. */
type SiteFile = readonly [path: string, content: string | Uint8Array];

/** Astro integration that writes them. */
export function writeLinks(): AstroIntegration {
  return {
    name: 'write-links',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { contentDir, catalog, inventory } = readBuiltContent();
        const ledgerFile = join(contentDir, 'links.lock.json');
        if (!existsSync(ledgerFile)) return;
        const { entries, issues } = parseLedger(readFileSync(ledgerFile, 'utf8'));
        if (issues.length > 0) throw new Error(formatLinkIssues(issues));
        const root = fileURLToPath(dir);
        const files = listLinkFiles(catalog, inventory, entries);
        for (const [path, content] of files) {
          const file = join(root, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        await addFragmentScripts(root, entries);
        logger.info(`${entries.length.toString()} ids have their pages, feeds and inventories.`);
      },
    },
  };
}

/** Lists everything that follows from the ledger and the content. */
export function listLinkFiles(
  catalog: Catalog,
  inventory: readonly InventoryEntry[],
  entries: readonly LinkEntry[],
): SiteFile[] {
  const present = new Map(inventory.map((entry) => [entry.id, entry]));
  return [
    ...listIdPages(catalog, present, entries),
    ...listEmbeds(catalog, present, entries),
    ...listInventories(catalog, entries),
    ...listFeeds(catalog, entries),
    ...listTwins(catalog),
    ...listGonePages(entries),
  ];
}

/** What stands today, by id. */
type Present = ReadonlyMap<string, InventoryEntry>;

function listIdPages(catalog: Catalog, inventory: Present, entries: readonly LinkEntry[]): SiteFile[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const findCard = buildCardFinder(catalog, [...inventory.values()]);
  return entries.map((entry) => {
    const target = isAlive(entry) ? entry : followTo(entry, byId);
    const present = target && inventory.get(target.id);
    const cardId = (present && findCard(present)) ?? 'page-home';
    const markdown = present?.markdown ?? '';
    return [`id/${entry.id}/index.html`, renderIdPage({ entry, target, markdown, cardId })];
  });
}

/** What embeds show: charts as drawn, tables as their rows, sections as their text. */
function listEmbeds(catalog: Catalog, inventory: Present, entries: readonly LinkEntry[]): SiteFile[] {
  const tokens = readFileSync(tokensFile, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const tables = new Map(listTableDatasets(catalog).map((dataset) => [dataset.id, dataset]));
  return entries.filter(isAlive).flatMap((entry): SiteFile[] => {
    const { id, kind } = entry;
    const table = tables.get(id);
    const html =
      kind === 'chart'
        ? renderChart(buildFigureSpec(catalog, id))
        : kind === 'table' && table
          ? renderRows(table)
          : kind === 'section'
            ? renderMarkdown(inventory.get(id)?.markdown ?? '')
            : '';
    return html === '' ? [] : [[`embed/${id}/index.html`, renderEmbed(entry, html, tokens)]];
  });
}

function renderRows({ fields, records }: ReturnType<typeof listTableDatasets>[number]): string {
  const shown = fields.filter(({ name }) =>
    records.some((record) => record[name] !== null && record[name] !== undefined),
  );
  const head = shown.map(({ title }) => `<th scope="col">${escapeHtml(title)}</th>`).join('');
  const rows = records.map(
    (record) =>
      `<tr>${shown.map(({ name }) => `<td>${escapeHtml(record[name]?.toString() ?? '')}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

// Links lead out of the frame, to the guide.
const renderMarkdown = (markdown: string): string =>
  markdownToHtml(markdown, { features: { frontmatter: false } }).html.replaceAll(
    '<a href=',
    '<a target="_blank" href=',
  );

const newestDay = (entries: readonly LinkEntry[]): string =>
  entries.reduce((newest, { lastChanged, on = '' }) => [newest, lastChanged, on].sort().at(-1) ?? newest, '');

function listInventories(catalog: Catalog, entries: readonly LinkEntry[]): SiteFile[] {
  const groups = sectionGroups.map(({ label, sections }) => ({
    label,
    slugs: sections.flatMap(({ slug, children = [] }) => [slug, ...children.map((child) => child.slug)]),
  }));
  const pages = Object.values(catalog.pages);
  const whole = pages.map((page) => renderPageMarkdown(page, catalog, about)).join('\n\n---\n\n');
  return [
    ['links.json', renderLinksJson(entries, about, newestDay(entries))],
    ['links.schema.json', renderLinksSchema(about)],
    ['objects.inv', buildObjectsInv(entries, { project: siteTitle, version: newestDay(entries) })],
    ['llms.txt', renderLlms(pages, groups, about)],
    ['llms-full.txt', whole],
    ['.well-known/api-catalog', renderApiCatalog(about)],
  ];
}

const listTwins = (catalog: Catalog): SiteFile[] =>
  Object.values(catalog.pages).map((page) => [
    buildTwinUrl(page.url).slice(1),
    renderPageMarkdown(page, catalog, about),
  ]);

function listFeeds(catalog: Catalog, entries: readonly LinkEntry[]): SiteFile[] {
  const changes = buildChanges(entries);
  const sections = sectionGroups
    .flatMap((group) => group.sections)
    .filter(({ slug }) => Object.hasOwn(catalog.pages, slug));
  const scopes = [
    { name: '', title: siteTitle },
    ...sections.map(({ slug, label }) => ({ name: slug, title: `${siteTitle}: ${label}` })),
  ];
  return scopes.flatMap(({ name, title }): SiteFile[] => {
    const own = name === '' ? changes : changes.filter(({ section }) => section === name);
    const folder = name === '' ? '' : `${name}/`;
    const aboutFeed = (file: string) => ({
      title: `${title}, changes`,
      siteUrl,
      page: `/${folder}`,
      self: `/${folder}${file}`,
    });
    return [
      [`${folder}feed.xml`, renderAtom(aboutFeed('feed.xml'), own, newestDay(entries))],
      [`${folder}feed.json`, renderJsonFeed(aboutFeed('feed.json'), own)],
    ];
  });
}

/** A page that is gone leads on from its old address, with a word for readers without script. */
const listGonePages = (entries: readonly LinkEntry[]): SiteFile[] =>
  [...listRedirects(entries).pages].map(([from, to]) => [
    `${from.slice(1)}index.html`,
    `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>Moved to ${to}</title><meta name="description" content="This page moved to ${to}."><meta http-equiv="refresh" content="0; url=${to}"><link rel="canonical" href="${siteUrl}${to}"><main><h1>Moved</h1><p>This page moved to <a href="${to}">${to}</a>.</p></main></html>\n`,
  ]);

/** Old fragments of a page keep working where the page still stands. */
async function addFragmentScripts(root: string, entries: readonly LinkEntry[]): Promise<void> {
  for (const [page, moved] of listRedirects(entries).fragments) {
    const file = join(root, page.slice(1), 'index.html');
    if (!existsSync(file)) continue;
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replace('</title>', `</title>${renderFragmentScript(moved)}`));
  }
}
