/**
 * Blocks of the guide, prepared to be searched: stems of every name once, and what is shown of each part.
 *
 * In: blocks as they are shipped. Out: parts in one list, whatever block each came from.
 */
import type { HitKind } from './answer.ts';
import { buildAskedIndex, type AskedIndex } from './asked.ts';
import { trimId, type Block } from './index-format.ts';
import type { PagefindPage } from './pagefind-client.ts';
import type { RankItem } from './rank.ts';
import { stemAll } from './words.ts';

/** A page on which parts stand. */
export interface ShownPage {
  readonly url: string;
  readonly title: string;
  /** Slug of its section; "" for the home page. */
  readonly section: string;
}

/** What readers are shown of a part. */
export interface ShownItem {
  readonly id: string;
  readonly kind: HitKind;
  readonly title: string;
  /** Address from the root. */
  readonly url: string;
  readonly summary: string;
  readonly page: ShownPage;
}

/** A block, prepared. */
export interface PreparedBlock {
  readonly block: Block;
  readonly items: readonly RankItem[];
  readonly shown: readonly ShownItem[];
}

/** What of the guide is searched. */
export interface Guide {
  readonly items: readonly RankItem[];
  /** What is shown of each item, in the same order. */
  readonly shown: readonly ShownItem[];
  readonly asked: AskedIndex;
  /** Titles of sections, by slug. */
  readonly sections: Readonly<Record<string, string>>;
  /** Absent where nothing of the guide is left out, so that an address which it does not know is none of its own. */
  readonly describeStranger?: DescribeStranger | undefined;
}

/** A part that no loaded block holds. */
export interface Stranger {
  readonly item: RankItem;
  readonly shown: ShownItem;
}

/** Describes a part of a page of which only the text was found. */
export type DescribeStranger = (url: string, title: string, page: PagefindPage) => Stranger;

/** Lets the browser draw and hear its reader before the work goes on. */
export type Pause = () => Promise<void>;

/** Items that are prepared between two pauses: a few milliseconds on a phone. */
const itemsAtOnce = 50;

/** Prepares a block, bit by bit. */
export async function prepareBlock(block: Block, pause: Pause): Promise<PreparedBlock> {
  const pages = block.pages.map(([url, title, section]): ShownPage => ({ url, title, section }));
  const pageStems = pages.map(({ title }) => new Set(stemAll(title)));
  const handles = pages.map(({ url }) => stemAll(url));
  const items: RankItem[] = [];
  const shown: ShownItem[] = [];
  const { ids, kinds, pages: numbers, fragments, titles, aliases } = block.items;
  for (const [at, id] of ids.entries()) {
    const [kind = 'section', number = 0, title = ''] = [kinds[at], numbers[at], titles[at]];
    const fragment = fragments[at] ?? '';
    const page = pages[number] ?? { url: '/', title: '', section: '' };
    const { url, section } = page;
    const summary = block.summaries[at] ?? '';
    const [own = [], ...others] = [title, ...(aliases[at] ?? [])].map(stemAll);
    items.push({
      id,
      kind,
      title: own,
      titleStems: new Set(own),
      aliases: others.map((stems) => new Set(stems)),
      names: [own, ...others].map((stems) => stems.join(' ')),
      page: kind === 'page' ? new Set() : (pageStems[number] ?? new Set()),
      summary: new Set(stemAll(summary)),
      handle: new Set([...stemAll(trimId(id)), ...(handles[number] ?? [])]),
      isList: kind === 'page' && (url === '/' || (section === 'references' && url !== '/references/')),
    });
    const place = fragment === '' ? url : `${url}#${fragment === 0 ? id : fragment}`;
    shown.push({ id, kind, title, url: place, summary, page });
    if (items.length % itemsAtOnce === 0) await pause();
  }
  return { block, items, shown };
}

/** Puts blocks together; where there are others besides those of the references, what they hold can be described. */
export function joinBlocks(
  blocks: readonly PreparedBlock[],
  sections: Guide['sections'],
  describeStranger?: DescribeStranger,
): Guide {
  const asked = buildAskedIndex();
  let count = 0;
  for (const { block, items } of blocks) {
    const first = block.asked ? asked.grow(block.asked, count) : 0;
    if (block.phrases) asked.add(block.phrases, first);
    count += items.length;
  }
  const empty = { items: [], shown: [], asked, sections, describeStranger };
  return appendBlocks(empty, blocks);
}

/** The same guide with further blocks behind it, for whose parts nobody asks in phrases. */
export const appendBlocks = (
  guide: Guide,
  blocks: readonly Pick<PreparedBlock, 'items' | 'shown'>[],
): Guide => ({
  ...guide,
  items: [...guide.items, ...blocks.flatMap(({ items }) => items)],
  shown: [...guide.shown, ...blocks.flatMap(({ shown }) => shown)],
});
