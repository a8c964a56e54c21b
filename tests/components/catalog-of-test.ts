import type { Catalog } from '../../src/catalog/catalog.ts';
import { buildCatalog } from '../helpers/svg-catalog.ts';

let catalog = buildCatalog();

/** Stands in for the getCatalog of src/components/catalog.ts. */
export const getCatalog = (): Promise<Catalog> => Promise.resolve(catalog);

/** Sets what components find in the catalog. */
export function useCatalog(next: Catalog): void {
  catalog = next;
}
