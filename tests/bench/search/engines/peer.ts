/** What a search library is to the benchmark. Nothing here imports one, so that types hold without them. */

/** One thing that can be found: a permanent id of the guide with all that it says. */
export interface BenchDocument {
  readonly id: string;
  readonly title: string;
  /** Other names, such as the acronyms of a term; "" where there are none. */
  readonly aliases: string;
  /** Plain text. */
  readonly text: string;
}

/** Finds the ids that answer a query, best first. */
export type Find = (query: string, limit: number) => readonly string[] | Promise<readonly string[]>;

/** A library with its index: `Library` names what is used of it, `Index` is JSON. */
export interface Peer<Library> {
  /** Builds the index, as JSON text, when the site is built. */
  readonly buildIndex: (library: Library, documents: readonly BenchDocument[]) => string | Promise<string>;
  /** Reads the index back in the browser. */
  readonly openIndex: (library: Library, json: string) => Find | Promise<Find>;
}

/** How much more a word in a title or in another name weighs than one in the text, for every library alike. */
export const titleBoost = 3;
