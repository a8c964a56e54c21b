import { buildRecordPath, isKnown, type CheckContext } from './check-context.ts';
import type { Issue, IssueCode } from './issues.ts';
import { formatNearMiss } from './near-miss.ts';
import { selectDrawn, type DrawnRecord } from './select-drawn.ts';

/** Checks that figures draw what exists, that pages show figures that exist, and that each figure is shown. */
export function checkFigures(context: CheckContext): Issue[] {
  return [...checkDrawn(context), ...checkShown(context), ...checkNotShown(context)];
}

/** The code for a record that does not exist, and what such a record is called. */
const recordNames: Readonly<Record<DrawnRecord['folder'], [code: IssueCode, noun: string]>> = {
  salaries: ['unknown-table', 'salary table'],
  demand: ['unknown-demand', 'demand table'],
  skills: ['unknown-profile', 'skill profile'],
  levels: ['unknown-level', 'level'],
};

const checkDrawn = (context: CheckContext): Issue[] =>
  Object.entries(context.catalog.figures).flatMap(([figureId, figure]) =>
    selectDrawn(context.catalog, figure)
      .filter(({ folder, id }) => !isKnown(context, folder, id))
      .map(({ folder, id, path }): Issue => {
        const [code, noun] = recordNames[folder];
        return {
          code,
          file: buildRecordPath('figures', figureId),
          path,
          message: `The figure draws an unknown ${noun}, "${id}".`,
          hint: `${formatNearMiss(id, Object.keys(context.catalog[folder]))}Write the id of a file in content/${folder}/, or add ${buildRecordPath(folder, id)}.`,
        };
      }),
  );

const checkShown = (context: CheckContext): Issue[] =>
  context.bodies.flatMap(({ file, figureIds }) =>
    figureIds
      .filter(({ id }) => !isKnown(context, 'figures', id))
      .map(({ id, line }) => ({
        code: 'unknown-figure',
        file,
        line,
        message: `The page shows an unknown figure, "${id}".`,
        hint: `${formatNearMiss(id, Object.keys(context.catalog.figures))}Write the id of a file in content/figures/, or add ${buildRecordPath('figures', id)}.`,
      })),
  );

function checkNotShown({ catalog, bodies, broken }: CheckContext): Issue[] {
  const readPages = new Set(bodies.map(({ file }) => file));
  // A page that could not be read may be the one that shows the figure.
  const someUnread = [...broken].some((path) => path.startsWith('content/guide') && !readPages.has(path));
  if (someUnread) return [];
  const shown = new Set(bodies.flatMap(({ figureIds }) => figureIds.map(({ id }) => id)));
  return Object.keys(catalog.figures)
    .filter((id) => !shown.has(id))
    .map((id) => ({
      code: 'figure-not-shown',
      file: buildRecordPath('figures', id),
      message: `No page shows the figure "${id}".`,
      hint: `Write <Figure id="${id}" /> on the page that it belongs to, or delete the file.`,
    }));
}
