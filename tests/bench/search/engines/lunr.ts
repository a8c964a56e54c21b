/** Lunr: its own stemming and stop words; a title weighs three times as much. A typed text is no query language here. */
import { titleBoost, type Peer } from './peer.ts';

interface Token {
  toString(): string;
}

interface Query {
  term(term: readonly Token[], options: object): void;
}

interface Index {
  query(build: (query: Query) => void): readonly { readonly ref: string }[];
}

interface Builder {
  ref(name: string): void;
  field(name: string, options?: object): void;
  add(document: object): void;
}

interface LunrLibrary {
  readonly lunr: {
    (configure: (this: Builder) => void): Index;
    readonly Index: { load(data: object): Index };
    tokenizer(text: string): readonly Token[];
  };
}

export const peer: Peer<LunrLibrary> = {
  buildIndex: ({ lunr }, documents) =>
    JSON.stringify(
      lunr(function () {
        this.ref('id');
        this.field('title', { boost: titleBoost });
        this.field('aliases', { boost: titleBoost });
        this.field('text');
        for (const document of documents) this.add(document);
      }),
    ),
  openIndex: ({ lunr }, json) => {
    const index = lunr.Index.load(JSON.parse(json) as object);
    // The words as they are: in Lunr's own syntax a hyphen or a colon of a reader would be an operator.
    return (query, limit) =>
      index
        .query((built) => {
          built.term(lunr.tokenizer(query), {});
        })
        .slice(0, limit)
        .map(({ ref }) => ref);
  },
};
