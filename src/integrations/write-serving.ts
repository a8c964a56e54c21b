/**
 * After everything else: what servers are told of the site. Each page says which styles it may use, `_headers` which
 * headers go with each file, `_redirects` which addresses lead elsewhere.
 *
 * In: the finished site, the overlay of a team, and pages that are gone. Out: two files, and one element more in each
 * page. It must not know what a policy says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Team } from '../catalog/schema-team.ts';
import { listRedirects } from '../links/list-redirects.ts';
import type { LinkEntry } from '../links/link-entry.ts';
import { buildHostRules, renderHeadersFile } from '../serving/headers-file.ts';
import { listServedRedirects, renderRedirectsFile } from '../serving/redirects.ts';
import { readEntries } from './check-team.ts';
import { createPolicyMarker, missingPage, type PolicyMarker } from './mark-policy.ts';
import { readBuiltContent } from './read-built-content.ts';
import { listSitePaths, rewriteFile } from './site-file.ts';

/** Astro integration that writes them; it stands last, since it lists what the others wrote. `marker` has marked pages already. */
export function writeServing(marker: PolicyMarker): AstroIntegration {
  return {
    name: 'write-serving',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const { contentDir, catalog } = readBuiltContent();
        const entries = readEntries(contentDir) ?? [];
        const count = writeServingFiles(fileURLToPath(dir), catalog.team, entries, marker);
        logger.info(`${count.toString()} pages have their policy.`);
      },
    },
  };
}

/** Writes all of it below a folder and returns how many pages there are. @throws Error that names what a policy would stop. */
export function writeServingFiles(
  root: string,
  team: Pick<Team, 'search' | 'frameAncestors'> | undefined,
  entries: readonly LinkEntry[],
  marker: PolicyMarker = createPolicyMarker(),
): number {
  const paths = listSitePaths(root);
  const pages = paths.filter((path) => path.endsWith('.html'));
  const change = (path: string, mark: (html: string) => string): void => {
    const file = join(root, path);
    rewriteFile(file, mark(readFileSync(file, 'utf8')));
  };
  // Most pages were marked when they were written.
  for (const path of pages) {
    if (!marker.hasMarked(path)) change(path, (html) => marker.mark(html, path));
  }
  const policies = marker.build(team);
  if (pages.includes(missingPage)) change(missingPage, (html) => marker.markMissing(html, policies));
  writeFileSync(join(root, '_headers'), renderHeadersFile(buildHostRules(paths, { policies })));
  const redirects = listServedRedirects(listRedirects(entries).pages);
  writeFileSync(join(root, '_redirects'), renderRedirectsFile(redirects));
  return pages.length;
}
