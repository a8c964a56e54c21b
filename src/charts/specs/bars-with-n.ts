/** Salary rows -> ChartSpec: one statistic as a bar from zero, with the sample behind it; small samples are drawn soft. */
import { payStatisticNames } from '../../catalog/quantity.ts';
import type { PayStatistic } from '../../catalog/schema.ts';
import type { RowsSpec } from '../chart-spec.ts';
import type { FigureText } from './figure-text.ts';
import {
  describeRow,
  findSampleSize,
  formatSample,
  formatSampleCell,
  formatStatistic,
  isFloor,
  listPayRecords,
  smallSample,
  type DrawnRow,
} from './pay-rows.ts';

/** Builds the bars. @throws Error for a row without the statistic, since a missing bar would read as zero. */
export function buildBarsSpec(
  rows: readonly DrawnRow[],
  statistic: PayStatistic,
  { id, title, subtitle }: FigureText,
): RowsSpec {
  const bars = rows.map((drawn) => {
    const amount = drawn.row[statistic];
    if (amount === undefined)
      throw new Error(
        `The row "${drawn.row.id}" of "${drawn.tableId}" has no ${statistic} for the figure "${id}".`,
      );
    const note = formatSample(drawn);
    return {
      ...drawn,
      drawn,
      amount,
      isSmall: (findSampleSize(drawn.row) ?? smallSample) < smallSample,
      note,
    };
  });
  const name = payStatisticNames[statistic];
  const period = rows[0]?.table.period === 'hour' ? ', an hour' : '';
  // Room at the right for the label beside the longest bar, and for the longer words of a floor.
  const air = rows.some(({ row }) => isFloor(row, statistic)) ? 1.55 : 1.25;
  return {
    form: 'rows',
    id,
    title,
    description: `${subtitle}. ${rows.map((drawn) => describeRow(drawn, [statistic])).join(' ')}`,
    scale: { kind: 'linear', min: 0, max: Math.max(...bars.map(({ amount }) => amount)) * air, ticks: [] },
    rows: bars.map(({ label, row, amount, isSmall, note }) => ({
      label,
      ...(note === undefined ? {} : { note }),
      ranges: [
        {
          from: 0,
          to: amount,
          tone: isSmall ? 'soft' : 'strong',
          measure: name,
          ...(isFloor(row, statistic) ? { isOpen: true } : {}),
        },
      ],
      points: [],
      labels: [{ at: amount, text: formatStatistic(row, statistic, 'short'), side: 'right' }],
    })),
    showsKey: false,
    table: {
      columns: ['Title', `${name}${period}`, 'Sample'],
      rows: bars.map(({ label, row, drawn }) => [
        label,
        formatStatistic(row, statistic, 'exact'),
        formatSampleCell(drawn),
      ]),
      records: listPayRecords(rows, [statistic]),
    },
  };
}
