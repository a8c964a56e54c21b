import { buildRecordPath, isIncomplete, type CheckContext } from './check-context.ts';
import type { Issue, IssueCode } from './issues.ts';
import { formatNearMiss } from './near-miss.ts';
import type { FigureRecord } from './schema-page.ts';
import { selectDrawn, selectSeriesOfGroup } from './select-drawn.ts';

/** A fault of a figure, before it is given its file. */
type Fault = Pick<Issue, 'path' | 'message' | 'hint'> & { code: IssueCode };

/** Checks what a figure takes from the records it draws: rows, items, groups of series, and projections. */
export const checkFigureParts = (context: CheckContext): Issue[] =>
  Object.entries(context.catalog.figures).flatMap(([figureId, figure]) =>
    listFaults(context, figure).map((fault) => ({ ...fault, file: buildRecordPath('figures', figureId) })),
  );

function listFaults(context: CheckContext, figure: FigureRecord): Fault[] {
  switch (figure.kind) {
    case 'growth':
    case 'growth-bars':
      return checkProjections(context, figure);
    case 'share-multiples':
      return checkGroup(context, figure.group, figure.places ?? []);
    case 'radar':
      return checkItems(context, figure);
    case 'pay-percentiles':
    case 'bars-with-n':
    case 'pay-over-years':
      return checkRows(context, figure, figure.rows ?? []);
    default:
      return [];
  }
}

const checkProjections = ({ catalog }: CheckContext, figure: FigureRecord): Fault[] =>
  selectDrawn(catalog, figure)
    .filter(({ id }) => catalog.demand[id]?.kind === 'series')
    .map(({ id, path }) => ({
      code: 'not-a-projection',
      path,
      message: `The figure draws growth, but the demand table "${id}" is a series.`,
      hint: 'Name a demand table with "kind: projection", or draw the series with "kind: share-multiples".',
    }));

function checkGroup(context: CheckContext, group: string, places: readonly string[]): Fault[] {
  // A file that could not be read may hold the series.
  if (isIncomplete(context, 'demand')) return [];
  const { demand } = context.catalog;
  const series = selectSeriesOfGroup(context.catalog, group);
  if (series.length === 0) {
    const groups = Object.values(demand).flatMap((table) => (table.kind === 'series' ? [table.group] : []));
    return [
      {
        code: 'unknown-group',
        path: 'group',
        message: `The figure draws the group "${group}", but no series belongs to it.`,
        hint: `${formatNearMiss(group, groups)}Write the group of a series in content/demand/.`,
      },
    ];
  }
  const known = series.flatMap((id): string[] => (demand[id] ? [demand[id].place] : []));
  return places.flatMap((place, at): Fault[] =>
    known.includes(place)
      ? []
      : [
          {
            code: 'unknown-group',
            path: `places[${String(at)}]`,
            message: `The group "${group}" has no series for ${place}.`,
            hint: `It has series for: ${known.join(', ')}.`,
          },
        ],
  );
}

function checkItems(
  { catalog }: CheckContext,
  { profiles, part, items }: Extract<FigureRecord, { kind: 'radar' }>,
): Fault[] {
  return profiles.flatMap((profileId) => {
    const known = catalog.skills[profileId]?.[part].map(({ name }) => name);
    if (!known) return [];
    return items.flatMap((item, at): Fault[] =>
      known.includes(item)
        ? []
        : [
            {
              code: 'unknown-item',
              path: `items[${String(at)}]`,
              message: `The skill profile "${profileId}" has no "${item}" among its ${part}.`,
              hint:
                known.length === 0
                  ? 'It holds nothing there. Draw another part or another profile.'
                  : `${formatNearMiss(item, known)}It has: ${known.join(', ')}.`,
            },
          ],
    );
  });
}

function checkRows({ catalog }: CheckContext, figure: FigureRecord, rowIds: readonly string[]): Fault[] {
  const tables = selectDrawn(catalog, figure).map(({ id }) => catalog.salaries[id]);
  // A table that is missing or faulty is reported already, and may be the one with the row.
  if (tables.includes(undefined)) return [];
  const known = tables.flatMap((table) => table?.rows.map(({ id }) => id) ?? []);
  return rowIds.flatMap((rowId, at): Fault[] =>
    known.includes(rowId)
      ? []
      : [
          {
            code: 'unknown-row',
            path: `rows[${String(at)}]`,
            message: `The figure draws the row "${rowId}", but no table that it draws has such a row.`,
            hint: `${formatNearMiss(rowId, known)}The rows are: ${[...new Set(known)].join(', ')}.`,
          },
        ],
  );
}
