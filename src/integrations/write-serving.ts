/**
 * After everything else: what servers are told of the site. Each page says which styles it may use, `_headers` which
 * headers go with each file, `_redirects` which addresses lead elsewhere.
 *
 * In: the finished site, the overlay of a team, and pages that are gone. Out: two files, and one element more in each
 * page. It must not know what a policy says.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Team } from '../catalog/schema-team.ts';
import { listRedirects } from '../links/list-redirects.ts';
import type { LinkEntry } from '../links/link-entry.ts';
import { buildHostRules, renderHeadersFile } from '../serving/headers-file.ts';
import { findStopped, insertAtStart, listInlineScripts, listInlineStyles } from '../serving/inline-parts.ts';
import { buildPolicies, renderStyleMeta, renderWholeMeta } from '../serving/policy.ts';
import { listServedRedirects, renderRedirectsFile } from '../serving/redirects.ts';
import type { FrameRules } from '../team/frame-ancestors.ts';
import { readEntries } from './check-team.ts';
import { readBuiltContent } from './read-built-content.ts';

/** Astro integration that writes them; it stands last, since it lists what the others wrote. */
export function writeServing(): AstroIntegration {
  return {
    name: 'write-serving',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { contentDir, catalog } = readBuiltContent();
        const count = await writeServingFiles(
          fileURLToPath(dir),
          catalog.team,
          readEntries(contentDir) ?? [],
        );
        logger.info(`${count.toString()} pages have their policy.`);
      },
    },
  };
}

/** The page that stands for what is not there. */
const missingPage = '/404.html';

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Hashes texts that many pages share, each once. */
function createHasher(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? hash(text);
    known.set(text, found);
    return found;
  };
}

/** Writes all of it below a folder and returns how many pages there are. @throws Error that names what a policy would stop. */
export async function writeServingFiles(
  root: string,
  team: Pick<Team, 'search' | 'frameAncestors'> | undefined,
  entries: readonly LinkEntry[],
): Promise<number> {
  const paths = await listPaths(root);
  const pages = paths.filter((path) => path.endsWith('.html'));
  const scripts = { pages: new Set<string>(), embeds: new Set<string>() };
  const toHash = createHasher();
  const stopped: string[] = [];
  await eachAtATime(pages, async (path) => {
    const html = await readFile(join(root, path), 'utf8');
    const wrong = findStopped(html);
    if (wrong !== undefined) stopped.push(`${path}: ${wrong.slice(0, 200)}`);
    const place = path.startsWith('/embed/') ? scripts.embeds : scripts.pages;
    for (const text of listInlineScripts(html)) place.add(toHash(text));
    if (path === missingPage) return;
    await writeFile(
      join(root, path),
      insertAtStart(html, renderStyleMeta(listInlineStyles(html).map(toHash))),
    );
  });
  if (stopped.length > 0) {
    throw new Error(
      `The policy of the site allows no style and no script in an attribute:\n${stopped.sort().slice(0, 5).join('\n')}`,
    );
  }
  const policies = buildPolicies(
    { pages: [...scripts.pages].sort(), embeds: [...scripts.embeds].sort() },
    team,
  );
  if (pages.includes(missingPage)) await writeMissingPage(join(root, missingPage), policies, toHash);
  await writeFile(join(root, '_headers'), renderHeadersFile(buildHostRules(paths, { policies })));
  const redirects = listServedRedirects(listRedirects(entries).pages);
  await writeFile(join(root, '_redirects'), renderRedirectsFile(redirects));
  return pages.length;
}

async function writeMissingPage(
  file: string,
  { pages }: FrameRules,
  toHash: (text: string) => string,
): Promise<void> {
  const html = await readFile(file, 'utf8');
  await writeFile(file, insertAtStart(html, renderWholeMeta(pages, listInlineStyles(html).map(toHash))));
}

async function listPaths(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .sort();
}

/** Works on many small files, some at a time, since each waits for the disk. */
async function eachAtATime(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  const queue = [...paths];
  const take = async (): Promise<void> => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) await work(next);
  };
  await Promise.all(Array.from({ length: 8 }, take));
}
