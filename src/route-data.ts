/** Starlight route middleware: what this guide changes in each page's route data, one named function per job. */
import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { selectOutline } from './catalog/select-outline.ts';
import { findPageCardId } from './components/card-entries.ts';
import { getCatalog } from './components/catalog.ts';
import { buildUnfurlTags, isUnfurlTag } from './links/unfurl.ts';
import { buildPageUnfurl } from './links/unfurl-page.ts';
import { siteTitle } from './site/site.ts';

export const onRequest = defineRouteMiddleware(async (context) => {
  const route = context.locals.starlightRoute;
  dropUnusedHeadTags(route);
  await addUnfurlTags(route, context.url.pathname);
  addSearchDescription(route);
  await listRecords(route);
  widenHome(route);
});

/** Records bring their own headings, which the Markdown of the page does not show. */
async function listRecords(route: StarlightRouteData): Promise<void> {
  const catalog = await getCatalog();
  const page = catalog.pages[route.id];
  if (!page || !route.toc || page.records.length === 0) return;
  const [top] = route.toc.items;
  const entries = selectOutline(catalog, page).map(({ depth, id, text }) => ({
    depth,
    slug: id,
    text,
    children: [],
  }));
  const items: typeof route.toc.items = top ? [top] : [];
  for (const entry of entries) {
    const last = items.at(-1);
    if (entry.depth > 2 && last && last !== top) last.children.push(entry);
    else items.push(entry);
  }
  route.toc.items = items;
}

/** Starlight claims a large card without naming an image and prints two generator tags; neither helps a reader. */
function dropUnusedHeadTags(route: StarlightRouteData): void {
  route.head = route.head.filter(
    ({ attrs }) => attrs?.['name'] !== 'generator' && attrs?.['name'] !== 'twitter:card',
  );
}

/** What chats and wikis read stands right below the title, in place of what Starlight says of the page. */
async function addUnfurlTags(route: StarlightRouteData, path: string): Promise<void> {
  const { title, description = '' } = route.entry.data;
  const page = { path, title, description, id: await findPageCardId(path) };
  const tags = buildUnfurlTags(buildPageUnfurl(await getCatalog(), page));
  const others = route.head.filter((tag) => !isUnfurlTag(tag));
  const at = others.findIndex(({ tag }) => tag === 'title') + 1;
  route.head = [
    ...others.slice(0, at),
    ...tags.map(({ tag, attrs }) => ({ tag, attrs: { ...attrs }, content: '' })),
    ...others.slice(at),
  ];
}

/** Browsers that read it offer the guide's search in their address bar. */
function addSearchDescription(route: StarlightRouteData): void {
  const type = 'application/opensearchdescription+xml';
  const attrs = { rel: 'search', type, href: '/opensearch.xml', title: siteTitle };
  route.head.push({ tag: 'link', attrs, content: '' });
}

/** The home page is an index itself, so it shows neither the navigation nor a contents list beside the text. */
function widenHome(route: StarlightRouteData): void {
  // Starlight's id of the home page is the empty string.
  if (route.id !== '') return;
  route.hasSidebar = false;
  route.toc = undefined;
}
