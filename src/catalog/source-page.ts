import type { Source } from './schema-sources.ts';

/** Returns the address of the page that holds a source's whole record. Example: "/sources/bls-oews/". */
export function buildSourceUrl(sourceId: string): string {
  return `/sources/${sourceId}/`;
}

/** Says whether a link leads to a source: to its own page, or to its place in the list of all. */
export function isLinkToSource(href: string, sourceId: string): boolean {
  const [path, anchor] = href.split('#');
  return path === buildSourceUrl(sourceId) || (path === '/sources/' && anchor === sourceId);
}

/** The longest description that search results show whole. */
const longestDescription = 160;

/** Describes the page of a source for search results, in no more than 160 characters. */
export function describeSourcePage({ title, producer }: Pick<Source, 'title' | 'producer'>): string {
  const descriptions = [
    `${title}, by ${producer}: how it was made, what we checked, its license, its known problems and its grade.`,
    `${title}: how it was made, what we checked, its known problems and its grade.`,
  ];
  const fitting = descriptions.find(({ length }) => length <= longestDescription);
  return fitting ?? `${title.slice(0, longestDescription - 1).trimEnd()}…`;
}
