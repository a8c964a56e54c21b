/** The ledger of published ids on disk, and what git remembers of it; for the two commands and the tests. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { assertCatalog, readCatalog } from '../src/catalog/read-catalog.ts';
import { buildInventory, type InventoryEntry } from '../src/links/build-inventory.ts';
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

/**
 * Returns every id that a committed ledger ever held, as far as this clone remembers; nothing outside git or in a
 * clone without history, which is then no proof that a line was not removed.
 */
export function readHistory(): ReadonlySet<string> {
  try {
    const log = execFileSync('git', ['log', '-p', '--format=', '--', 'content/links.lock.json'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return new Set(Array.from(log.matchAll(/^[-+ ]\s+"id": "([a-z0-9-]+)"/gm), ([, id = '']) => id));
  } catch {
    return new Set();
  }
}
