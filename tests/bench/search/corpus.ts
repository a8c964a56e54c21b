/** The guide as documents for search libraries, and which ids stand at which address. In: the content. Out: plain data. */
import type { Catalog } from '../../../src/catalog/catalog.ts';
import { assertCatalog, readCatalog } from '../../../src/catalog/read-catalog.ts';
import { buildInventory } from '../../../src/links/build-inventory.ts';
import { stripMarkdown, type InventoryEntry } from '../../../src/links/inventory-entry.ts';
import { generatedRoutes, siteUrl } from '../../../src/site/site.ts';
import { at } from '../../../scripts/project.ts';
import type { BenchDocument } from './engines/peer.ts';

/** What all engines search, and what their results mean. */
export interface Corpus {
  /** One document for each id that is published and live, sorted by id. */
  readonly documents: readonly BenchDocument[];
  /** Title and address of each id. */
  readonly shown: Readonly<Record<string, readonly [title: string, url: string]>>;
  /** The ids at each address from the root. */
  readonly idsByAddress: ReadonlyMap<string, readonly string[]>;
  /** The addresses of all pages, without fragments, sorted. */
  readonly pages: readonly string[];
}

/** Reads the content of the project. @throws CatalogError when the content has problems. */
export function readCorpus(): Corpus {
  const catalog = assertCatalog(readCatalog({ contentDir: at('content'), extraRoutes: generatedRoutes }));
  const inventory = buildInventory(catalog, siteUrl);
  const places = inventory.flatMap(({ id, address, also = [] }) =>
    [address, ...also.map((other) => other.address)].map((place) => [place, id] as const),
  );
  const idsByAddress = new Map(
    [...Map.groupBy(places, ([place]) => place)].map(([place, ids]) => [place, ids.map(([, id]) => id)]),
  );
  return {
    documents: inventory.map((entry) => toDocument(entry, catalog)),
    shown: Object.fromEntries(inventory.map(({ id, title, address }) => [id, [title, address]])),
    idsByAddress,
    pages: [...new Set([...idsByAddress.keys()].map((place) => place.replace(/#.*/, '')))].sort(),
  };
}

/**
 * What a reader sees at the place of an id, as plain text. The summary of a page stands on it, and so do the authors
 * and the year of a reference.
 */
function toDocument({ id, kind, title, summary, markdown }: InventoryEntry, catalog: Catalog): BenchDocument {
  const text = stripMarkdown(markdown);
  const work = kind === 'reference' ? catalog.references[id] : undefined;
  const parts = [
    ...(text.includes(summary) ? [] : [summary]),
    text,
    ...(work ? [...work.authors, String(work.year), work.venue] : []),
  ];
  const aliases = kind === 'term' ? (catalog.terms[id]?.aliases ?? []) : [];
  return { id, title, aliases: aliases.join(', '), text: parts.join('\n').trim() };
}
