import { buildRecordPath, isKnown, type CheckContext, type RecordFolder } from './check-context.ts';
import type { Issue } from './issues.ts';
import { formatNearMiss } from './near-miss.ts';
import { placedFolders } from './select-placed.ts';

/** One mention of a record by another. */
interface Mention {
  folder: RecordFolder;
  id: string;
  file: string;
  path: string;
}

/** Folders that `<Record>`, `<SkillMap>`, `<Levels>`, `<SkillTable>` and `<TechnologyList>` may place. */
const placeable: readonly string[] = [...placedFolders, 'skill-map', 'levels', 'skills'];

/** Checks that records mention and pages place only records that exist, and that each is placed somewhere. */
export function checkRecords(context: CheckContext): Issue[] {
  return [...checkMentions(context), ...checkPlaced(context), ...checkNotShown(context)];
}

const listIds = (
  folder: RecordFolder,
  ids: readonly string[] | undefined,
  key: string,
  file: string,
): Mention[] => (ids ?? []).map((id, at) => ({ folder, id, file, path: `${key}[${String(at)}]` }));

function listMentions({ catalog }: CheckContext): Mention[] {
  const of = <Kind>(
    folder: RecordFolder,
    records: Readonly<Record<string, Kind>>,
    list: (record: Kind, file: string) => Mention[],
  ): Mention[] =>
    Object.entries(records).flatMap(([id, record]) => list(record, buildRecordPath(folder, id)));
  return [
    ...of('practices', catalog.practices, ({ prevents, references }, file) => [
      ...listIds('challenges', prevents.challenges, 'prevents.challenges', file),
      ...listIds('references', references, 'references', file),
    ]),
    ...of('challenges', catalog.challenges, ({ practices }, file) =>
      listIds('practices', practices, 'practices', file),
    ),
    ...of('soft-skills', catalog['soft-skills'], ({ conversations }, file) =>
      listIds('conversations', conversations, 'conversations', file),
    ),
    ...of('templates', catalog.templates, ({ references }, file) =>
      listIds('references', references, 'references', file),
    ),
    ...of('terms', catalog.terms, ({ seeAlso, references }, file) => [
      ...listIds('terms', seeAlso, 'seeAlso', file),
      ...listIds('references', references, 'references', file),
    ]),
  ];
}

const explainUnknown = (context: CheckContext, folder: RecordFolder, id: string): Pick<Issue, 'hint'> => ({
  hint: `${formatNearMiss(id, Object.keys(context.catalog[folder]))}Write the id of a file in content/${folder}/, or add ${buildRecordPath(folder, id)}.`,
});

const checkMentions = (context: CheckContext): Issue[] =>
  listMentions(context)
    .filter(({ folder, id }) => !isKnown(context, folder, id))
    .map(({ folder, id, file, path }) => ({
      code: 'unknown-record',
      file,
      path,
      message: `Unknown id "${id}": content/${folder}/ has no such file.`,
      ...explainUnknown(context, folder, id),
    }));

const checkPlaced = (context: CheckContext): Issue[] =>
  context.bodies.flatMap(({ file, records }) =>
    records.flatMap(({ folder, id, line }): Issue[] => {
      if (!placeable.includes(folder)) {
        return [
          {
            code: 'unknown-record',
            file,
            line,
            message: `<Record> cannot place records of the kind "${folder}".`,
            hint: `${formatNearMiss(folder, placedFolders)}The kinds are: ${placedFolders.join(', ')}.`,
          },
        ];
      }
      if (id === undefined || isKnown(context, folder as RecordFolder, id)) return [];
      return [
        {
          code: 'unknown-record',
          file,
          line,
          message: `The page places an unknown record, "${id}" of content/${folder}/.`,
          ...explainUnknown(context, folder as RecordFolder, id),
        },
      ];
    }),
  );

function checkNotShown({ catalog, bodies, broken }: CheckContext): Issue[] {
  const readPages = new Set(bodies.map(({ file }) => file));
  // A page that could not be read may be the one that places the record.
  const someUnread = [...broken].some((path) => path.startsWith('content/guide') && !readPages.has(path));
  if (someUnread) return [];
  const placed = bodies.flatMap(({ records }) => records);
  const isPlaced = (folder: string, id: string): boolean =>
    placed.some((each) => each.folder === folder && (each.id === undefined || each.id === id));
  return [...placedFolders, 'skill-map' as const].flatMap((folder) =>
    Object.keys(catalog[folder])
      .filter((id) => !isPlaced(folder, id))
      .map((id) => ({
        code: 'record-not-shown' as const,
        file: buildRecordPath(folder, id),
        message: `No page shows the record "${id}".`,
        hint:
          folder === 'skill-map'
            ? 'Write <SkillMap /> on the page that it belongs to.'
            : `Write <Record kind="${folder}" id="${id}" /> on the page that it belongs to, or delete the file.`,
      })),
  );
}
