import {
  buildRecordPath,
  isIncomplete,
  isKnown,
  type CheckContext,
  type RecordFolder,
} from './check-context.ts';
import type { Issue } from './issues.ts';
import { formatNearMiss } from './near-miss.ts';

/** The folders whose records each name a source. */
const sourcedFolders = [
  'salaries',
  'demand',
  'skills',
  'claims',
  'levels',
] as const satisfies readonly RecordFolder[];

/** Checks that every source that is named exists and that every source is used. */
export function checkSources(context: CheckContext): Issue[] {
  return [...checkNamedSources(context), ...checkClaimGrounds(context), ...checkOrphans(context)];
}

const listSourced = ({ catalog }: CheckContext): { file: string; source: string }[] =>
  sourcedFolders.flatMap((folder) =>
    Object.entries<{ source?: string | undefined }>(catalog[folder]).flatMap(([id, { source }]) =>
      source === undefined ? [] : [{ file: buildRecordPath(folder, id), source }],
    ),
  );

/** A claim rests on a source or on a reference, and on one of them only. */
const checkClaimGrounds = (context: CheckContext): Issue[] =>
  Object.entries(context.catalog.claims).flatMap(([id, { source, reference }]): Issue[] => {
    const file = buildRecordPath('claims', id);
    if ((source === undefined) === (reference === undefined)) {
      return [
        {
          code: 'missing-field',
          file,
          path: source === undefined ? 'source' : 'reference',
          message: `The claim has ${source === undefined ? 'neither a source nor' : 'both a source and'} a reference.`,
          hint: 'Give it one: the id of a file in content/sources/, or of one in content/references/.',
        },
      ];
    }
    if (reference === undefined || isKnown(context, 'references', reference)) return [];
    return [
      {
        code: 'unknown-record',
        file,
        path: 'reference',
        message: `Unknown reference "${reference}".`,
        hint: `${formatNearMiss(reference, Object.keys(context.catalog.references))}Write the id of a file in content/references/, or add ${buildRecordPath('references', reference)}.`,
      },
    ];
  });

const checkNamedSources = (context: CheckContext): Issue[] =>
  listSourced(context)
    .filter(({ source }) => !isKnown(context, 'sources', source))
    .map(({ file, source }) => ({
      code: 'unknown-source',
      file,
      path: 'source',
      message: `Unknown source "${source}".`,
      hint: `${formatNearMiss(source, Object.keys(context.catalog.sources))}Write the id of a file in content/sources/, or add ${buildRecordPath('sources', source)}.`,
    }));

function checkOrphans(context: CheckContext): Issue[] {
  // A file that could not be read may be the one that uses the source.
  if (sourcedFolders.some((folder) => isIncomplete(context, folder))) return [];
  const used = new Set(listSourced(context).map(({ source }) => source));
  return Object.keys(context.catalog.sources)
    .filter((id) => !used.has(id))
    .map((id) => ({
      code: 'orphan-source',
      file: buildRecordPath('sources', id),
      message: `No table, skill profile, claim or level uses the source "${id}".`,
      hint: 'Name it in the "source" of what rests on it, or delete the file.',
    }));
}
