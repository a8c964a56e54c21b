import type { Catalog } from './catalog.ts';
import { selectTablesOfSource, selectUses } from './select.ts';

const count = (amount: number, one: string, many: string): string[] =>
  amount === 0 ? [] : [`${amount.toString()} ${amount === 1 ? one : many}`];

const joinWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** Says in one line what rests on a source. Example: "Behind 4 tables, 3 charts and 2 pages." */
export function describeUses(catalog: Catalog, sourceId: string): string {
  const uses = selectUses(catalog, sourceId);
  const parts = [
    ...count(selectTablesOfSource(catalog, sourceId).length, 'table', 'tables'),
    ...count(uses.claims.length, 'claim', 'claims'),
    ...count(uses.levels.length, 'career level', 'career levels'),
    ...count(uses.figures.length, 'chart', 'charts'),
    ...count(uses.urls.length, 'page', 'pages'),
  ];
  return parts.length === 0 ? 'Nothing rests on it yet.' : `Behind ${joinWords(parts)}.`;
}
