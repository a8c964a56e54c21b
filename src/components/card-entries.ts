/** What has a card, as routes and components ask for it: worked out once for each catalog, not once a page. */
import type { Catalog } from '../catalog/catalog.ts';
import type { CardEntry } from '../cards/list-cards.ts';
import { buildInventory } from '../links/build-inventory.ts';
import { siteUrl } from '../site/site.ts';
import { getCatalog } from './catalog.ts';

const known = new WeakMap<Catalog, CardEntry[]>();

/** Returns the pages, sections and charts that have a card. */
export async function getCardEntries(): Promise<readonly CardEntry[]> {
  const catalog = await getCatalog();
  const entries = known.get(catalog) ?? buildInventory(catalog, siteUrl);
  known.set(catalog, entries);
  return entries;
}

/** Returns the id of a page's card and of its oEmbed answer; undefined for a page without them, such as the 404 page. */
export async function findPageCardId(path: string): Promise<string | undefined> {
  return (await getCardEntries()).find(({ address }) => address === path)?.id;
}
