/** The navigation with every page of the catalog in it: worked out once for each catalog, not once a page. */
import type { Catalog } from '../catalog/catalog.ts';
import { listSlugs, placePages } from '../site/navigation.ts';
import { sectionGroups, type SectionGroup } from '../site/sidebar.ts';
import { getCatalog } from './catalog.ts';

interface Navigation {
  readonly groups: readonly SectionGroup[];
  /** The slug of every page in it. */
  readonly slugs: ReadonlySet<string>;
}

const known = new WeakMap<Catalog, Navigation>();

/** Returns the groups of sections and all that stands in them. */
export async function getNavigation(): Promise<Navigation> {
  const catalog = await getCatalog();
  const navigation = known.get(catalog) ?? buildNavigation(catalog);
  known.set(catalog, navigation);
  return navigation;
}

function buildNavigation({ pages }: Catalog): Navigation {
  const placeable = Object.values(pages).map(({ slug, frontmatter: { title } }) => ({ slug, title }));
  const groups = placePages(sectionGroups, placeable);
  return { groups, slugs: new Set(listSlugs(groups)) };
}
