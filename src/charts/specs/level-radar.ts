/** Two or three career levels -> ChartSpec: what each is expected to reach on every axis, as polygons. */
import { levelAxes, levelAxisNames } from '../../catalog/level-axes.ts';
import type { Level } from '../../catalog/schema.ts';
import type { RadarSpec } from '../chart-spec.ts';
import type { FigureText } from './figure-text.ts';

/** A level with its id. */
export type NamedLevel = readonly [id: string, level: Level];

// The scale of the ratings, from the lowest level of the ladder to the highest; 0 keeps rating 1 off the center.
const [center, most] = [0, 5];

/** Builds the radar of levels. */
export function buildLevelRadarSpec(
  levels: readonly NamedLevel[],
  { id, title, subtitle }: FigureText,
): RadarSpec {
  const describe = ([, level]: NamedLevel): string =>
    `${level.title}: ${levelAxes.map((axis) => `${levelAxisNames[axis]} ${level.axes[axis].rating.toString()}`).join(', ')}.`;
  return {
    form: 'radar',
    id,
    title,
    description: `${subtitle}. Ratings from 1 to ${most.toString()}. ${levels.map(describe).join(' ')}`,
    scale: {
      kind: 'linear',
      min: center,
      max: most,
      ticks: [1, 2, 3, 4, 5].map((at) => ({ at, label: at % 2 === 0 ? '' : at.toString() })),
    },
    axes: levelAxes.map((axis) => ({
      label: levelAxisNames[axis],
      amounts: levels.map(([, { axes }]) => ({ at: axes[axis].rating, text: axes[axis].rating.toString() })),
    })),
    profiles: levels.map(([, level]) => ({ label: level.title })),
    table: {
      columns: ['Rating, 1 to 5', ...levels.map(([, level]) => level.title)],
      rows: levelAxes.map((axis) => [
        levelAxisNames[axis],
        ...levels.map(([, { axes }]) => axes[axis].rating.toString()),
      ]),
      records: levels.flatMap(([levelId, level]) =>
        levelAxes.map((axis) => ({ levelId, title: level.title, axis, rating: level.axes[axis].rating })),
      ),
    },
  };
}
