/**
 * What a reader searched last, kept in the reader's own browser and nowhere else.
 *
 * What is stored is never trusted: another version, another page or the reader may have written it. Storage that is
 * blocked or full only means that nothing is remembered.
 */
import { cutQuery } from './query-address.ts';

const storageName = 'recent-searches';

/** How many searches are remembered. */
export const mostRecent = 8;

/** Reads what was stored; whatever is no list of texts gives an empty list. */
export function parseRecent(stored: string | null): readonly string[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    if (!Array.isArray(list)) return [];
    const texts = list.filter((each) => typeof each === 'string').map((each) => cutQuery(each).query);
    return [...new Set(texts)].filter((text) => text !== '').slice(0, mostRecent);
  } catch {
    return [];
  }
}

/** Puts a search in front; one that differs only in capitals takes the place of the older one. */
export function addRecent(list: readonly string[], query: string): readonly string[] {
  const { query: added } = cutQuery(query);
  if (added === '') return list;
  const others = list.filter((each) => each.toLowerCase() !== added.toLowerCase());
  return [added, ...others].slice(0, mostRecent);
}

/** Returns the last searches, newest first. */
export function readRecent(): readonly string[] {
  try {
    return parseRecent(localStorage.getItem(storageName));
  } catch {
    return [];
  }
}

/** Remembers a search. */
export function rememberSearch(query: string): void {
  try {
    localStorage.setItem(storageName, JSON.stringify(addRecent(readRecent(), query)));
  } catch {
    // Without storage there is nothing to remember it in.
  }
}

/** Forgets all searches. */
export function clearRecent(): void {
  try {
    localStorage.removeItem(storageName);
  } catch {
    // Without storage nothing was kept.
  }
}
