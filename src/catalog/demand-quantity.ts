import { placeFigure, type FoundFigure } from './found-figure.ts';
import type { Quantity } from './quantity.ts';
import type { DemandTable, Projection, ShareSeries } from './schema-demand.ts';

/** The statistics of a projection, as written in references. */
const projectionStatistics = [
  'growth',
  'jobs',
  'from',
  'to',
  'yearly',
  'employment-from',
  'employment-to',
  'openings',
] as const;

/** The ends of a series, as written in references; a period such as 2024-Q1 is one too. */
const seriesEnds = ['first', 'last'] as const;

/** The constant yearly rate, in percent, that compounds to the growth over the whole span. */
const yearlyGrowthPercent = (table: Projection): number =>
  ((1 + table.growthPercent / 100) ** (1 / (table.toYear - table.fromYear)) - 1) * 100;

function findProjected(table: Projection, statistic: string): FoundFigure | undefined {
  const { role, fromYear, toYear } = table;
  const span = `${String(fromYear)} to ${String(toYear)}`;
  switch (statistic) {
    case 'growth':
      return { amount: table.growthPercent, unit: 'percent', label: `${role}, growth ${span}` };
    case 'jobs':
      return { amount: table.jobsAdded, unit: 'jobs', label: `${role}, jobs added ${span}` };
    case 'from':
      return { amount: fromYear, unit: 'year', label: `${role}, first year` };
    case 'to':
      return { amount: toYear, unit: 'year', label: `${role}, last year` };
    case 'yearly':
      return { amount: yearlyGrowthPercent(table), unit: 'percent', label: `${role}, growth a year` };
    case 'employment-from':
      return {
        amount: table.employmentFrom,
        unit: 'people',
        label: `${role}, employed in ${String(fromYear)}`,
      };
    case 'employment-to':
      return { amount: table.employmentTo, unit: 'people', label: `${role}, employed in ${String(toYear)}` };
    case 'openings':
      return { amount: table.annualOpenings, unit: 'jobs', label: `${role}, openings a year ${span}` };
    default:
      return undefined;
  }
}

function findShare({ title, points }: ShareSeries, statistic: string): FoundFigure | undefined {
  const point =
    statistic === 'first'
      ? points[0]
      : statistic === 'last'
        ? points.at(-1)
        : points.find(({ period }) => period === statistic);
  return point && { amount: point.percent, unit: 'percent', label: `${title}, ${point.period}` };
}

/** Returns the figure of a demand table that a statistic names, or undefined when it has none. */
export function findDemand(tableId: string, table: DemandTable, statistic: string): Quantity | undefined {
  const found = table.kind === 'series' ? findShare(table, statistic) : findProjected(table, statistic);
  return placeFigure(found, tableId, table);
}

/** Returns the statistics that a demand table has, in the order in which they are listed for authors. */
export function listDemandStatistics(table: DemandTable): readonly string[] {
  if (table.kind === 'series') return [...seriesEnds, ...table.points.map(({ period }) => period)];
  return projectionStatistics.filter((name) => findProjected(table, name)?.amount !== undefined);
}
