/** FlexSearch: its Document index with the forward tokenizer, titles before texts, and near answers where no text has every word. */
import type { Peer } from './peer.ts';

interface Index {
  add(document: object): void;
  export(keep: (key: string, data: string) => void): unknown;
  import(key: string, data: string): unknown;
  search(query: string, options: object): readonly { readonly id: string }[];
}

interface FlexSearchLibrary {
  readonly Document: new (options: object) => Index;
}

const options = { tokenize: 'forward', document: { id: 'id', index: ['title', 'aliases', 'text'] } };

export const peer: Peer<FlexSearchLibrary> = {
  buildIndex: async ({ Document }, documents) => {
    const index = new Document(options);
    for (const document of documents) index.add(document);
    const parts: [string, string][] = [];
    await index.export((key, data) => {
      parts.push([key, data]);
    });
    return JSON.stringify(parts);
  },
  openIndex: ({ Document }, json) => {
    const index = new Document(options);
    for (const [key, data] of JSON.parse(json) as [string, string][]) index.import(key, data);
    return (query, limit) =>
      index
        .search(query, { limit, suggest: true, merge: true })
        .slice(0, limit)
        .map(({ id }) => id);
  },
};
