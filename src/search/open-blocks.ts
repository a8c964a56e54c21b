/**
 * A guide of many blocks: a query loads where its words stand, and then the few blocks in which they meet.
 *
 * Blocks stay for the queries to come, and so do the places, but only those that were chosen for a query are ranked, so
 * that a letter more costs the same however much was loaded before.
 */
import { buildPlacesIndex, chooseBlocks, listLookups } from './choose-blocks.ts';
import { describeStranger } from './describe-stranger.ts';
import { findFile } from './file-ranges.ts';
import {
  appendBlocks,
  joinBlocks,
  prepareBlock,
  type Guide,
  type Pause,
  type PreparedBlock,
} from './guide.ts';
import { mostBlocks, type Block, type PlacesFile, type RootFile } from './index-format.ts';
import { keepLoaded } from './keep-loaded.ts';
import type { FetchFile, OpenGuide } from './open-guide.ts';

/** Opens it. */
export function openBlocks(root: RootFile, fetchFile: FetchFile, pause: Pause): OpenGuide {
  const [usual, references] = root.blocks;
  const places = buildPlacesIndex();
  const loadPlaces = keepLoaded(async (name) => {
    places.add(await fetchFile<PlacesFile>(`places-${name}`));
  });
  const loadBlock = keepLoaded(async (number): Promise<PreparedBlock> =>
    prepareBlock(await fetchFile<Block>(`block-${number}`), pause),
  );
  const loadBlocks = (numbers: readonly number[]): Promise<PreparedBlock[]> =>
    Promise.all(numbers.map((number) => loadBlock(number.toString())));
  let last: { readonly key: string; readonly guide: Guide } | undefined;

  return {
    find: async (understood, rarity) => {
      const files = listLookups(understood).flatMap((text) => findFile(root.places, text) ?? []);
      await Promise.all([...new Set(files)].map(loadPlaces));
      const numbers = chooseBlocks(understood, places, rarity, [0, usual], mostBlocks);
      const key = numbers.join(' ');
      if (last?.key !== key)
        last = { key, guide: joinBlocks(await loadBlocks(numbers), root.sections, describeStranger) };
      return last.guide;
    },
    findAll: async (guide, understood, rarity) => {
      const range = [usual, usual + references] as const;
      const numbers = chooseBlocks(understood, places, rarity, range, mostBlocks);
      return loadBlocks(numbers).then(
        (blocks) => appendBlocks(guide, blocks),
        // Without the references there is still the guide.
        () => guide,
      );
    },
    // Each block has the phrases of its own.
    addAsked: () => undefined,
  };
}
