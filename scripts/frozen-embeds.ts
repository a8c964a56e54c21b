/**
 * The versions of embeds that are kept in content/frozen/: reading what the last commit published, and writing it down
 * before something else takes its place. For the two commands that change the ledger, and for the tests.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCatalog } from '../src/catalog/read-catalog.ts';
import { buildBodyRenderer, type BodyRenderer } from '../src/integrations/embed-bodies.ts';
import { buildInventory } from '../src/links/build-inventory.ts';
import { listKept, nameVersion } from '../src/links/frozen.ts';
import type { LinkEntry } from '../src/links/link-entry.ts';
import { generatedRoutes, keptVersions, siteUrl } from '../src/site/site.ts';
import { at, root } from './project.ts';

/** What readers could see at the last commit. */
export interface Committed {
  /** Hash of each id's text. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly renderBody: BodyRenderer;
  /** Why it cannot be read, as a sentence; then there is nothing to keep. */
  readonly note?: string;
}

/** Reads the content of the last commit below a folder. Git's index and the files that lie there are left alone. */
export function readCommitted(folder: string = root): Committed {
  const copy = mkdtempSync(join(tmpdir(), 'guide-committed-'));
  try {
    execFileSync('git', [`--work-tree=${copy}`, 'checkout', 'HEAD', '--', 'content'], {
      cwd: folder,
      env: { ...process.env, GIT_INDEX_FILE: join(copy, 'index') },
      stdio: 'ignore',
    });
    const { catalog, issues } = readCatalog({
      contentDir: join(copy, 'content'),
      extraRoutes: generatedRoutes,
    });
    if (issues.length > 0) {
      return {
        ...nothing,
        note: 'The content of the last commit does not pass the checks of today, so its versions are not kept. To keep them, run this before changing the checks.',
      };
    }
    const inventory = new Map(buildInventory(catalog, siteUrl).map((entry) => [entry.id, entry]));
    const hashes = new Map([...inventory].map(([id, { hash }]) => [id, hash]));
    return { hashes, renderBody: buildBodyRenderer(catalog, inventory) };
  } catch {
    return {
      ...nothing,
      note: 'git tells no last commit here, so earlier versions of embeds are not kept.',
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const nothing = { hashes: new Map<string, string>(), renderBody: () => '' };

/** Lists the ids whose version in the ledger is the one that readers saw, and can be kept. */
export const listReadable = (entries: readonly LinkEntry[], { hashes }: Committed): Set<string> =>
  new Set(entries.filter(({ id, hash }) => hashes.get(id) === hash).map(({ id }) => id));

const folderOf = (base: string): string => join(base, 'content', 'frozen');

/**
 * Brings content/frozen/ in line with the ledger: writes versions that are new there, removes those beyond the limit.
 *
 * @returns how many were written and removed.
 */
export function writeFrozen(
  entries: readonly LinkEntry[],
  { hashes, renderBody }: Committed,
  base: string = at(),
): { written: number; removed: number } {
  const folder = folderOf(base);
  mkdirSync(folder, { recursive: true });
  const there = new Set(listFrozen(base));
  const wanted = new Set(listKept(entries, keptVersions));
  let written = 0;
  for (const [id, hash] of hashes) {
    const name = nameVersion(id, hash);
    if (!wanted.has(name) || there.has(name)) continue;
    writeFileSync(join(folder, `${name}.html`), renderBody(id));
    written += 1;
  }
  const beyond = [...there].filter((name) => !wanted.has(name));
  for (const name of beyond) rmSync(join(folder, `${name}.html`));
  return { written, removed: beyond.length };
}

/** Names the versions that are kept as files, sorted. */
export function listFrozen(base: string = at()): string[] {
  try {
    return readdirSync(folderOf(base))
      .filter((file) => file.endsWith('.html'))
      .map((file) => file.slice(0, -'.html'.length))
      .sort();
  } catch {
    // No version was ever replaced.
    return [];
  }
}
