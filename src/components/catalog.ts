/** The catalog as components read it: from the content store, which the loader keeps in step with content/. */
import { getEntry } from 'astro:content';
import type { Catalog } from '../catalog/catalog.ts';

/** Returns the proved catalog. @throws Error when the content store has not been filled, which only a broken build causes. */
export async function getCatalog(): Promise<Catalog> {
  const entry = await getEntry('catalog', 'catalog');
  if (!entry) throw new Error('The catalog is not in the content store. Run `npm run build` again.');
  return entry.data;
}
