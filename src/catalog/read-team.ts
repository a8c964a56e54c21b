/**
 * Reads a team's overlay and proves all of it that can be proved without the ledger of published ids.
 *
 * In: the content folder, and the file that GUIDE_TEAM names if it names one. Out: the overlay with every issue, or
 * nothing where there is no overlay. It must not know what is made of it.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkTeam } from './check-team.ts';
import type { Issue } from './issues.ts';
import { findLine, type LineIndex } from './line-index.ts';
import { parseRecord } from './parse-record.ts';
import { parseUtf8, parseYaml } from './parse-yaml.ts';
import { teamSchema, type Team } from './schema-team.ts';

/** Where an overlay may stand. */
export interface TeamPlace {
  contentDir: string;
  /** The file that GUIDE_TEAM names; content/team.yaml where it names none, and that one may be missing. */
  teamFile?: string | undefined;
}

/** An overlay as far as it could be read. */
export interface TeamReading {
  /** Absent where there is no overlay, or where its form is wrong. */
  team?: Team;
  /** Its path, as issues name it. */
  file: string;
  lines: LineIndex;
  issues: Issue[];
}

const usualFile = 'team.yaml';

/** Reads the overlay; bad content never throws. */
export function readTeam({ contentDir, teamFile }: TeamPlace): TeamReading {
  const path = teamFile ?? join(contentDir, usualFile);
  const file = teamFile?.replaceAll('\\', '/') ?? `content/${usualFile}`;
  const none: TeamReading = { file, lines: new Map(), issues: [] };
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    return teamFile === undefined ? none : { ...none, issues: [buildMissing(file)] };
  }
  const decoded = parseUtf8(readFileSync(path), file);
  if ('issue' in decoded) return { ...none, issues: [decoded.issue] };
  const { data, lines, issues } = parseYaml(decoded.text, file);
  if (issues.length > 0) return { file, lines, issues };
  const { record: team, issues: ofForm } = parseRecord(teamSchema, data, file, lines);
  if (!team) return { file, lines, issues: ofForm };
  return { team, file, lines, issues: checkTeam(team, file).map((issue) => addTeamLine(issue, lines)) };
}

/** Gives an issue of the overlay the line of the key that it names. */
export function addTeamLine(issue: Issue, lines: LineIndex): Issue {
  const line = issue.path === undefined ? undefined : findLine(lines, issue.path);
  return line === undefined ? issue : { ...issue, line };
}

const buildMissing = (file: string): Issue => ({
  code: 'team-file-missing',
  file,
  message: `GUIDE_TEAM names "${file}", and there is no such file.`,
  hint: 'Correct GUIDE_TEAM, or unset it to go without an overlay. A copy of content/team.example.yaml is a good beginning.',
});
