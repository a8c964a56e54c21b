/** Salary rows -> ChartSpec: one strip per row with its ranges, its average and what the top reaches. */
import { formatMoney } from '../../catalog/format.ts';
import { payStatisticNames } from '../../catalog/quantity.ts';
import { payStatistics, type PayStatistic, type SalaryRow } from '../../catalog/schema.ts';
import type {
  ChartRow,
  ChartScale,
  ChartTable,
  MarkLabel,
  PointMark,
  RangeMark,
  RowsSpec,
} from '../chart-spec.ts';
import { chooseTicks } from '../choose-ticks.ts';
import type { FigureText } from './figure-text.ts';
import { describeRow, formatStatistic, listPayRecords, type DrawnRow } from './pay-rows.ts';

/** What differs between the pay charts. */
export interface PayChartOptions {
  readonly scale: ChartScale['kind'];
  /** all: every statistic is labelled under its mark; ends: only the two ends, and a key explains the shapes. */
  readonly labels: 'all' | 'ends';
}

// Short enough to stand under a mark on a phone.
const shortNames: Record<PayStatistic, string> = {
  p10: '10th pct.',
  p25: '25th pct.',
  p50: 'median',
  p75: '75th pct.',
  p90: '90th pct.',
  average: 'average',
  typicalLow: 'typical',
  typicalHigh: 'typical',
  low: 'lowest',
  high: 'highest',
  top: 'top',
  top10From: 'top 10%',
  top1From: 'top 1%',
};

const bands: readonly [from: PayStatistic, to: PayStatistic, tone: RangeMark['tone'], measure: string][] = [
  ['low', 'high', 'soft', 'whole reported range'],
  ['p10', 'p90', 'soft', '10th to 90th percentile'],
  ['p25', 'p75', 'strong', '25th to 75th percentile'],
  ['typicalLow', 'typicalHigh', 'strong', 'typical range'],
];

/** Builds a pay chart from salary tables, one strip per row, in the order given. */
export function buildPaySpec(
  drawnRows: readonly DrawnRow[],
  options: PayChartOptions,
  { id, title, subtitle }: FigureText,
): RowsSpec {
  const salaryRows = drawnRows.map(({ row }) => row);
  return {
    form: 'rows',
    id,
    title,
    description: `${subtitle}. ${drawnRows.map((drawn) => describeRow(drawn, payStatistics)).join(' ')}`,
    scale: buildScale(salaryRows, options),
    rows: salaryRows.map((row) => buildRow(row, options)),
    showsKey: options.labels === 'ends',
    table: buildTable(drawnRows),
  };
}

function buildRow(row: SalaryRow, options: PayChartOptions): ChartRow {
  return {
    label: row.label,
    ranges: buildRanges(row),
    points: [...buildPoints(row), ...buildLoneEnds(row)],
    labels: options.labels === 'all' ? labelAll(row) : labelEnds(row),
  };
}

function buildRanges(row: SalaryRow): RangeMark[] {
  return bands.flatMap(([fromName, toName, tone, measure]) => {
    const [from, to] = [row[fromName], row[toName]];
    return from === undefined || to === undefined ? [] : [{ from, to, tone, measure }];
  });
}

function buildPoints(row: SalaryRow): PointMark[] {
  const point = (at: number | undefined, shape: PointMark['shape'], measure: string) =>
    at === undefined ? [] : [{ at, shape, measure }];
  return [
    ...point(row.average, 'ring', 'average'),
    ...point(row.p50, 'tick', 'median'),
    ...point(row.top, 'dot', 'reached at the top'),
    ...point(row.top10From, 'dot', 'reached at the top'),
    ...point(row.top1From, 'dot', 'reached at the top'),
  ];
}

/** An end whose partner is not reported makes no band, and is still an amount that must be seen. */
function buildLoneEnds(row: SalaryRow): PointMark[] {
  return bands.flatMap(([fromName, toName]): PointMark[] => {
    const name = row[fromName] === undefined ? toName : fromName;
    const at = row[name];
    const isLone = (row[fromName] === undefined) !== (row[toName] === undefined);
    return isLone && at !== undefined ? [{ at, shape: 'dot', measure: payStatisticNames[name] }] : [];
  });
}

/** One label per distinct amount; statistics that share an amount share its label. */
function labelAll(row: SalaryRow): MarkLabel[] {
  const namesByAmount = new Map<number, Set<string>>();
  for (const statistic of payStatistics) {
    const amount = row[statistic];
    if (amount === undefined) continue;
    namesByAmount.set(amount, (namesByAmount.get(amount) ?? new Set()).add(shortNames[statistic]));
  }
  return [...namesByAmount].map(([at, names]) => ({
    at,
    text: formatMoney(at, 'short'),
    name: [...names].join(', '),
    side: 'below',
  }));
}

/** The two ends of a row; one label where they are the same amount. */
function labelEnds(row: SalaryRow): MarkLabel[] {
  const amounts = listAmounts(row);
  const low = Math.min(...amounts);
  const high = Math.max(...amounts);
  const right: MarkLabel = { at: high, text: formatMoney(high, 'short'), side: 'right' };
  return low === high ? [right] : [{ at: low, text: formatMoney(low, 'short'), side: 'left' }, right];
}

const listAmounts = (row: SalaryRow): number[] => payStatistics.flatMap((statistic) => row[statistic] ?? []);

function buildScale(rows: readonly SalaryRow[], { scale: kind, labels }: PayChartOptions): ChartScale {
  const amounts = rows.flatMap(listAmounts);
  const lowest = Math.min(...amounts);
  const highest = Math.max(...amounts);
  // Labels outside the bands need room on both sides, the more the wider the scale; labels under them only a little air.
  const sideAir = Math.max(1.45, (highest / lowest) ** 0.15);
  const [airLeft, airRight] = labels === 'ends' ? [sideAir, sideAir] : [1.12, 1.32];
  // Where all amounts are equal there is no width to take a share of.
  const margin = (highest > lowest ? highest - lowest : highest) * 0.08;
  const min = kind === 'logarithmic' ? lowest / airLeft : Math.max(0, lowest - margin);
  const max = kind === 'logarithmic' ? highest * airRight : highest + margin;
  const ticks = chooseTicks({ kind, min, max }).map((at) => ({ at, label: formatMoney(at, 'short') }));
  return { kind, min, max, ticks };
}

function buildTable(rows: readonly DrawnRow[]): ChartTable {
  return {
    columns: ['Title', 'Statistic', rows[0]?.table.period === 'hour' ? 'An hour' : 'A year'],
    rows: rows.flatMap(({ row }) =>
      payStatistics
        .filter((statistic) => row[statistic] !== undefined)
        .map((statistic) => [
          row.label,
          payStatisticNames[statistic],
          formatStatistic(row, statistic, 'exact'),
        ]),
    ),
    records: listPayRecords(rows, payStatistics),
  };
}
