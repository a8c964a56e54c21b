/** The ledger of published ids on disk, and what git remembers of it; for the two commands and the tests. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { assertCatalog, readCatalog } from '../src/catalog/read-catalog.ts';
import { buildInventory } from '../src/links/build-inventory.ts';
import type { InventoryEntry } from '../src/links/inventory-entry.ts';
import { formatLedger, parseLedger } from '../src/links/ledger.ts';
import type { LinkEntry } from '../src/links/link-entry.ts';
import { formatLinkIssues } from '../src/links/link-issues.ts';
import { generatedRoutes, siteUrl } from '../src/site/site.ts';
import { at, root } from './project.ts';

const ledgerFile = at('content', 'links.lock.json');

/** Reads the ledger; one that does not exist yet is empty. @throws Error with every fault of its form. */
export function readLedger(): LinkEntry[] {
  if (!existsSync(ledgerFile)) return [];
  const { entries, issues } = parseLedger(readFileSync(ledgerFile, 'utf8'));
  if (entries.length === 0 && issues.length > 0) throw new Error(formatLinkIssues(issues));
  return entries;
}

/** Writes the ledger whole or not at all. */
export function writeLedger(entries: readonly LinkEntry[]): void {
  writeFileSync(`${ledgerFile}.next`, formatLedger(entries));
  renameSync(`${ledgerFile}.next`, ledgerFile);
}

/** Reads the content and builds today's inventory. @throws CatalogError when the content has problems. */
export function readInventory(): InventoryEntry[] {
  const catalog = assertCatalog(readCatalog({ contentDir: at('content'), extraRoutes: generatedRoutes }));
  return buildInventory(catalog, siteUrl);
}

/** What git remembers of the ledger. */
export interface LedgerHistory {
  /** Every id that a committed ledger ever held, on any branch that was merged. */
  readonly ids: ReadonlySet<string>;
  /** Why the ids may not be all there were, as a sentence; absent when they are. */
  readonly note?: string;
}

/** Reads what git remembers of the ledger below a folder, which need not be a clone. */
export function readHistory(folder: string = root): LedgerHistory {
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1024 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    const isShallow = git('rev-parse', '--is-shallow-repository').trim() === 'true';
    // Without --full-history git leaves out a branch whose lines a merge threw away; without -m, the merge itself.
    const log = git('log', '--full-history', '-m', '-p', '--format=', '--', 'content/links.lock.json');
    const ids = new Set(Array.from(log.matchAll(/^[-+ ]\s+"id": "([a-z0-9-]+)"/gm), ([, id = '']) => id));
    if (!isShallow) return { ids };
    return { ids, note: 'This clone is shallow, so ids that were removed before it begins are not missed.' };
  } catch {
    return {
      ids: new Set(),
      note: 'git tells no history here, so a line removed from the ledger is not missed.',
    };
  }
}
