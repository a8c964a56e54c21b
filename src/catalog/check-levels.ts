import { buildRecordPath, isIncomplete, type CheckContext } from './check-context.ts';
import type { Issue } from './issues.ts';

/** Checks that the levels are numbered 1 to n without gaps or repeats, and that ladders list them lowest first. */
export function checkLevels(context: CheckContext): Issue[] {
  const levels = Object.entries(context.catalog.levels)
    .map(([id, { order }]) => ({ id, order }))
    .sort((a, b) => a.order - b.order);
  const incomplete = isIncomplete(context, 'levels');
  const issues = levels.flatMap(({ id, order }, at): Issue[] => {
    const below = levels[at - 1];
    const wanted = (below?.order ?? 0) + 1;
    const place = { code: 'level-order', file: buildRecordPath('levels', id), path: 'order' } as const;
    const hint = 'Number the levels 1, 2, 3 and so on from the bottom, each number once.';
    if (below?.order === order) {
      const message = `Level "${id}" has order ${String(order)}, and so has level "${below.id}".`;
      return [{ ...place, message, hint }];
    }
    // A file that could not be read may hold the missing number.
    if (order === wanted || incomplete) return [];
    const message = `Level "${id}" has order ${String(order)}, but no level has order ${String(wanted)}.`;
    return [{ ...place, message, hint }];
  });
  return [...issues, ...checkLadders(context)];
}

const checkLadders = ({ catalog }: CheckContext): Issue[] =>
  Object.entries(catalog.figures).flatMap(([id, figure]) => {
    if (figure.kind !== 'ladder') return [];
    return figure.levels.flatMap((levelId, at): Issue[] => {
      const order = catalog.levels[levelId]?.order;
      const belowId = figure.levels[at - 1];
      const below = belowId === undefined ? undefined : catalog.levels[belowId]?.order;
      if (belowId === undefined || order === undefined || below === undefined || below < order) return [];
      return [
        {
          code: 'level-order',
          file: buildRecordPath('figures', id),
          path: `levels[${String(at)}]`,
          message: `The ladder lists level "${levelId}" above level "${belowId}", which is not below it.`,
          hint: 'List the levels lowest first, each once, in the order of their files.',
        },
      ];
    });
  });
