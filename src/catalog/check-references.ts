import { buildRecordPath, isBroken, type CheckContext } from './check-context.ts';
import type { Issue } from './issues.ts';
import { explainUnknownReference, findQuantity } from './quantity.ts';
import { listRecordTexts } from './record-texts.ts';
import { listTemplateReferences } from './template.ts';

/** Checks that every value named on a page, in a figure's texts or in a record exists, and that ratios compare like with like. */
export function checkReferences(context: CheckContext): Issue[] {
  return [
    ...checkPages(context),
    ...checkFigureTexts(context),
    ...checkRecordTexts(context),
    ...checkRatios(context),
  ];
}

/** Says whether a reference names a figure, or points into a file that is reported already. */
function isResolved(context: CheckContext, ref: string): boolean {
  if (findQuantity(context.catalog, ref) !== undefined) return true;
  const id = ref.split('/')[0] ?? '';
  return (['salaries', 'demand', 'claims'] as const).some((folder) => isBroken(context, folder, id));
}

const checkPages = (context: CheckContext): Issue[] =>
  context.bodies.flatMap(({ file, references }) =>
    references
      .filter(({ ref }) => !isResolved(context, ref))
      .map(({ ref, line }) => ({
        code: 'unknown-value',
        file,
        line,
        ...explainUnknownReference(context.catalog, ref),
      })),
  );

const checkFigureTexts = (context: CheckContext): Issue[] =>
  Object.entries(context.catalog.figures).flatMap(([id, figure]) =>
    (['title', 'subtitle', 'conclude', 'caution'] as const).flatMap((path) =>
      listTemplateReferences(figure[path])
        .filter((ref) => !isResolved(context, ref))
        .map((ref) => ({
          code: 'unknown-value' as const,
          file: buildRecordPath('figures', id),
          path,
          ...explainUnknownReference(context.catalog, ref),
        })),
    ),
  );

const checkRecordTexts = (context: CheckContext): Issue[] =>
  listRecordTexts(context.catalog).flatMap(({ folder, id, path, text }) =>
    listTemplateReferences(text)
      .filter((ref) => !isResolved(context, ref))
      .map((ref) => ({
        code: 'unknown-value' as const,
        file: buildRecordPath(folder, id),
        path,
        ...explainUnknownReference(context.catalog, ref),
      })),
  );

const checkRatios = ({ catalog, bodies }: CheckContext): Issue[] =>
  bodies.flatMap(({ file, ratios }) =>
    ratios.flatMap(({ of, over, line }): Issue[] => {
      const a = findQuantity(catalog, of);
      const b = findQuantity(catalog, over);
      if (!a || !b || (a.unit === b.unit && a.period === b.period && b.amount !== 0)) return [];
      const describe = (unit: string, period?: string): string => (period ? `${unit} per ${period}` : unit);
      return [
        {
          code: 'unlike-ratio',
          file,
          line,
          message: `The ratio divides "${of}" (${describe(a.unit, a.period)}) by "${over}" (${b.amount === 0 ? '0' : describe(b.unit, b.period)}).`,
          hint: 'Compare two figures of the same unit and period, the second of them above 0.',
        },
      ];
    }),
  );
