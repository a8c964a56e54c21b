/**
 * Where matches of the text belong: to the parts whose names are loaded, and where the guide is larger than that, to parts
 * that stand for themselves under the title that Pagefind knows.
 */
import { appendBlocks, type Guide, type ShownItem, type Stranger } from './guide.ts';
import type { PagefindPage } from './pagefind-client.ts';
import type { RankItem } from './rank.ts';

/** A part of the text that holds a word. */
export interface PlacedMatch {
  /** Number of the item. */
  readonly at: number;
  readonly weight: number;
  /** HTML around the word. */
  readonly html: string;
}

/** Places matches, and gathers the parts that the guide does not name. */
export interface MatchPlaces {
  readonly place: (page: PagefindPage) => PlacedMatch[];
  /** The guide, with those parts behind it. */
  readonly join: () => Guide;
}

/** Prepares places for the matches of one query. */
export function placeMatches(guide: Guide): MatchPlaces {
  const itemOf = new Map(guide.shown.map(({ url }, at) => [url, at]));
  const items: RankItem[] = [];
  const shown: ShownItem[] = [];
  const add = (url: string, stranger: Stranger): number => {
    const at = guide.items.length + items.length;
    items.push(stranger.item);
    shown.push(stranger.shown);
    itemOf.set(url, at);
    return at;
  };
  return {
    place: (page) =>
      page.sub_results.flatMap(({ url, title, excerpt, weighted_locations }): PlacedMatch[] => {
        // Text under no heading, or under one that the guide does not name, belongs to its page.
        const known = itemOf.get(url) ?? itemOf.get(page.url);
        const stranger = known === undefined ? guide.describeStranger?.(url, title, page) : undefined;
        const at = known ?? (stranger && add(url, stranger));
        if (at === undefined) return [];
        const weight = weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
        return [{ at, weight, html: excerpt }];
      }),
    join: () => appendBlocks(guide, [{ items, shown }]),
  };
}
