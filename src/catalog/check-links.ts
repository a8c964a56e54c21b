import type { PageBody } from './catalog.ts';
import type { CheckContext } from './check-context.ts';
import type { Issue } from './issues.ts';
import { findNearest, formatNearMiss } from './near-miss.ts';
import { buildPageUrl } from './parse-page.ts';
import { buildSourceUrl } from './source-page.ts';

/** What can be linked to. */
interface Targets {
  /** Every address that exists. */
  urls: ReadonlySet<string>;
  /** The anchors of each page whose text could be read; addresses with unknown anchors are not in it. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Returns the ids that can be linked to on a page: its headings, its figures, and the sources on /sources/. */
export function selectAnchors(body: PageBody, sourceIds: readonly string[]): string[] {
  const headings = body.headings.flatMap(({ id }) => (id === undefined ? [] : [id]));
  return [...headings, ...body.figureIds.map(({ id }) => id), ...(body.url === '/sources/' ? sourceIds : [])];
}

/** Checks that every link inside the guide leads to a page and an anchor that exist. */
export function checkLinks(context: CheckContext): Issue[] {
  const { catalog, bodies, broken, extraRoutes } = context;
  const sourceIds = [...Object.keys(catalog.sources), ...listIds(broken, 'content/sources/', '.yaml')];
  const unread = listIds(broken, 'content/guide/', '.mdx').map(buildPageUrl);
  const targets: Targets = {
    urls: new Set([
      ...bodies.map(({ url }) => url),
      ...unread,
      ...sourceIds.map(buildSourceUrl),
      ...extraRoutes,
    ]),
    anchors: new Map(bodies.map((body) => [body.url, new Set(selectAnchors(body, sourceIds))])),
  };
  return bodies.flatMap((body) =>
    body.links.flatMap(({ href, line }) => {
      const problem = explainLink(href, body.url, targets);
      return problem ? [{ ...problem, file: body.file, line }] : [];
    }),
  );
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
