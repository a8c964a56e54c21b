/** Salary rows -> ChartSpec: a thin band from the 10th to the 90th percentile, a thick one from the 25th to the 75th, and the median. */
import { formatMoney } from '../../catalog/format.ts';
import { payStatisticNames } from '../../catalog/quantity.ts';
import type { PayStatistic } from '../../catalog/schema.ts';
import type { ChartRow, ChartScale, ChartTable, MarkLabel, RangeMark, RowsSpec } from '../chart-spec.ts';
import { chooseTicks } from '../choose-ticks.ts';
import type { FigureText } from './figure-text.ts';
import {
  describeRow,
  formatSample,
  formatSampleCell,
  formatStatistic,
  isFloor,
  listPayRecords,
  type DrawnRow,
} from './pay-rows.ts';

const percentiles = ['p10', 'p25', 'p50', 'p75', 'p90'] as const satisfies readonly PayStatistic[];
const bands = [
  ['p10', 'p90', 'soft', '10th to 90th percentile'],
  ['p25', 'p75', 'strong', '25th to 75th percentile'],
] as const;

/** Builds the chart, one strip a row. @throws Error for a row without a median, which would be a strip without its middle. */
export function buildPayPercentilesSpec(
  rows: readonly DrawnRow[],
  { id, title, subtitle }: FigureText,
): RowsSpec {
  for (const { row, tableId } of rows) {
    if (row.p50 === undefined)
      throw new Error(`The row "${row.id}" of "${tableId}" has no p50 for the figure "${id}".`);
  }
  return {
    form: 'rows',
    id,
    title,
    description: `${subtitle}. ${rows.map((drawn) => describeStrip(drawn, countsPeople(rows))).join(' ')}`,
    scale: buildScale(rows),
    rows: rows.map(buildRow),
    showsKey: true,
    table: buildTable(rows),
  };
}

function buildRow(drawn: DrawnRow): ChartRow {
  const { row, label } = drawn;
  const note = formatSample(drawn);
  const ranges = bands.flatMap(([fromName, toName, tone, measure]): RangeMark[] => {
    const [from, to] = [row[fromName], row[toName]];
    if (from === undefined || to === undefined) return [];
    return [{ from, to, tone, measure, ...(isFloor(row, toName) ? { isOpen: true } : {}) }];
  });
  return {
    label,
    ...(note === undefined ? {} : { note }),
    ranges,
    points: row.p50 === undefined ? [] : [{ at: row.p50, shape: 'tick', measure: 'median' }],
    labels: labelRow(drawn),
  };
}

/** The median and the two outermost percentiles; those between stand in the table. */
function labelRow({ row }: DrawnRow): MarkLabel[] {
  const present = percentiles.filter((statistic) => row[statistic] !== undefined);
  const named = new Set([present.at(0), 'p50' as const, present.at(-1)]);
  const texts = new Map<number, string>();
  for (const statistic of present.filter((each) => named.has(each))) {
    texts.set(row[statistic] ?? 0, formatStatistic(row, statistic, 'short'));
  }
  return [...texts].map(([at, text]) => ({ at, text, side: 'below' }));
}

function buildScale(rows: readonly DrawnRow[]): ChartScale {
  const amounts = rows.flatMap(({ row }) => percentiles.flatMap((statistic) => row[statistic] ?? []));
  const [lowest, highest] = [Math.min(...amounts), Math.max(...amounts)];
  const margin = (highest > lowest ? highest - lowest : highest) * 0.08;
  const ends = { kind: 'linear', min: Math.max(0, lowest - margin), max: highest + margin } as const;
  return { ...ends, ticks: chooseTicks(ends).map((at) => ({ at, label: formatMoney(at, 'short') })) };
}

// A count of the people employed says more than a sample that no row gives.
const countsPeople = (rows: readonly DrawnRow[]): boolean =>
  rows.every(({ row }) => row.employment !== undefined);

const formatEmployment = ({ row }: DrawnRow): string => (row.employment ?? 0).toLocaleString('en-US');

const describeStrip = (drawn: DrawnRow, hasEmployment: boolean): string => {
  const words = describeRow(drawn, percentiles);
  return hasEmployment ? `${words.replace(/\.$/, '')}, ${formatEmployment(drawn)} people employed.` : words;
};

function buildTable(rows: readonly DrawnRow[]): ChartTable {
  const shown = percentiles.filter((statistic) => rows.some(({ row }) => row[statistic] !== undefined));
  const period = rows[0]?.table.period === 'hour' ? ', an hour' : '';
  const hasEmployment = countsPeople(rows);
  const formatCount = (drawn: DrawnRow): string =>
    hasEmployment ? formatEmployment(drawn) : formatSampleCell(drawn);
  return {
    columns: [
      'Title',
      ...shown.map((statistic) => `${payStatisticNames[statistic]}${period}`),
      hasEmployment ? 'People employed' : 'Sample',
    ],
    rows: rows.map((drawn) => [
      drawn.label,
      ...shown.map((statistic) => formatStatistic(drawn.row, statistic, 'exact')),
      formatCount(drawn),
    ]),
    records: listPayRecords(rows, percentiles),
  };
}
