/**
 * Checks that what people ask for leads somewhere: each id of content/asked/ against the ledger of published ids.
 *
 * In: the content folder. Out: issues as the catalog tells them. It stands here because the catalog knows no ledger.
 */
import type { Issue } from '../catalog/issues.ts';
import { findNearest } from '../catalog/near-miss.ts';
import { readAsked } from '../catalog/read-asked.ts';
import { isAlive } from '../links/link-entry.ts';
import { readEntries } from './check-team.ts';

/** Returns an issue for each id that leads nowhere; none where there is no ledger, as in tests. */
export function checkAsked(contentDir: string): Issue[] {
  const entries = readEntries(contentDir);
  if (!entries) return [];
  const alive = entries.filter(isAlive).map(({ id }) => id);
  const known = new Set(alive);
  return [...readAsked(contentDir).places].flatMap(([id, place]): Issue[] => {
    if (known.has(id)) return [];
    const nearest = findNearest(id, alive);
    return [
      {
        code: 'unknown-asked-id',
        ...place,
        message: `The id "${id}" leads to no part of the guide.`,
        hint: `${nearest === undefined ? '' : `Did you mean "${nearest}"? `}Ids stand in content/links.lock.json. Move the phrases to the part that answers them now, or remove them.`,
      },
    ];
  });
}
