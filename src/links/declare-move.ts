/** What an author declares about a published id: that it moved, was rewritten, became part of another, or ended. */
import type { InventoryEntry } from './inventory-entry.ts';
import { listPlaces } from './ledger.ts';
import { isAlive, type LinkEntry } from './link-entry.ts';

/** One declaration. */
export interface Declaration {
  readonly id: string;
  /** moved: at another address; rewritten: the same subject told anew; merged: part of `to`; retired: gone. */
  readonly act: 'moved' | 'rewritten' | 'merged' | 'retired';
  readonly to?: string | undefined;
  readonly reason?: string | undefined;
}

/** Applies a declaration to the ledger, or says why it cannot be true. */
export function declareMove(
  entries: readonly LinkEntry[],
  inventory: readonly InventoryEntry[],
  { id, act, to, reason }: Declaration,
  today: string,
): { entries: LinkEntry[] } | { problem: string } {
  const entry = entries.find((each) => each.id === id);
  const present = inventory.find((each) => each.id === id);
  if (!entry) return { problem: `The ledger has no id "${id}".` };
  if (!isAlive(entry)) return { problem: `The id "${id}" is ${entry.status} already.` };
  if (reason === undefined || reason.trim() === '')
    return { problem: 'Give readers a reason: --reason "…".' };
  const replace = (next: LinkEntry): { entries: LinkEntry[] } => ({
    entries: entries.map((each) => (each.id === id ? next : each)),
  });
  if (act === 'moved' || act === 'rewritten') {
    if (!present)
      return { problem: `The id "${id}" stands nowhere, so it cannot have moved. Use --to or --retire.` };
    const { kind, address, title, summary, hash } = present;
    if (kind !== entry.kind) return { problem: `The id "${id}" was a ${entry.kind} and is a ${kind} now.` };
    const next = { ...entry, title, summary, hash, lastChanged: today, on: today, reason };
    if (listPlaces(present).includes(entry.address)) {
      return act === 'moved'
        ? { problem: `The id "${id}" still stands at ${entry.address}.` }
        : replace(next);
    }
    const was = [...new Set([...(entry.was ?? []), entry.address])].filter((each) => each !== address);
    return replace({ ...next, address, status: 'moved', was });
  }
  if (present)
    return { problem: `The id "${id}" still stands at ${present.address}. Remove it there first.` };
  if (act === 'merged') {
    const isKnown = inventory.some((each) => each.id === to);
    if (to === undefined || !isKnown) return { problem: `There is no id "${to ?? ''}" to merge it into.` };
    return replace({ ...entry, status: 'merged', to, reason, on: today });
  }
  return replace({
    ...entry,
    status: 'retired',
    reason,
    on: today,
    ...(to === undefined ? {} : { to }),
  });
}
