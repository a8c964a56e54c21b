/** A page of the guide -> what its tags, its oEmbed answer and its JSON-LD say. */
import type { Catalog, PageRecord } from '../catalog/catalog.ts';
import { findPageByUrl } from '../catalog/find-page.ts';
import { buildTopicUrl } from '../catalog/record-pages.ts';
import { termTopics } from '../catalog/schema-terms.ts';
import { countPageWords } from '../catalog/select-placed.ts';
import { siteTitle } from '../site/site.ts';
import { buildOembedPath, type UnfurlImage, type UnfurlSubject } from './unfurl.ts';
import type { Crumb, DefinedTerm, JsonLdSubject } from './unfurl-json-ld.ts';

/** A page as Starlight routes it. */
export interface RoutedPage {
  /** Address in the site. Example: "/salaries/". */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Id of its card and of its oEmbed answer, if it has them. Example: "page-salaries". */
  readonly id: string | undefined;
}

/** The card of a page that has none of its own. */
const homeCard = 'page-home';

/** Size of every card. */
const imageSize = { widthPx: 1200, heightPx: 630 } as const;

// Slower than plain reading: these pages are for thinking along.
const wordsAMinute = 220;

interface ReadingFacts {
  readonly minutes?: number | undefined;
  readonly reviewed?: string | undefined;
}

// The opening of a page, its tags and its JSON-LD all ask.
const knownFacts = new WeakMap<PageRecord, ReadingFacts>();

/** Returns the minutes that a page takes to read, and the day of its review; neither for a list of records. */
export function getReadingFacts(catalog: Catalog, path: string): ReadingFacts {
  const page = findPageByUrl(catalog, path);
  if (!page) return {};
  const facts = knownFacts.get(page) ?? {
    minutes: Math.max(1, Math.round(countPageWords(catalog, page) / wordsAMinute)),
    reviewed: page.frontmatter.reviewed,
  };
  knownFacts.set(page, facts);
  return facts;
}

/** Builds the picture of an id; its words, for those who cannot see it, leave out what the description says anyway. */
export const buildCardImage = (id: string, title: string): UnfurlImage => ({
  path: `/cards/${id}.png`,
  ...imageSize,
  alt: `Card: ${title}`,
});

/** Builds what the tags of a page say. */
export function buildPageUnfurl(catalog: Catalog, page: RoutedPage): UnfurlSubject {
  const { path, title, description, id } = page;
  return {
    path,
    title,
    description,
    type: path === '/' ? 'website' : 'article',
    image: buildCardImage(id ?? homeCard, title),
    ...(path !== '/' && getReadingFacts(catalog, path)),
    oembedPath: id === undefined ? undefined : buildOembedPath(id),
  };
}

/** The way from the home page to a page, through every page whose address begins its own. */
function listCrumbs(page: RoutedPage, titles: ReadonlyMap<string, string>): Crumb[] {
  const parts = page.path.split('/').filter(Boolean);
  const between = parts.slice(0, -1).flatMap((_, at) => {
    const path = `/${parts.slice(0, at + 1).join('/')}/`;
    const title = titles.get(path);
    return title === undefined ? [] : [{ path, title }];
  });
  return [{ path: '/', title: siteTitle }, ...between, ...(parts.length > 0 ? [page] : [])];
}

function listTerms({ terms }: Catalog, path: string): DefinedTerm[] {
  const topic = termTopics.find((each) => buildTopicUrl(each) === path);
  if (topic === undefined) return [];
  return Object.entries(terms)
    .filter(([, term]) => term.topic === topic)
    .map(([id, { name, aliases = [], definition }]) => ({ id, name, aliases, definition }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }));
}

/** Builds what the JSON-LD of a page says. @param titles of all pages, by address */
export function buildPageJsonLdSubject(
  catalog: Catalog,
  page: RoutedPage,
  titles: ReadonlyMap<string, string>,
): JsonLdSubject {
  const { path, title, description, id } = page;
  return {
    path,
    title,
    description,
    imagePath: `/cards/${id ?? homeCard}.png`,
    ...(path !== '/' && getReadingFacts(catalog, path)),
    crumbs: listCrumbs(page, titles).map((crumb) => ({ path: crumb.path, title: crumb.title })),
    terms: listTerms(catalog, path),
  };
}
