/** Rows of one table, each of a year -> ChartSpec: the median as a line, the middle half of pay as a band around it. */
import { formatMoney } from '../../catalog/format.ts';
import { payStatisticNames } from '../../catalog/quantity.ts';
import type { SalaryRow } from '../../catalog/schema.ts';
import type { ChartScale, ChartTable, EndLabel, LinePoint, LinesSpec, SeriesBreak } from '../chart-spec.ts';
import { chooseTicks } from '../choose-ticks.ts';
import type { FigureText } from './figure-text.ts';
import { describeRow, formatStatistic, listPayRecords, type DrawnRow } from './pay-rows.ts';

/** A row that can stand on the line. */
interface YearRow extends DrawnRow {
  readonly year: number;
  readonly median: number;
}

const statistics = ['p25', 'p50', 'p75'] as const;
const mostYearLabels = 6;

/** Builds the line. @throws Error for a row without a year or a median, for a year twice, and for fewer than two years. */
export function buildPayOverYearsSpec(
  drawnRows: readonly DrawnRow[],
  { id, title, subtitle }: FigureText,
): LinesSpec {
  const rows = orderByYear(drawnRows, id);
  const breaks = listBreaks(rows);
  const sentences = [...rows.map((row) => describeRow(row, statistics)), ...breaks.map(({ note }) => note)];
  return {
    form: 'lines',
    id,
    title,
    description: `${subtitle}. ${sentences.join(' ')}`,
    x: buildYears(rows),
    y: buildAmounts(rows),
    points: rows.map(buildPoint),
    breaks,
    endLabels: buildEndLabels(rows.at(-1)?.row),
    table: buildTable(rows),
  };
}

function orderByYear(rows: readonly DrawnRow[], figureId: string): YearRow[] {
  const ordered = rows
    .map((drawn): YearRow => {
      const { year, p50: median, id } = drawn.row;
      const lacking = year === undefined ? 'year' : median === undefined ? 'p50' : undefined;
      if (year === undefined || median === undefined)
        throw new Error(
          `The row "${id}" of "${drawn.tableId}" has no ${lacking ?? ''} for the figure "${figureId}".`,
        );
      return { ...drawn, label: year.toString(), year, median };
    })
    .sort((a, b) => a.year - b.year);
  const twice = ordered.find(({ year }, index) => ordered[index - 1]?.year === year);
  if (twice)
    throw new Error(`Two rows of "${twice.tableId}" stand for ${twice.label} in the figure "${figureId}".`);
  if (ordered.length < 2) throw new Error(`The figure "${figureId}" needs at least two years.`);
  return ordered;
}

function buildPoint({ row: { p25, p75 }, year, median }: YearRow): LinePoint {
  return {
    at: year,
    amount: median,
    ...(p25 === undefined || p75 === undefined ? {} : { band: [p25, p75] }),
  };
}

/** The breaks that fall between two years drawn; halfway to the year before, where no figure stands. */
function listBreaks(rows: readonly YearRow[]): SeriesBreak[] {
  const [first, last] = [rows.at(0)?.year ?? 0, rows.at(-1)?.year ?? 0];
  return [...(rows[0]?.table.breaks ?? [])]
    .filter(({ before }) => before > first && before <= last)
    .sort((a, b) => a.before - b.before)
    .map(({ before, note }) => ({ at: before - 0.5, note: `Break before ${before.toString()}: ${note}` }));
}

function buildYears(rows: readonly YearRow[]): ChartScale {
  const years = rows.map(({ year }) => year);
  const [min, max] = [Math.min(...years), Math.max(...years)];
  const stride = Math.ceil((max - min + 1) / mostYearLabels);
  const ticks = years
    .filter((year) => (max - year) % stride === 0)
    .map((at) => ({ at, label: at.toString() }));
  return { kind: 'linear', min, max, ticks };
}

function buildAmounts(rows: readonly YearRow[]): ChartScale {
  const amounts = rows.flatMap((each) => {
    const { amount, band = [] } = buildPoint(each);
    return [amount, ...band];
  });
  const [lowest, highest] = [Math.min(...amounts), Math.max(...amounts)];
  const margin = (highest > lowest ? highest - lowest : highest) * 0.08;
  const ends = { kind: 'linear', min: Math.max(0, lowest - margin), max: highest + margin } as const;
  return { ...ends, ticks: chooseTicks(ends).map((at) => ({ at, label: formatMoney(at, 'short') })) };
}

const shortNames = { p25: '25th pct.', p50: 'median', p75: '75th pct.' } as const;

function buildEndLabels(row: SalaryRow | undefined): EndLabel[] {
  if (!row) return [];
  const named = row.p25 === undefined || row.p75 === undefined ? (['p50'] as const) : statistics;
  return named.map((statistic) => ({
    amount: row[statistic] ?? 0,
    text: formatStatistic(row, statistic, 'short'),
    name: shortNames[statistic],
  }));
}

function buildTable(rows: readonly YearRow[]): ChartTable {
  const period = rows[0]?.table.period === 'hour' ? ', an hour' : '';
  return {
    columns: ['Year', ...statistics.map((statistic) => `${payStatisticNames[statistic]}${period}`)],
    rows: rows.map(({ row, label }) => [
      label,
      ...statistics.map((statistic) => formatStatistic(row, statistic, 'exact')),
    ]),
    records: listPayRecords(rows, statistics),
  };
}
