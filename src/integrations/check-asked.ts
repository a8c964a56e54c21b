/**
 * Checks that what people ask for leads somewhere: each id of content/asked/ against the ledger of published ids.
 *
 * In: the content folder. Out: issues as the catalog tells them. It stands here because the catalog knows no ledger.
 */
import type { Issue } from '../catalog/issues.ts';
import { findNearest } from '../catalog/near-miss.ts';
import { readAsked, type Asked } from '../catalog/read-asked.ts';
import { followTo } from '../links/ledger.ts';
import { isAlive } from '../links/link-entry.ts';
import { readEntries } from './check-team.ts';

/**
 * Gives phrases to what took the place of the part that they asked for, so that nothing is lost when it is moved or
 * merged. In: phrases by id. Out: phrases by ids that stand today.
 */
export function followAsked(asked: Asked, contentDir: string): Asked {
  const byId = new Map(readEntries(contentDir)?.map((entry) => [entry.id, entry]));
  const followed: Asked = {};
  for (const [id, phrases] of Object.entries(asked)) {
    const entry = byId.get(id);
    const target = entry && !isAlive(entry) ? (followTo(entry, byId)?.id ?? id) : id;
    followed[target] = [...(followed[target] ?? []), ...phrases];
  }
  return followed;
}

/** Returns an issue for each id that leads nowhere; none where there is no ledger, as in tests. */
export function checkAsked(asked: Asked, contentDir: string): Issue[] {
  const entries = readEntries(contentDir);
  if (!entries) return [];
  const alive = entries.filter(isAlive).map(({ id }) => id);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const lost = Object.keys(asked).filter((id) => {
    const entry = byId.get(id);
    return !entry || !(isAlive(entry) || followTo(entry, byId));
  });
  if (lost.length === 0) return [];
  // Only now is it asked where they stand.
  const { places } = readAsked(contentDir);
  return lost.map((id): Issue => {
    const nearest = findNearest(id, alive);
    return {
      code: 'unknown-asked-id',
      ...(places.get(id) ?? { file: 'content/asked' }),
      message: `The id "${id}" leads to no part of the guide.`,
      hint: `${nearest === undefined ? '' : `Did you mean "${nearest}"? `}Ids stand in content/links.lock.json. Move the phrases to the part that answers them now, or remove them.`,
    };
  });
}
