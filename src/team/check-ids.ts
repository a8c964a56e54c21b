/** Proves that each page of a team's overlay stands under an id that the guide has published and that still leads somewhere. */
import type { Issue } from '../catalog/issues.ts';
import { measureDistance } from '../catalog/near-miss.ts';
import type { Team } from '../catalog/schema-team.ts';
import { followTo } from '../links/ledger.ts';
import { isAlive, type LinkEntry } from '../links/link-entry.ts';

/** Checks the ids against the ledger; one that moved or was merged is in order, since the page follows it. */
export function checkTeamIds({ pages }: Team, entries: readonly LinkEntry[], file: string): Issue[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return pages.flatMap(({ id }, at): Issue[] => {
    const entry = byId.get(id);
    const place = { file, path: `pages[${String(at)}].id` };
    if (!entry) return [{ ...explainUnknown(id, [...byId.keys()]), ...place }];
    const target = followTo(entry, byId);
    if (isAlive(entry) || (entry.status === 'merged' && target)) return [];
    return [{ ...explainEnded(entry, target), ...place }];
  });
}

type Problem = Pick<Issue, 'code' | 'message' | 'hint'>;

function explainUnknown(id: string, known: readonly string[]): Problem {
  const nearest = listNearest(id, known).map((each) => `"${each}"`);
  const guess = nearest.length === 0 ? '' : `Did you mean ${nearest.join(' or ')}? `;
  return {
    code: 'unknown-team-id',
    message: `The id "${id}" was never published.`,
    hint: `${guess}All ids stand in content/links.lock.json. The id of a page is "page-" and its path, such as page-salaries-bands.`,
  };
}

function explainEnded(entry: LinkEntry, target: LinkEntry | undefined): Problem {
  const { id, title, on, reason } = entry;
  const when = on === undefined ? '' : ` on ${on}`;
  const why = reason === undefined ? '' : ` Reason: ${reason.replace(/\.?$/, '.')}`;
  return {
    code: 'retired-team-id',
    message: `The id "${id}" (${title}) was taken out of the guide${when}.${why}`,
    hint: target
      ? `"${target.id}" (${target.title}) is to be read instead. List your page under that id, or remove it from the list.`
      : 'Nothing took its place. List your page under another id, or remove it from the list.',
  };
}

const mostGuesses = 3;
const mostSlips = 4;

/** The ids that were probably meant, nearest first: spelled nearly the same, or made of the same words. */
function listNearest(id: string, known: readonly string[]): string[] {
  const words = new Set(id.split('-'));
  const limit = Math.min(mostSlips, Math.max(1, Math.floor(id.length / mostGuesses)));
  return known
    .map((each) => {
      const distance = Math.abs(each.length - id.length) > limit ? Infinity : measureDistance(id, each);
      const parts = each.split('-');
      const shared = parts.filter((part) => words.has(part)).length;
      return { each, distance, likeness: (2 * shared) / (parts.length + words.size) };
    })
    .filter(({ distance, likeness }) => distance <= limit || likeness > 0.5)
    .sort(
      (a, b) =>
        Math.min(a.distance, limit + 1) - Math.min(b.distance, limit + 1) ||
        b.likeness - a.likeness ||
        (a.each < b.each ? -1 : 1),
    )
    .slice(0, mostGuesses)
    .map(({ each }) => each);
}
