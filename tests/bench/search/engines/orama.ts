/** Orama: one letter of a word may be wrong; a title weighs three times as much. */
import { titleBoost, type Peer } from './peer.ts';

interface Found {
  readonly hits: readonly { readonly id: string }[];
}

interface OramaLibrary {
  readonly create: (options: object) => object;
  readonly insertMultiple: (index: object, documents: readonly object[]) => unknown;
  readonly save: (index: object) => unknown;
  readonly load: (index: object, saved: unknown) => void;
  readonly search: (index: object, options: object) => Found | Promise<Found>;
}

const options = { language: 'english', schema: { title: 'string', aliases: 'string', text: 'string' } };

export const peer: Peer<OramaLibrary> = {
  buildIndex: async ({ create, insertMultiple, save }, documents) => {
    const index = create(options);
    await insertMultiple(index, documents);
    return JSON.stringify(save(index));
  },
  openIndex: ({ create, load, search }, json) => {
    const index = create(options);
    load(index, JSON.parse(json));
    return async (term, limit) => {
      const { hits } = await search(index, {
        term,
        limit,
        tolerance: 1,
        boost: { title: titleBoost, aliases: titleBoost },
      });
      return hits.map(({ id }) => id);
    };
  },
};
