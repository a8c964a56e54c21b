/** The first step of a build: proves the content, and keeps what was read for the steps after it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatIssues } from '../src/catalog/issues.ts';
import { readCatalog } from '../src/catalog/read-catalog.ts';
import { checkAsked } from '../src/integrations/check-asked.ts';
import { checkTeam } from '../src/integrations/check-team.ts';
import { generatedRoutes } from '../src/site/site.ts';

/** Which content, and where what was read of it goes. Absolute paths. */
export interface ContentJob {
  readonly contentDir: string;
  readonly catalogFile: string;
  /** The overlay of a team. */
  readonly teamFile: string | undefined;
}

/** Checks the content and writes the catalog; gives the text of all findings, empty when all is well. */
export function checkContent({ contentDir, catalogFile, teamFile }: ContentJob): string {
  const { catalog, issues } = readCatalog({ contentDir, extraRoutes: generatedRoutes, teamFile });
  mkdirSync(dirname(catalogFile), { recursive: true });
  writeFileSync(catalogFile, JSON.stringify(catalog));
  return formatIssues([
    ...issues,
    ...checkAsked(catalog.asked, contentDir),
    ...checkTeam({ contentDir, teamFile }),
  ]);
}
