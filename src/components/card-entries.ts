/** What has a card, as routes and components ask for it: worked out once for each catalog, not once a page. */
import type { Catalog } from '../catalog/catalog.ts';
import type { CardEntry } from '../cards/list-cards.ts';
import { buildInventory } from '../links/build-inventory.ts';
import { siteUrl } from '../site/site.ts';
import { getCatalog } from './catalog.ts';

interface KnownEntries {
  readonly entries: readonly CardEntry[];
  readonly byAddress: ReadonlyMap<string, CardEntry>;
  /** Titles by address. */
  readonly titles: ReadonlyMap<string, string>;
}

const known = new WeakMap<Catalog, KnownEntries>();

async function getKnown(): Promise<KnownEntries> {
  const catalog = await getCatalog();
  const found = known.get(catalog) ?? listKnown(buildInventory(catalog, siteUrl));
  known.set(catalog, found);
  return found;
}

const listKnown = (entries: readonly CardEntry[]): KnownEntries => ({
  entries,
  // Of entries with one address, the first has the card and the last the title.
  byAddress: new Map(entries.toReversed().map((entry) => [entry.address, entry])),
  titles: new Map(entries.map(({ address, title }) => [address, title])),
});

/** Returns the pages, sections and charts that have a card. */
export const getCardEntries = async (): Promise<readonly CardEntry[]> => (await getKnown()).entries;

/** Returns the titles of all that has an address. */
export const getTitles = async (): Promise<ReadonlyMap<string, string>> => (await getKnown()).titles;

/** Returns the id of a page's card and of its oEmbed answer; undefined for a page without them, such as the 404 page. */
export const findPageCardId = async (path: string): Promise<string | undefined> =>
  (await getKnown()).byAddress.get(path)?.id;
