/** Builds the spec of a figure whose form a test knows. @throws Error when it has another form. */
import type { Catalog } from '../../src/catalog/catalog.ts';
import { buildFigureSpec } from '../../src/charts/build-spec.ts';
import type { ChartSpec, RowsSpec } from '../../src/charts/chart-spec.ts';

type SpecOf<Form extends ChartSpec['form']> = Extract<ChartSpec, { form: Form }>;

/** The spec of a figure of one form. */
export function buildSpecOf<Form extends ChartSpec['form']>(
  form: Form,
  catalog: Catalog,
  figureId: string,
): SpecOf<Form> {
  const spec = buildFigureSpec(catalog, figureId);
  const isOfForm = (each: ChartSpec): each is SpecOf<Form> => each.form === form;
  if (!isOfForm(spec)) throw new Error(`"${figureId}" is drawn as ${spec.form}, not as ${form}.`);
  return spec;
}

/** The spec of a figure that is drawn as horizontal strips. */
export const buildRowsSpec = (catalog: Catalog, figureId: string): RowsSpec =>
  buildSpecOf('rows', catalog, figureId);
