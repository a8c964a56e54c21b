/**
 * What is searched <-> the address of the search page. Pure: text in, text out.
 *
 * An address may come from anywhere, so whatever it asks for that cannot be is left out and never an error.
 */
import { searchPath } from '../site/site.ts';
import { hitKinds, type HitKind, type SearchOptions } from './answer.ts';

/** What a reader asks: the words and the choices. */
export interface AskedQuery extends SearchOptions {
  /** Trimmed, at most `longestQuery` characters. */
  readonly query: string;
}

/** More characters than this are no question that a search can answer. */
export const longestQuery = 200;

/** Cuts a text to what is searched; `isCut` tells whether something was left out. */
export function cutQuery(typed: string): { readonly query: string; readonly isCut: boolean } {
  const whole = typed.toWellFormed().replace(/\s+/g, ' ').trim();
  // A cut within a pair of surrogates would leave half a character.
  const query = whole
    .slice(0, longestQuery)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
  return { query, isCut: query.length < whole.length };
}

/** The kind of that name; undefined for a name that is none. */
const findKind = (name: string | null): HitKind | undefined => hitKinds.find((kind) => kind === name);

/** Reads what the query string of an address asks. Example: "?q=pay&kind=chart". */
export function parseQueryAddress(queryString: string): AskedQuery {
  const asked = new URLSearchParams(queryString);
  const section = asked.get('section') ?? '';
  return {
    query: cutQuery(asked.get('q') ?? '').query,
    kind: findKind(asked.get('kind')),
    section: /^[a-z\d-]+$/.test(section) ? section : undefined,
    isLiteral: asked.has('literal'),
  };
}

/** Writes the address of the search page for a question. Example: "/search/?q=pay&kind=chart". */
export function buildQueryAddress({ query, kind, section, isLiteral }: AskedQuery): string {
  const asked = new URLSearchParams();
  if (query !== '') asked.set('q', query);
  if (kind !== undefined) asked.set('kind', kind);
  if (section !== undefined) asked.set('section', section);
  if (isLiteral === true && query !== '') asked.set('literal', '1');
  const written = asked.toString();
  return written === '' ? searchPath : `${searchPath}?${written}`;
}
