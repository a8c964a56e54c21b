/** Documents -> blocks of neighbours, of bounded size. What stands on one page stays together as far as it fits. */
import type { SearchDocument } from './search-document.ts';

/** How large blocks may get. */
export interface BlockLimits {
  /** A guide of so many parts, and of so many references, is one block each. */
  readonly only: number;
  /** Parts of a block of a larger guide. */
  readonly block: number;
}

/** The documents of each block. */
export interface CutBlocks {
  /** The guide fits into one block, in the order in which it came. */
  readonly isWhole: boolean;
  readonly cut: {
    readonly usual: readonly (readonly SearchDocument[])[];
    readonly rare: readonly (readonly SearchDocument[])[];
  };
}

/** Cuts what can be found, the usual and the rare apart. */
export function cutBlocks(
  usual: readonly SearchDocument[],
  rare: readonly SearchDocument[],
  { only, block }: BlockLimits,
): CutBlocks {
  const isWhole = usual.length <= only && rare.length <= only;
  const cut = (documents: readonly SearchDocument[]): readonly (readonly SearchDocument[])[] =>
    isWhole ? [documents].filter(({ length }) => length > 0) : cutByPage(documents, block);
  return { isWhole, cut: { usual: cut(usual), rare: cut(rare) } };
}

/** Pages in the order of their addresses, so that a section fills few blocks; a page larger than a block is cut too. */
function cutByPage(documents: readonly SearchDocument[], most: number): SearchDocument[][] {
  const pages = [...Map.groupBy(documents, ({ address }) => address.replace(/#.*/, ''))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const blocks: SearchDocument[][] = [];
  for (const [, page] of pages) {
    for (let at = 0; at < page.length; at += most) {
      const part = page.slice(at, at + most);
      const last = blocks.at(-1);
      if (last && last.length + part.length <= most) last.push(...part);
      else blocks.push(part);
    }
  }
  return blocks;
}
