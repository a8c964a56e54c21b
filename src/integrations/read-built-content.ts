import { fileURLToPath } from 'node:url';
import type { Catalog } from '../catalog/catalog.ts';
import { readGivenCatalog } from '../catalog/given-catalog.ts';
import { assertCatalog, readCatalog } from '../catalog/read-catalog.ts';
import { buildInventory } from '../links/build-inventory.ts';
import type { InventoryEntry } from '../links/inventory-entry.ts';
import { generatedRoutes, siteUrl } from '../site/site.ts';

/** The content that is being built, as every step after the build needs it. */
export interface BuiltContent {
  /** The folder that it was read from. */
  readonly contentDir: string;
  /** The overlay that GUIDE_TEAM names. */
  readonly teamFile: string | undefined;
  readonly catalog: Catalog;
  readonly inventory: readonly InventoryEntry[];
}

let known: BuiltContent | undefined;

/** Reads the content that is being built: once, for all steps after the build together, unless it must be fresh. */
export function readBuiltContent(isFresh = false): BuiltContent {
  const contentDir =
    process.env['GUIDE_CONTENT_DIR'] ?? fileURLToPath(new URL('../../content', import.meta.url));
  const teamFile = process.env['GUIDE_TEAM'] || undefined;
  if (isFresh || known?.contentDir !== contentDir || known.teamFile !== teamFile) {
    const catalog =
      readGivenCatalog(process.env['GUIDE_CATALOG']) ??
      assertCatalog(readCatalog({ contentDir, extraRoutes: generatedRoutes, teamFile }));
    known = { contentDir, teamFile, catalog, inventory: buildInventory(catalog, siteUrl) };
  }
  return known;
}
