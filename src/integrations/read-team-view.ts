import type { Team } from '../catalog/schema-team.ts';
import { CatalogError } from '../catalog/read-catalog.ts';
import { buildTeamBoxes, type TeamBox } from '../team/build-boxes.ts';
import { checkTeam, readEntries } from './check-team.ts';
import { readBuiltContent } from './read-built-content.ts';

/** A team's overlay with the boxes that follow from it. */
export interface TeamView {
  readonly team: Team;
  readonly boxes: readonly TeamBox[];
}

/** Reads the overlay that belongs to the content being built; undefined where there is none. @throws CatalogError for ids that lead nowhere. */
export function readTeamView(): TeamView | undefined {
  const { contentDir, teamFile, catalog, inventory } = readBuiltContent();
  const { team } = catalog;
  if (!team) return undefined;
  const issues = checkTeam({ contentDir, teamFile });
  if (issues.length > 0) throw new CatalogError(issues);
  return { team, boxes: buildTeamBoxes(team, readEntries(contentDir) ?? [], inventory) };
}
