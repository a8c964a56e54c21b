/**
 * What teams and programs read besides the pages: a page for every id ever published, the inventory of ids, feeds of
 * changes, Markdown twins, and redirects from old addresses.
 *
 * In: the ledger and the content. Out: plain files. A content folder without a ledger, as in tests, gets none of them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCardFinder } from '../cards/list-cards.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { buildChanges } from '../links/build-changes.ts';
import type { InventoryEntry } from '../links/inventory-entry.ts';
import { followTo, parseLedger } from '../links/ledger.ts';
import { isAlive, type LinkEntry } from '../links/link-entry.ts';
import { formatLinkIssues } from '../links/link-issues.ts';
import { listRedirects } from '../links/list-redirects.ts';
import { buildObjectsInv } from '../links/objects-inv.ts';
import { renderAtom, renderJsonFeed } from '../links/render-feeds.ts';
import { renderIdPage } from '../links/render-id-page.ts';
import {
  buildTwinUrl,
  renderApiCatalog,
  renderLinksJson,
  renderLinksSchema,
  renderLlms,
  renderPageMarkdown,
} from '../links/render-inventories.ts';
import { listSlugs, placePages } from '../site/navigation.ts';
import { sectionGroups } from '../site/sidebar.ts';
import { siteDescription, siteTitle, siteUrl } from '../site/site.ts';
import { listEmbeds, readFrozen } from './list-embeds.ts';
import { readBuiltContent } from './read-built-content.ts';
import { buildSteps, changePage, type StepBuilder } from './page-step.ts';
import { writeSiteFile, type SiteFile } from './site-file.ts';

const about = { title: siteTitle, description: siteDescription, url: siteUrl };

/**
 * Writes all of it below a folder, the sitemap aside, and returns how many ids there are; undefined without a ledger.
 * `late` is what the pages among them pass through before they are written.
 * @throws Error that lists what is wrong with the ledger.
 */
export async function writeLinkFiles(
  root: string,
  late: readonly StepBuilder[],
): Promise<number | undefined> {
  const { contentDir, catalog, inventory } = readBuiltContent();
  const ledgerFile = join(contentDir, 'links.lock.json');
  if (!existsSync(ledgerFile)) return undefined;
  const { entries, issues } = parseLedger(readFileSync(ledgerFile, 'utf8'));
  if (issues.length > 0) throw new Error(formatLinkIssues(issues));
  const steps = buildSteps(late, { root, info: () => undefined });
  for (const [path, content] of listLinkFiles(catalog, inventory, entries, readFrozen(contentDir))) {
    const isPage = path.endsWith('.html') && typeof content === 'string';
    writeSiteFile(root, [path, isPage ? await changePage(content, `/${path}`, steps) : content]);
  }
  return entries.length;
}

/** Lists everything that follows from the ledger, the content and the versions that are kept: one at a time, since all at once fill memory. */
export function* listLinkFiles(
  catalog: Catalog,
  inventory: readonly InventoryEntry[],
  entries: readonly LinkEntry[],
  frozen: ReadonlyMap<string, string> = new Map(),
): Generator<SiteFile> {
  const present = new Map(inventory.map((entry) => [entry.id, entry]));
  yield* listIdPages(catalog, present, entries);
  yield* listEmbeds(catalog, present, entries, frozen);
  yield* listInventories(catalog, entries);
  yield* listFeeds(catalog, entries);
  yield* listTwins(catalog);
  yield* listGonePages(entries);
}

/** What stands today, by id. */
type Present = ReadonlyMap<string, InventoryEntry>;

function* listIdPages(
  catalog: Catalog,
  inventory: Present,
  entries: readonly LinkEntry[],
): Generator<SiteFile> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const findCard = buildCardFinder(catalog, [...inventory.values()]);
  for (const entry of entries) {
    const target = isAlive(entry) ? entry : followTo(entry, byId);
    const present = target && inventory.get(target.id);
    const cardId = (present && findCard(present)) ?? 'page-home';
    const markdown = present?.markdown ?? '';
    yield [`id/${entry.id}/index.html`, renderIdPage({ entry, target, markdown, cardId })];
  }
}

const newestDay = (entries: readonly LinkEntry[]): string =>
  entries.reduce((newest, { lastChanged, on = '' }) => [newest, lastChanged, on].sort().at(-1) ?? newest, '');

function listInventories(catalog: Catalog, entries: readonly LinkEntry[]): SiteFile[] {
  const pages = Object.values(catalog.pages);
  const placeable = pages.map(({ slug, frontmatter: { title } }) => ({ slug, title }));
  const groups = placePages(sectionGroups, placeable).map((group) => ({
    label: group.label,
    slugs: listSlugs([group]),
  }));
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
