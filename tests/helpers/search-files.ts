/** Searches files of the search without a browser, and tells which of them a query fetched. */
import { nameSearchFiles } from '../../src/integrations/write-search.ts';
import type { HitKind, SearchAnswer } from '../../src/search/answer.ts';
import { createEngine, type Engine, type EngineEffects } from '../../src/search/create-engine.ts';
import type { SearchFiles } from '../../src/search/index-format.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';

/** A document, of which only what matters is said. */
export const buildDocument = (
  id: string,
  kind: HitKind,
  address: string,
  title: string,
  more: Partial<SearchDocument> = {},
): SearchDocument => ({
  ...{ id, kind, address, title, aliases: [], summary: '', asked: [], text: '' },
  ...more,
});

/** A search over files in memory. */
export interface FileSearch extends Engine {
  /** Names of the files that were fetched so far. */
  readonly fetched: readonly string[];
}

/** Opens it; without `effects` the text of the pages holds nothing. */
export function openFiles(files: SearchFiles, effects: Partial<EngineEffects> = {}): FileSearch {
  const byName = new Map(nameSearchFiles(files));
  const fetched: string[] = [];
  const engine = createEngine({
    fetchFile: <Kind>(name: string) => {
      fetched.push(name);
      if (!byName.has(name)) return Promise.reject(new Error(`There is no ${name}.`));
      // As it travels, so that nothing is shared with what the build made.
      return Promise.resolve(JSON.parse(JSON.stringify(byName.get(name))) as Kind);
    },
    pause: () => Promise.resolve(),
    findInText: (_understood, guide) =>
      Promise.resolve({ match: () => 0, excerpts: new Map(), note: '', guide }),
    findInWikis: () => Promise.resolve({ groups: [], note: '' }),
    ...effects,
  });
  return { ...engine, fetched };
}

/** The ids of an answer, in order. */
export const idsOf = (answer: SearchAnswer): string[] =>
  answer.groups.flatMap(({ hits }) => hits.map(({ id }) => id));
