/**
 * The derive room turns the open data files of a folder into records of content/: figures only, never raw rows.
 *
 * In: the texts of the files by name. Out: records, or every problem found. It is pure: it reads no disk and no
 * clock, and the same texts give the same records. It must not know where content/ is or how a figure is drawn.
 */
import type { z } from 'zod';
import { salaryTableSchema } from '../catalog/schema.ts';
import { demandTableSchema } from '../catalog/schema-demand.ts';
import { skillProfileSchema } from '../catalog/schema-skills.ts';
import { deriveAdvertised } from './advertised.ts';
import { deriveAiShare } from './ai-share.ts';
import type { FolderTexts } from './csv-sheet.ts';
import type { DerivedRecord } from './derived-record.ts';
import { deriveOews } from './oews.ts';
import { deriveOewsSectors } from './oews-sectors.ts';
import { derivePostings } from './postings.ts';
import type { Problem } from './problem.ts';
import { deriveProjections } from './projections.ts';
import { deriveSelfReported } from './self-reported.ts';
import { deriveSkills } from './skills.ts';

const derivations = [
  deriveOews,
  deriveOewsSectors,
  deriveAdvertised,
  derivePostings,
  deriveSelfReported,
  deriveProjections,
  deriveAiShare,
  deriveSkills,
];

/** The records in the order of their paths; none when there is a problem. */
export interface Derivation {
  records: DerivedRecord[];
  problems: Problem[];
}

/**
 * Checks a record against the schema of its folder and puts its keys in the order of the schema.
 * A record that breaks its schema shows a figure that cannot be right, such as pay of 0.
 */
function proveRecord(record: DerivedRecord, problems: Problem[]): DerivedRecord {
  const prove = <Schema extends z.ZodType>(schema: Schema, data: z.output<Schema>): z.output<Schema> => {
    const parsed = schema.safeParse(data);
    for (const { path, message } of parsed.error?.issues ?? []) {
      problems.push({
        file: `content/${record.folder}/${record.id}.yaml`,
        message: `What would be written as "${path.join('.')}" cannot be right: ${message.replace(/\.?$/, '.')}`,
        hint: 'Look for the cell behind it and correct it at its source.',
      });
    }
    return parsed.data ?? data;
  };
  switch (record.folder) {
    case 'salaries':
      return { ...record, data: prove(salaryTableSchema, record.data) };
    case 'demand':
      return { ...record, data: prove(demandTableSchema, record.data) };
    case 'skills':
      return { ...record, data: prove(skillProfileSchema, record.data) };
  }
}

/** Derives every record from the files of a folder. */
export function deriveRecords(texts: FolderTexts): Derivation {
  const problems: Problem[] = [];
  const derived = derivations.flatMap((derive) => derive(texts, problems));
  // With a cell that is no number, every complaint about the record would only repeat it.
  const records = problems.length > 0 ? [] : derived.map((record) => proveRecord(record, problems));
  if (problems.length > 0) return { records: [], problems };
  const pathOf = ({ folder, id }: DerivedRecord): string => `${folder}/${id}`;
  return { records: records.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1)), problems };
}
