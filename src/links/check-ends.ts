/** Proves that every id that has ended tells readers why, and leads to an id that the ledger knows. */
import { isAlive, type LinkEntry } from './link-entry.ts';
import type { LinkIssue } from './link-issues.ts';

/** Checks where ended ids lead; one that leads to a retired id is in order, since that id says what became of it. */
export function checkEnds(entries: readonly LinkEntry[]): LinkIssue[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries.flatMap((entry): LinkIssue[] => {
    const fault = findFault(entry, byId);
    if (fault === undefined) return [];
    return [
      {
        code: 'ledger-dead-end',
        id: entry.id,
        message: `The entry of "${entry.id}" leads nowhere: ${fault}.`,
        hint: 'Mend the entry by hand: "to" names an id of the ledger, "reason" says why to readers, "on" is the day.',
      },
    ];
  });
}

function findFault(entry: LinkEntry, byId: ReadonlyMap<string, LinkEntry>): string | undefined {
  if (isAlive(entry)) return undefined;
  if (entry.status === 'merged' && entry.to === undefined) return 'it is merged into nothing';
  if (entry.reason === undefined) return 'it gives readers no reason';
  const seen = new Set([entry.id]);
  let current = entry;
  while (!isAlive(current) && current.to !== undefined) {
    const next = byId.get(current.to);
    if (!next) return `"${current.to}" is unknown`;
    if (seen.has(next.id)) return `"${next.id}" leads back`;
    seen.add(next.id);
    current = next;
  }
  return undefined;
}
