import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sortIssues } from '../../../src/catalog/issues.ts';
import { readCatalog, type ReadCatalogResult } from '../../../src/catalog/read-catalog.ts';
import { checkAsked } from '../../../src/integrations/check-asked.ts';
import { checkTeam } from '../../../src/integrations/check-team.ts';

/** The folder with one good content tree and one overlay for each kind of bad content. */
export const fixturesDir = fileURLToPath(new URL('../../fixtures/catalog', import.meta.url));

/** The names of all overlays, in alphabetical order. */
export const caseNames = readdirSync(fixturesDir, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'good')
  .map(({ name }) => name)
  .sort();

/** Files of an overlay that speak about it and are not content. */
const notContent = ['problems.txt', 'removed.txt', 'guide-team.txt'];

/**
 * Reads the good content tree with overlays laid over it, one after the other.
 * An overlay's files replace or join those of the tree; `removed.txt` lists paths to take away, and `guide-team.txt`
 * holds what GUIDE_TEAM is set to.
 */
export function readContentWith(...overlays: readonly string[]): ReadCatalogResult {
  const contentDir = mkdtempSync(join(tmpdir(), 'catalog-'));
  try {
    cpSync(join(fixturesDir, 'good'), contentDir, { recursive: true });
    for (const overlay of overlays) layOver(contentDir, join(fixturesDir, overlay));
    const teamFile = overlays.map(findGuideTeam).find((file) => file !== undefined);
    const read = readCatalog({ contentDir, extraRoutes: ['/downloads/data.csv'], teamFile });
    return {
      ...read,
      issues: sortIssues([
        ...read.issues,
        ...checkAsked(read.catalog.asked, contentDir),
        ...checkTeam({ contentDir, teamFile }),
      ]),
    };
  } finally {
    rmSync(contentDir, { recursive: true });
  }
}

function findGuideTeam(overlay: string): string | undefined {
  const file = join(fixturesDir, overlay, 'guide-team.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

function layOver(contentDir: string, overlayDir: string): void {
  cpSync(overlayDir, contentDir, { recursive: true });
  for (const name of notContent) rmSync(join(contentDir, name), { force: true });
  const removed = join(overlayDir, 'removed.txt');
  if (!existsSync(removed)) return;
  for (const path of readFileSync(removed, 'utf8').split('\n').filter(Boolean)) {
    rmSync(join(contentDir, path), { recursive: true });
  }
}
