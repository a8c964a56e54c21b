import type { Quantity } from './quantity.ts';

/** What a record tells of one figure; a record that lacks it leaves the amount undefined. */
export interface FoundFigure extends Pick<Quantity, 'unit' | 'label' | 'currency' | 'period'> {
  amount: number | undefined;
  /** Left out, the figure is exact. */
  bound?: Quantity['bound'];
}

/** Gives a figure the table that it stands in; undefined when there is no amount. */
export function placeFigure(
  found: FoundFigure | undefined,
  tableId: string,
  table: { source: string },
): Quantity | undefined {
  if (found?.amount === undefined) return undefined;
  return { bound: 'exact', ...found, amount: found.amount, sourceId: table.source, tableId };
}
