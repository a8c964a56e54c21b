import type { Catalog } from './catalog.ts';
import type { RecordFolder } from './check-context.ts';
import type { FigureRecord } from './schema-page.ts';

/** A record that a figure draws, with the key path at which the figure names it. */
export interface DrawnRecord {
  folder: Extract<RecordFolder, 'salaries' | 'demand' | 'skills' | 'levels'>;
  id: string;
  path: string;
}

const listIds = (folder: DrawnRecord['folder'], ids: readonly string[], key: string): DrawnRecord[] =>
  ids.map((id, at) => ({ folder, id, path: `${key}[${String(at)}]` }));

/** Returns the ids of the series of a group, in alphabetical order. */
export const selectSeriesOfGroup = ({ demand }: Catalog, group: string): string[] =>
  Object.entries(demand).flatMap(([id, table]) =>
    table.kind === 'series' && table.group === group ? [id] : [],
  );

/** Returns every record that a figure draws, in drawing order, whether or not it exists. */
export function selectDrawn(catalog: Catalog, figure: FigureRecord): DrawnRecord[] {
  switch (figure.kind) {
    case 'growth':
      return [{ folder: 'demand', id: figure.demand, path: 'demand' }];
    case 'growth-bars':
      return listIds('demand', figure.demand, 'demand');
    case 'share-multiples':
      return selectSeriesOfGroup(catalog, figure.group).map((id) => ({
        folder: 'demand',
        id,
        path: 'group',
      }));
    case 'radar':
      return listIds('skills', figure.profiles, 'profiles');
    case 'ladder':
    case 'level-radar':
      return listIds('levels', figure.levels, 'levels');
    case 'pay-over-years':
      return [{ folder: 'salaries', id: figure.table, path: 'table' }];
    default:
      return listIds('salaries', figure.tables, 'tables');
  }
}
