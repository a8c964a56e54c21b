/** What a search answers: shared by the engine that finds it and by the dialog and the page that show it. */

/** What a result is, as readers are told. */
export const hitKinds = [
  'page',
  'section',
  'chart',
  'table',
  'term',
  'level',
  'practice',
  'challenge',
  'trend',
  'skill',
  'conversation',
  'question',
  'template',
  'source',
  'reference',
  'wiki',
] as const;

export type HitKind = (typeof hitKinds)[number];

/** What a reader may ask besides the words. */
export interface SearchOptions {
  /** Show only this kind. */
  readonly kind?: HitKind | undefined;
  /** Show only what stands in this section, by its slug. Example: "salaries". */
  readonly section?: string | undefined;
  /** Search for the words as they were typed: no correction. */
  readonly isLiteral?: boolean | undefined;
}

/** One result. */
export interface SearchHit {
  /** Permanent id; the address for a page of a team's wiki. */
  readonly id: string;
  readonly kind: HitKind;
  readonly title: string;
  /** Where it stands, from the root. Example: "/salaries/#base-and-total". */
  readonly url: string;
  /** HTML of a few words around the match: escaped text, and `<mark>` around words of the query. */
  readonly excerpt: string;
  /** Address of a small picture, for charts of pay. */
  readonly preview?: string;
  /** Name of the team whose wiki it stands in. */
  readonly team?: string;
}

/** A page and what on it answers the query; the page itself is `hits[0]` where it answers as a whole. */
export interface HitGroup {
  readonly pageTitle: string;
  readonly pageUrl: string;
  readonly hits: readonly SearchHit[];
}

/** One step that changed the query. */
export interface QueryChange {
  /** spelling: a word was corrected; synonym: other words were searched too; relaxed: not every word is in each result. */
  readonly kind: 'spelling' | 'synonym' | 'relaxed';
  /** What was typed; for `relaxed` the words that results may lack. */
  readonly from: string;
  /** What was searched instead or besides; empty for `relaxed`. */
  readonly to: string;
}

/** How many results each choice would leave. */
export interface FacetCount {
  readonly name: string;
  readonly label: string;
  readonly count: number;
}

/** The answer to one query. */
export interface SearchAnswer {
  /** What was typed, trimmed. */
  readonly query: string;
  /** What was searched after corrections; the same as `query` where there were none. */
  readonly shown: string;
  readonly changes: readonly QueryChange[];
  /** Results best first, gathered by page; empty when nothing answers. */
  readonly groups: readonly HitGroup[];
  /** Number of results before the limit. */
  readonly total: number;
  readonly kinds: readonly FacetCount[];
  readonly sections: readonly FacetCount[];
  /** The nearest topics, when nothing answers. */
  readonly suggestions: readonly { readonly title: string; readonly url: string }[];
  /** Words to highlight where a reader lands. */
  readonly words: readonly string[];
  /** What a reader should know of the search, in a sentence; "" when there is nothing. */
  readonly note: string;
}
