/**
 * Where matches of the text belong: to the parts whose names are loaded, and where the guide is larger than that, to parts
 * that stand for themselves under the title that Pagefind knows.
 */
import { appendBlocks, type Guide, type ShownItem } from './guide.ts';
import type { PagefindPage } from './pagefind-client.ts';
import type { RankItem } from './rank.ts';
import { stemAll } from './words.ts';

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
  const add = (url: string, title: string, page: PagefindPage): number => {
    const at = guide.items.length + items.length;
    const stranger = describeStranger(url, title, page);
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
        if (known === undefined && guide.isWhole) return [];
        const at = known ?? add(url, title, page);
        const weight = weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
        return [{ at, weight, html: excerpt }];
      }),
    join: () => appendBlocks(guide, [{ items, shown }]),
  };
}

/** A part of which only the text is known. */
function describeStranger(
  url: string,
  title: string,
  { url: pageUrl, meta }: PagefindPage,
): { item: RankItem; shown: ShownItem } {
  const kind = url === pageUrl ? 'page' : 'section';
  const pageTitle = meta.title ?? title;
  const own = stemAll(title);
  const none: ReadonlySet<string> = new Set();
  return {
    item: {
      ...{ id: url, kind, title: own, titleStems: new Set(own), aliases: [], names: [own.join(' ')] },
      page: kind === 'page' ? none : new Set(stemAll(pageTitle)),
      ...{ summary: none, handle: new Set(stemAll(url)), isList: false },
    },
    shown: {
      ...{ id: url.split('#')[1] ?? url, kind, title, url, summary: '' },
      page: { url: pageUrl, title: pageTitle, section: pageUrl.split('/')[1] ?? '' },
    },
  };
}
