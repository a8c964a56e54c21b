/**
 * Reads how people ask for each part of the guide, content/asked/*.yaml, and checks that no phrase stands under two ids.
 *
 * In: the content folder. Out: phrases by id with every issue; nothing where there is no folder. It must not know which
 * ids there are, nor how search uses the phrases.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Issue } from './issues.ts';
import { findLine, type LineIndex } from './line-index.ts';
import { parseRecord } from './parse-record.ts';
import { parseUtf8, parseYaml } from './parse-yaml.ts';
import { id, sentence } from './schema-parts.ts';

/** Phrases by the permanent id of the part that they ask for. Example: { "rights-overruled": ["my boss overruled me"] }. */
export type Asked = Record<string, string[]>;

const folder = 'asked';
const askedSchema = z.record(id, z.array(sentence).min(1));

/** What the folder says, and where each id stands in it. */
export interface AskedReading {
  asked: Asked;
  /** File and line of each id. */
  places: ReadonlyMap<string, { file: string; line?: number }>;
  issues: Issue[];
}

/** Reads the phrases; bad content never throws. */
export function readAsked(contentDir: string): AskedReading {
  const path = join(contentDir, folder);
  const reading = { asked: {} as Asked, places: new Map<string, Place>(), issues: [] as Issue[] };
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return reading;
  const names = readdirSync(path).filter((name) => name.endsWith('.yaml'));
  for (const name of names.sort()) readFile(join(path, name), `content/${folder}/${name}`, reading);
  reading.issues.push(...listRepeated(reading));
  return reading;
}

interface Place {
  file: string;
  line?: number;
}

function readFile(
  path: string,
  file: string,
  { asked, places, issues }: { asked: Asked; places: Map<string, Place>; issues: Issue[] },
): void {
  const decoded = parseUtf8(readFileSync(path), file);
  if ('issue' in decoded) {
    issues.push(decoded.issue);
    return;
  }
  const parsed = parseYaml(decoded.text, file);
  issues.push(...parsed.issues);
  if (parsed.issues.length > 0) return;
  const { record, issues: ofForm } = parseRecord(askedSchema, parsed.data, file, parsed.lines);
  issues.push(...ofForm);
  for (const [each, phrases] of Object.entries(record ?? {})) {
    asked[each] = [...(asked[each] ?? []), ...phrases];
    places.set(each, locate(file, each, parsed.lines));
  }
}

function locate(file: string, key: string, lines: LineIndex): Place {
  const line = findLine(lines, key);
  return line === undefined ? { file } : { file, line };
}

/** A phrase under two ids would put neither first. */
function listRepeated({ asked, places }: Pick<AskedReading, 'asked' | 'places'>): Issue[] {
  const seen = new Map<string, string>();
  return Object.entries(asked).flatMap(([each, phrases]) =>
    phrases.flatMap((phrase): Issue[] => {
      const key = phrase.toLowerCase();
      const before = seen.get(key);
      seen.set(key, before ?? each);
      if (before === undefined) return [];
      const place = places.get(each) ?? { file: `content/${folder}` };
      return [
        {
          code: 'duplicate-phrase',
          ...place,
          message: `"${phrase}" asks for "${each}" and ${before === each ? 'stands there twice' : `for "${before}" too`}.`,
          hint: 'Keep it where the better answer stands.',
        },
      ];
    }),
  );
}
