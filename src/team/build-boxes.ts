/**
 * A team's overlay and the published ids -> one box for each part of the guide that has pages of the team.
 *
 * In: the overlay, the ledger, and what stands today. Out: boxes with the places at which each is shown. It must not
 * know how a box looks, nor how it gets into a page.
 */
import type { Team, TeamPage } from '../catalog/schema-team.ts';
import type { InventoryEntry } from '../links/inventory-entry.ts';
import { followTo, listPlaces } from '../links/ledger.ts';
import type { LinkEntry } from '../links/link-entry.ts';

/** The team's pages beside one part of the guide. */
export interface TeamBox {
  /** Title of the part. */
  readonly title: string;
  /** Addresses at which the part stands today, such as both pages that show one chart. */
  readonly places: readonly string[];
  /** The id of the part and those by which the team names it, sorted. */
  readonly ids: readonly string[];
  /** In the order of the overlay. */
  readonly pages: readonly Pick<TeamPage, 'title' | 'url' | 'note'>[];
}

/** Builds the boxes, sorted by id; ids that lead to one part share its box, and ids that lead nowhere have none. */
export function buildTeamBoxes(
  { pages }: Team,
  entries: readonly LinkEntry[],
  inventory: readonly InventoryEntry[],
): TeamBox[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const present = new Map(inventory.map((entry) => [entry.id, entry]));
  const led = pages.flatMap((page) => {
    const entry = byId.get(page.id);
    const target = entry && followTo(entry, byId);
    return target ? [{ page, target }] : [];
  });
  return [...Map.groupBy(led, ({ target }) => target)]
    .map(([target, group]) => {
      const today = present.get(target.id);
      return {
        title: target.title,
        places: today ? listPlaces(today) : [target.address],
        ids: [...new Set([target.id, ...group.map(({ page }) => page.id)])].sort(),
        pages: group.map(({ page }) => page),
      };
    })
    .sort((a, b) => ((a.ids[0] ?? '') < (b.ids[0] ?? '') ? -1 : 1));
}
