/**
 * The ledger -> the pages below /embed/: what each id says today, and every version that it had.
 *
 * An address that was pasted into a wiki once must show something for good. So an id that ended says why and what took
 * its place, and a version that is no longer kept shows the present one and says so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalog } from '../catalog/catalog.ts';
import { hasVersions, listEarlier, nameVersion } from '../links/frozen.ts';
import type { InventoryEntry } from '../links/inventory-entry.ts';
import { followTo } from '../links/ledger.ts';
import { isAlive, type LinkEntry } from '../links/link-entry.ts';
import { renderEmbed, renderEnd, renderPointer } from '../links/render-embed.ts';
import { buildBodyRenderer } from './embed-bodies.ts';
import type { SiteFile } from './site-file.ts';

const tokensFile = fileURLToPath(new URL('../styles/tokens.css', import.meta.url));

/** Reads the versions that are kept, by name. Example of a name: "scope-ladder@f628b5f9c762". */
export function readFrozen(contentDir: string): ReadonlyMap<string, string> {
  const folder = join(contentDir, 'frozen');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.html')) : [];
  return new Map(
    files.map((file) => [file.slice(0, -'.html'.length), readFileSync(join(folder, file), 'utf8')]),
  );
}

/** Lists a page for each id, and for each of its versions. */
export function* listEmbeds(
  catalog: Catalog,
  inventory: ReadonlyMap<string, InventoryEntry>,
  entries: readonly LinkEntry[],
  frozen: ReadonlyMap<string, string>,
): Generator<SiteFile> {
  const tokens = readFileSync(tokensFile, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const renderBody = buildBodyRenderer(catalog, inventory);
  for (const entry of entries) {
    const { id, hash, title, lastChanged } = entry;
    const body = isAlive(entry)
      ? renderBody(id) || renderPointer(entry)
      : renderEnd(entry, followTo(entry, byId));
    yield [buildPath(id), renderEmbed({ entry, body, tokens })];
    if (!hasVersions(entry)) continue;
    if (isAlive(entry)) {
      const version = { hash, title, from: lastChanged };
      yield [buildPath(nameVersion(id, hash)), renderEmbed({ entry, body, tokens, version })];
    }
    for (const version of listEarlier(entry)) {
      const name = nameVersion(id, version.hash);
      const kept = frozen.get(name);
      const isLost = kept === undefined;
      yield [buildPath(name), renderEmbed({ entry, body: kept ?? body, tokens, version, isLost })];
    }
  }
}

const buildPath = (name: string): string => `embed/${name}/index.html`;
