/** What of the guide a query is held against: all of it where it fits into one block, and its best blocks elsewhere. */
import { appendBlocks, joinBlocks, prepareBlock, type Guide, type Pause } from './guide.ts';
import type { AskedFile } from './asked.ts';
import type { Block, RootFile } from './index-format.ts';
import { keepLoaded } from './keep-loaded.ts';
import type { GrowingLexicon } from './lexicon.ts';
import type { Understood } from './understand.ts';

/** Fetches a file of the search by its name. @throws Error when it cannot be had. */
export type FetchFile = <Kind>(name: string) => Promise<Kind>;

/** The guide, as a query asks for it. */
export interface OpenGuide {
  /** What may answer by its names. */
  readonly find: (understood: Understood, rarity: GrowingLexicon['rarity']) => Promise<Guide>;
  /** The same with the references that may answer behind it, which few queries ask for. */
  readonly findAll: (
    guide: Guide,
    understood: Understood,
    rarity: GrowingLexicon['rarity'],
  ) => Promise<Guide>;
  /** Takes phrases that a file of words brought. */
  readonly addAsked: (file: AskedFile) => void;
}

/** Opens a guide of one block. */
export async function openWhole(
  { blocks: [first, count], sections }: RootFile,
  only: Block,
  fetchFile: FetchFile,
  pause: Pause,
): Promise<OpenGuide> {
  const guide = joinBlocks([await prepareBlock(only, pause)], sections);
  const loadAll = keepLoaded(async () => {
    const numbers = Array.from({ length: count }, (_, nth) => first + nth);
    const fetched = await Promise.all(
      numbers.map((number) => fetchFile<Block>(`block-${number.toString()}`)),
    );
    return appendBlocks(guide, await Promise.all(fetched.map((block) => prepareBlock(block, pause))));
  });
  return {
    find: () => Promise.resolve(guide),
    // Without the references there is still the guide.
    findAll: () => loadAll('').catch(() => guide),
    addAsked: guide.asked.add,
  };
}
