import type { Catalog, PageBody } from './catalog.ts';
import { buildRecordPath, type CheckContext, type RecordFolder } from './check-context.ts';
import type { Issue } from './issues.ts';
import { findNearest, formatNearMiss } from './near-miss.ts';
import { buildPageUrl } from './parse-page.ts';
import {
  buildGroupUrl,
  buildTemplateUrl,
  buildTopicUrl,
  getReferenceGroup,
  recordListUrls,
  referenceGroups,
} from './record-pages.ts';
import { listRecordTexts, listTextLinks } from './record-texts.ts';
import { termTopics, type Term } from './schema-terms.ts';
import { buildRecordAnchor, selectPlaced } from './select-placed.ts';
import { buildSourceUrl } from './source-page.ts';

/** What can be linked to. */
interface Targets {
  /** Every address that exists. */
  urls: ReadonlySet<string>;
  /** The anchors of each page whose text could be read; addresses with unknown anchors are not in it. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Returns the ids that can be linked to on a page: its headings, figures and records, and the sources on /sources/. */
export function selectAnchors(catalog: Catalog, body: PageBody, sourceIds: readonly string[]): string[] {
  const headings = body.headings.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const records = selectPlaced(catalog, body).map(({ folder, id }) => buildRecordAnchor(folder, id));
  return [
    ...headings,
    ...body.figureIds.map(({ id }) => id),
    ...records,
    ...(body.url === '/sources/' ? sourceIds : []),
  ];
}

/** One link where it stands. */
interface PlacedLink {
  href: string;
  file: string;
  line?: number;
  path?: string;
  /** Address of the page that the link stands on; "" for a record, which has none of its own. */
  from: string;
}

/** Checks that every link inside the guide leads to a page and an anchor that exist. */
export function checkLinks(context: CheckContext): Issue[] {
  const targets = listTargets(context);
  return listLinks(context).flatMap(({ href, from, ...place }) => {
    const problem = explainLink(href, from, targets);
    return problem ? [{ ...problem, ...place }] : [];
  });
}

function listTargets({ catalog, bodies, broken, extraRoutes }: CheckContext): Targets {
  const idsOf = (folder: RecordFolder): string[] => [
    ...Object.keys(catalog[folder]),
    ...listIds(broken, `content/${folder}/`, '.yaml'),
  ];
  const sourceIds = idsOf('sources');
  const unread = listIds(broken, 'content/guide/', '.mdx').map(buildPageUrl);
  const termsOf = (topic: Term['topic']): string[] =>
    Object.keys(catalog.terms).filter((id) => catalog.terms[id]?.topic === topic);
  const referencesOf = (group: string): string[] =>
    Object.entries(catalog.references).flatMap(([id, work]) =>
      getReferenceGroup(work) === group ? [id] : [],
    );
  return {
    urls: new Set([
      ...bodies.map(({ url }) => url),
      ...unread,
      ...sourceIds.map(buildSourceUrl),
      ...idsOf('templates').map(buildTemplateUrl),
      ...recordListUrls,
      ...extraRoutes,
    ]),
    anchors: new Map([
      ...bodies.map((body) => [body.url, new Set(selectAnchors(catalog, body, sourceIds))] as const),
      ...termTopics.map((topic) => [buildTopicUrl(topic), new Set(termsOf(topic))] as const),
      ...referenceGroups.map(({ slug }) => [buildGroupUrl(slug), new Set(referencesOf(slug))] as const),
    ]),
  };
}

function listLinks({ catalog, bodies }: CheckContext): PlacedLink[] {
  const onPages = bodies.flatMap(({ file, url, links }) =>
    links.map(({ href, line }) => ({ href, file, line, from: url })),
  );
  const inTexts = listRecordTexts(catalog).flatMap(({ folder, id, path, text }) =>
    listTextLinks(text).map((href) => ({ href, file: buildRecordPath(folder, id), path, from: '' })),
  );
  const ofTemplates = Object.entries(catalog.templates).flatMap(([id, { next }]) =>
    next.map(({ to }, at) => ({
      href: to,
      file: buildRecordPath('templates', id),
      path: `next[${String(at)}].to`,
      from: '',
    })),
  );
  const ofTerms = Object.entries(catalog.terms).flatMap(([id, { page }]) =>
    page === undefined ? [] : [{ href: page, file: buildRecordPath('terms', id), path: 'page', from: '' }],
  );
  return [...onPages, ...inTexts, ...ofTemplates, ...ofTerms];
}

const listIds = (broken: ReadonlySet<string>, folder: string, extension: string): string[] =>
  [...broken]
    .filter((file) => file.startsWith(folder))
    .map((file) => file.slice(folder.length, -extension.length));

type Problem = Pick<Issue, 'code' | 'message' | 'hint'>;

function explainLink(href: string, fromUrl: string, targets: Targets): Problem | undefined {
  // Other sites, mail addresses and the like are not ours to check.
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return undefined;
  const [, path = '', anchor] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  if (path !== '' || anchor === undefined) {
    const problem = explainPath(href, path, targets);
    if (problem) return problem;
  }
  return anchor === undefined ? undefined : explainAnchor(path === '' ? fromUrl : path, anchor, targets);
}

function explainPath(href: string, path: string, { urls }: Targets): Problem | undefined {
  if (urls.has(path)) return undefined;
  const rooted = path.startsWith('/') ? path : `/${path.replace(/^(\.{1,2}\/)+/, '')}`;
  const nearest = findNearest(rooted, urls);
  const nearMiss = nearest === undefined ? '' : `Did you mean "${nearest}"? `;
  return {
    code: 'dangling-link',
    message: `The link "${href}" leads to no page.`,
    hint: `${nearMiss}Write links from the root with a slash at both ends, such as /salaries/.`,
  };
}

function explainAnchor(url: string, anchor: string, { anchors }: Targets): Problem | undefined {
  const here = anchors.get(url);
  if (!here || here.has(anchor)) return undefined;
  const elsewhere = [...anchors].find(([, ids]) => ids.has(anchor))?.[0];
  const advice =
    elsewhere === undefined ? formatNearMiss(anchor, here) : `Did you mean "${elsewhere}#${anchor}"? `;
  const list = here.size === 0 ? 'The page has no anchors.' : `The page has: ${[...here].sort().join(', ')}.`;
  return {
    code: 'dangling-anchor',
    message: `The page ${url} has no anchor "${anchor}".`,
    hint: `${advice}${list}`,
  };
}
