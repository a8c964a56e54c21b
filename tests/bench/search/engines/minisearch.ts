/** MiniSearch: words by prefix and with a fifth of their letters wrong; a title weighs three times as much. */
import { titleBoost, type Peer } from './peer.ts';

interface Index {
  addAll(documents: readonly object[]): void;
  search(query: string): readonly { readonly id: string }[];
}

interface MiniSearchLibrary {
  readonly MiniSearch: {
    new (options: object): Index;
    loadJSON(json: string, options: object): Index;
  };
}

const options = {
  fields: ['title', 'aliases', 'text'],
  searchOptions: { boost: { title: titleBoost, aliases: titleBoost }, prefix: true, fuzzy: 0.2 },
};

export const peer: Peer<MiniSearchLibrary> = {
  buildIndex: ({ MiniSearch }, documents) => {
    const index = new MiniSearch(options);
    index.addAll(documents);
    return JSON.stringify(index);
  },
  openIndex: ({ MiniSearch }, json) => {
    const index = MiniSearch.loadJSON(json, options);
    return (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => id);
  },
};
