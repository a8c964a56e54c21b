import { fileURLToPath } from 'node:url';
import type { Catalog } from '../catalog/catalog.ts';
import { assertCatalog, readCatalog } from '../catalog/read-catalog.ts';
import { generatedRoutes } from '../site/site.ts';

/** Reads the terms of the content that is being built. */
export function readTerms(): Catalog['terms'] {
  const contentDir =
    process.env['GUIDE_CONTENT_DIR'] ?? fileURLToPath(new URL('../../content', import.meta.url));
  return assertCatalog(readCatalog({ contentDir, extraRoutes: generatedRoutes })).terms;
}
