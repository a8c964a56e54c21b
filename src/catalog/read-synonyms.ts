/**
 * Reads the words that people type for what the guide covers, and checks that none is listed twice.
 *
 * In: the content folder. Out: the list with every issue; an empty list where there is no file. It must not know how
 * search uses it.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from './issues.ts';
import { parseRecord } from './parse-record.ts';
import { parseUtf8, parseYaml } from './parse-yaml.ts';
import { synonymsSchema, type Synonym } from './schema-synonyms.ts';
import { addTeamLine } from './read-team.ts';

const name = 'synonyms.yaml';
const file = `content/${name}`;

/** Reads the list; bad content never throws. */
export function readSynonyms(contentDir: string): { synonyms: Synonym[]; issues: Issue[] } {
  const path = join(contentDir, name);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return { synonyms: [], issues: [] };
  const decoded = parseUtf8(readFileSync(path), file);
  if ('issue' in decoded) return { synonyms: [], issues: [decoded.issue] };
  const { data, lines, issues } = parseYaml(decoded.text, file);
  if (issues.length > 0) return { synonyms: [], issues };
  const { record, issues: ofForm } = parseRecord(synonymsSchema, data, file, lines);
  if (!record) return { synonyms: [], issues: ofForm };
  return { synonyms: record, issues: listRepeated(record).map((issue) => addTeamLine(issue, lines)) };
}

/** A phrase in two lines would have two meanings, and nobody could say which was meant. */
function listRepeated(synonyms: readonly Synonym[]): Issue[] {
  const seen = new Map<string, number>();
  return synonyms.flatMap((line, at) =>
    ('words' in line ? line.words : line.from).flatMap((phrase): Issue[] => {
      const key = phrase.toLowerCase();
      const before = seen.get(key);
      seen.set(key, before ?? at);
      if (before === undefined) return [];
      return [
        {
          code: 'duplicate-synonym',
          file,
          path: `[${String(at)}]`,
          message: `"${phrase}" is listed ${before === at ? 'twice in one line' : 'in two lines'} of ${file}.`,
          hint: 'Keep it where it fits best, and add to that line what the other one says.',
        },
      ];
    }),
  );
}
