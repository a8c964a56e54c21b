import { buildRecordPath, isIncomplete, isKnown, type CheckContext } from './check-context.ts';
import type { Issue } from './issues.ts';
import { formatNearMiss } from './near-miss.ts';
import { listCitations, listRecordTexts, richFolders } from './record-texts.ts';

/** One citation of a reference. */
interface Citation {
  id: string;
  file: string;
  line?: number;
  path?: string;
}

/** Checks that every citation names a reference that exists, and that every reference is cited or recommended. */
export function checkCitations(context: CheckContext): Issue[] {
  return [...checkDangling(context), ...checkOrphans(context)];
}

const listAllCitations = ({ catalog, bodies }: CheckContext): Citation[] => [
  ...bodies.flatMap(({ file, cites }) => cites.map(({ id, line }) => ({ id, file, line }))),
  ...listRecordTexts(catalog).flatMap(({ folder, id: recordId, path, text }) =>
    listCitations(text).map((id) => ({ id, file: buildRecordPath(folder, recordId), path })),
  ),
];

const checkDangling = (context: CheckContext): Issue[] =>
  listAllCitations(context)
    .filter(({ id }) => !isKnown(context, 'references', id))
    .map(({ id, ...place }) => ({
      code: 'unknown-citation',
      ...place,
      message: `The text cites an unknown reference, "${id}".`,
      hint: `${formatNearMiss(id, Object.keys(context.catalog.references))}Write the id of a file in content/references/, or add ${buildRecordPath('references', id)}.`,
    }));

function checkOrphans(context: CheckContext): Issue[] {
  const { catalog, bodies, broken } = context;
  const readPages = new Set(bodies.map(({ file }) => file));
  // A file that could not be read may be the one that cites the reference.
  const someUnread = [...broken].some((path) => path.startsWith('content/guide') && !readPages.has(path));
  if (someUnread || richFolders.some((folder) => isIncomplete(context, folder))) return [];
  const listed = [
    ...Object.values(catalog.practices),
    ...Object.values(catalog.templates),
    ...Object.values(catalog.terms),
  ];
  const cited = new Set([
    ...listAllCitations(context).map(({ id }) => id),
    ...listed.flatMap(({ references }) => references ?? []),
    ...Object.values(catalog.claims).map(({ reference }) => reference),
  ]);
  return Object.entries(catalog.references)
    .filter(([id, { reading }]) => !cited.has(id) && reading === undefined)
    .map(([id]) => ({
      code: 'orphan-reference',
      file: buildRecordPath('references', id),
      message: `Nothing cites the reference "${id}", and it is not on the reading list.`,
      hint: `Write <Cite id="${id}" /> on a page or [@${id}] in a record where it supports the text, add "reading", or delete the file.`,
    }));
}
