import type { InventoryEntry } from '../../../src/links/inventory-entry.ts';
import type { LinkEntry } from '../../../src/links/link-entry.ts';

/** An entry of a ledger, live on a page of its own, with what a test changes. */
export const buildLinkEntry = (id: string, parts: Partial<LinkEntry> = {}): LinkEntry => ({
  ...{ id, kind: 'section', address: `/work/#${id}`, title: `About ${id}`, summary: 'What it says.' },
  ...{ firstPublished: '2026-01-20', lastChanged: '2026-01-20', hash: '0123456789ab', status: 'live' },
  ...parts,
});

/** The same id as it stands today. */
export function buildPresent(entry: LinkEntry, parts: Partial<InventoryEntry> = {}): InventoryEntry {
  const { id, kind, address, title, summary, hash } = entry;
  return { id, kind, address, title, summary, hash, markdown: '', ...parts };
}
