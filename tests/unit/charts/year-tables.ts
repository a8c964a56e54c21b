/** Tables with a row for each year, and the line chart over them. */
import type { SalaryRow, SalaryTable } from '../../../src/catalog/schema.ts';
import type { LinesSpec } from '../../../src/charts/chart-spec.ts';
import { buildCatalog, buildRow, buildTable, figureText } from '../../helpers/svg-catalog.ts';
import { buildSpecOf } from '../../helpers/svg-spec.ts';

/** The spec of a figure that draws one table. */
export function buildLinesSpec(
  rows: SalaryRow[],
  parts: Partial<SalaryTable> = {},
  choice: { rows?: string[] } = {},
): LinesSpec {
  const catalog = buildCatalog({
    salaries: { pay: buildTable(rows, parts) },
    figures: { line: { kind: 'pay-over-years', ...figureText, table: 'pay', ...choice } },
  });
  return buildSpecOf('lines', catalog, 'line');
}

/** A row that describes one year. */
export const yearRow = (year: number, p50: number, parts: Partial<SalaryRow> = {}): SalaryRow =>
  buildRow({ id: `y${year.toString()}`, label: year.toString(), year, p50, ...parts });
