/** A group of series -> ChartSpec: one panel a place, all on one scale from zero, the last share named. */
import type { ShareSeries } from '../../catalog/schema-demand.ts';
import type { ChartScale, ChartTable, MultiplesSpec } from '../chart-spec.ts';
import { chooseTicks } from '../choose-ticks.ts';
import type { FigureText } from './figure-text.ts';
import { formatPercent, formatQuarter, notGiven, placeNames } from './words.ts';

/** A series with its id. */
export type NamedSeries = readonly [id: string, series: ShareSeries];

/**
 * Picks the series of a figure: the places named, or all, largest last share first.
 * @throws Error for a group without series, a place that the group lacks, and a place that it has twice.
 */
export function selectPanels(
  group: string,
  series: readonly NamedSeries[],
  places: readonly ShareSeries['place'][] | undefined,
  figureId: string,
): NamedSeries[] {
  if (series.length === 0) throw new Error(`No series of the group "${group}" for the figure "${figureId}".`);
  const twice = series.find(([, { place }], index) =>
    series.slice(0, index).some(([, other]) => other.place === place),
  );
  if (twice)
    throw new Error(`The group "${group}" has ${twice[1].place} twice for the figure "${figureId}".`);
  const lastOf = ([, { points }]: NamedSeries) => points.at(-1)?.percent ?? 0;
  if (!places) return [...series].sort((a, b) => lastOf(b) - lastOf(a) || (a[0] < b[0] ? -1 : 1));
  return places.map((place) => {
    const found = series.find(([, each]) => each.place === place);
    if (!found)
      throw new Error(`No series for ${place} in the group "${group}" for the figure "${figureId}".`);
    return found;
  });
}

/** Builds the panels in the order given. */
export function buildShareMultiplesSpec(
  series: readonly NamedSeries[],
  { id, title, subtitle }: FigureText,
): MultiplesSpec {
  const quarters = listQuarters(series);
  const first = countQuarters(quarters[0] ?? '');
  const last = countQuarters(quarters.at(-1) ?? '') - first;
  return {
    form: 'multiples',
    id,
    title,
    description: `${subtitle}. ${series.map(([, each]) => describeSeries(each)).join(' ')}`,
    x: {
      kind: 'linear',
      min: 0,
      max: last,
      ticks: [
        { at: 0, label: formatQuarter(quarters[0] ?? '') },
        { at: last, label: formatQuarter(quarters.at(-1) ?? '') },
      ],
    },
    y: buildShares(series),
    panels: series.map(([, { place, points }]) => ({
      label: placeNames[place],
      points: points.map(({ period, percent }) => ({ at: countQuarters(period) - first, amount: percent })),
      lastText: formatPercent(points.at(-1)?.percent ?? 0),
    })),
    table: buildTable(series, quarters),
  };
}

/** Every quarter that any series has, oldest first. */
const listQuarters = (series: readonly NamedSeries[]): string[] =>
  [...new Set(series.flatMap(([, { points }]) => points.map(({ period }) => period)))].sort();

/** Quarters since the year 0. */
const countQuarters = (period: string): number =>
  Number(period.slice(0, 4)) * 4 + Number(period.slice(6)) - 1;

function describeSeries({ place, points }: ShareSeries): string {
  const name = (point: ShareSeries['points'][number] | undefined) =>
    point ? `${point.percent.toString()}% in ${formatQuarter(point.period)}` : '';
  return `${placeNames[place]}: ${name(points.at(0))}, ${name(points.at(-1))}.`;
}

/** From zero to above the highest share, with one round share that every panel marks. */
function buildShares(series: readonly NamedSeries[]): ChartScale {
  const highest = Math.max(...series.flatMap(([, { points }]) => points.map(({ percent }) => percent)));
  const ends = { kind: 'linear', min: 0, max: (highest || 1) * 1.05 } as const;
  const ticks = [0, ...chooseTicks(ends).slice(-1)];
  return { ...ends, ticks: ticks.map((at) => ({ at, label: formatPercent(at) })) };
}

function buildTable(series: readonly NamedSeries[], quarters: readonly string[]): ChartTable {
  const shareIn = ({ points }: ShareSeries, quarter: string) =>
    points.find(({ period }) => period === quarter)?.percent;
  return {
    columns: ['Quarter', ...series.map(([, { place }]) => placeNames[place])],
    rows: quarters.map((quarter) => [
      formatQuarter(quarter),
      ...series.map(([, each]) => {
        const percent = shareIn(each, quarter);
        return percent === undefined ? notGiven : `${percent.toString()}%`;
      }),
    ]),
    records: series.flatMap(([demandId, { place, points }]) =>
      points.map(({ period, percent }) => ({ demandId, place, quarter: period, percent })),
    ),
  };
}
