/**
 * Checks the ids of a team's overlay against the ledger of published ids.
 *
 * In: where content and overlay stand. Out: issues as the catalog tells them. It stands here because the catalog knows
 * no ledger, and the ledger knows no disk. What the overlay says besides, the catalog has checked.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../catalog/issues.ts';
import { addTeamLine, readTeam, type TeamPlace } from '../catalog/read-team.ts';
import { parseLedger } from '../links/ledger.ts';
import type { LinkEntry } from '../links/link-entry.ts';
import { checkTeamIds } from '../team/check-ids.ts';

/** Returns an issue for each page of the overlay whose id leads nowhere; none where there is no overlay or no ledger. */
export function checkTeam(place: TeamPlace): Issue[] {
  const { team, file, lines } = readTeam(place);
  if (!team || team.pages.length === 0) return [];
  const entries = readEntries(place.contentDir);
  if (!entries) return [];
  return checkTeamIds(team, entries, file).map((issue) => addTeamLine(issue, lines));
}

/** Reads the ledger; undefined where there is none, as in tests, and where it is damaged, which is reported elsewhere. */
export function readEntries(contentDir: string): LinkEntry[] | undefined {
  const file = join(contentDir, 'links.lock.json');
  if (!existsSync(file)) return undefined;
  const { entries, issues } = parseLedger(readFileSync(file, 'utf8'));
  return entries.length === 0 && issues.length > 0 ? undefined : entries;
}
