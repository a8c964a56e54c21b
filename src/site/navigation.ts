/** Where every page stands in the navigation: where a section names it, or else below the folders that it lies in. */
import type { ListedPage, SectionGroup } from './sidebar.ts';

/** A page that may need a place. */
export interface PlaceablePage {
  /** Path below content/guide/. Example: "salaries/equity". */
  readonly slug: string;
  readonly title: string;
}

/**
 * Returns the groups with the pages that no section names, sorted by slug, behind those that are named. A page stands
 * below the page of its second folder where there is one, else below its section: two steps, however deep it lies.
 * A page outside the sections gets no place. Where all are named, the groups are returned as they are.
 */
export function placePages(
  groups: readonly SectionGroup[],
  pages: readonly PlaceablePage[],
): readonly SectionGroup[] {
  const named = new Set(listSlugs(groups));
  const unnamed = pages
    .filter(({ slug }) => !named.has(slug))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
    .map(({ slug, title }) => ({ slug, label: title }));
  if (unnamed.length === 0) return groups;
  const known = new Set([...named, ...unnamed.map(({ slug }) => slug)]);
  const below = Map.groupBy(unnamed, ({ slug }) => findParent(slug, known));
  const addBelow = (page: ListedPage): ListedPage => {
    const more = below.get(page.slug) ?? [];
    return more.length === 0 ? page : { ...page, children: [...(page.children ?? []), ...more] };
  };
  return groups.map(({ label, sections }) => ({
    label,
    sections: sections.map((section) => {
      const { children } = addBelow(section);
      return children ? { ...section, children: children.map(addBelow) } : section;
    }),
  }));
}

/** Lists the slug of every page in the groups, in reading order. */
export const listSlugs = (groups: readonly SectionGroup[]): string[] =>
  groups.flatMap(({ sections }) => sections.flatMap(listFrom));

const listFrom = ({ slug, children = [] }: ListedPage): string[] => [slug, ...children.flatMap(listFrom)];

function findParent(slug: string, known: ReadonlySet<string>): string {
  const [section = '', folder = ''] = slug.split('/');
  const above = `${section}/${folder}`;
  return above !== slug && known.has(above) ? above : section;
}
