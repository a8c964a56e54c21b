/** Derived records as files: how one is written, and what changed since it was last written. */
import { parse, stringify } from 'yaml';
import type { DerivedRecord } from './derived-record.ts';

/** The first line of every derived file. */
export const derivedMark = '# Derived by scripts/derive-data.ts. Change the script, not this file.';

/** Formats a record as the text of its YAML file, as Prettier would. */
export const formatDerivedFile = ({ data }: DerivedRecord): string =>
  `${derivedMark}\n${stringify(data, { lineWidth: 0, singleQuote: true, aliasDuplicateObjects: false })}`;

/** One value that differs between two versions of a file. */
export interface ChangedCell {
  /** Key path. Example: "rows[2].p50". */
  path: string;
  /** The value before and after; undefined where there is none. */
  before: unknown;
  after: unknown;
}

const listCells = (data: unknown, path = ''): [path: string, value: unknown][] => {
  if (Array.isArray(data)) {
    return data.length === 0
      ? [[path, data]]
      : data.flatMap((item, at) => listCells(item, `${path}${nameItem(item, at)}`));
  }
  if (typeof data !== 'object' || data === null) return [[path, data]];
  return Object.entries(data).flatMap(([key, value]) =>
    listCells(value, path === '' ? key : `${path}.${key}`),
  );
};

/** Names an item by its id, period or name where it has one, so that an item that moves is not a change of all below it. */
function nameItem(item: unknown, at: number): string {
  const names = typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {};
  const name = names['id'] ?? names['period'] ?? names['name'];
  return `[${typeof name === 'string' ? name : String(at)}]`;
}

/** Lists the cells that differ between two texts of a derived file, in the order of the newer one. */
export function listChangedCells(before: string, after: string): ChangedCell[] {
  const [old, young] = [before, after].map((text) => new Map(listCells(parse(text) as unknown)));
  const paths = new Set([...(young?.keys() ?? []), ...(old?.keys() ?? [])]);
  return [...paths]
    .map((path) => ({ path, before: old?.get(path), after: young?.get(path) }))
    .filter((cell) => JSON.stringify(cell.before) !== JSON.stringify(cell.after));
}
