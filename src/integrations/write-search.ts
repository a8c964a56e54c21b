/**
 * After the build: the small files with which search understands a query and finds names, beside Pagefind's index.
 *
 * In: the content. Out: search/index.json, search/block-<number>.json, search/words-<beginning>.json, and for a large guide
 * search/places-<beginning>.json.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Catalog } from '../catalog/catalog.ts';
import { findPageByUrl } from '../catalog/find-page.ts';
import { fillTemplate } from '../catalog/template.ts';
import type { InventoryEntry } from '../links/inventory-entry.ts';
import type { HitKind } from '../search/answer.ts';
import { buildSearchFiles } from '../search/build-files.ts';
import type { SearchFiles } from '../search/index-format.ts';
import type { SearchDocument } from '../search/search-document.ts';
import { buildSynonymLines } from '../search/synonym-lines.ts';
import { followAsked } from './check-asked.ts';
import { readBuiltContent } from './read-built-content.ts';

/** Astro integration that writes them. */
export function writeSearch(): AstroIntegration {
  return {
    name: 'write-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { contentDir, catalog, inventory } = readBuiltContent();
        const asked = followAsked(catalog.asked, contentDir);
        const files = listSearchFiles({ ...catalog, asked }, inventory);
        const folder = join(fileURLToPath(dir), 'search');
        await mkdir(folder, { recursive: true });
        await Promise.all(
          nameSearchFiles(files).map(([name, content]) =>
            writeFile(join(folder, `${name}.json`), JSON.stringify(content)),
          ),
        );
        logger.info(`${files.root.parts.toString()} parts can be found by name.`);
      },
    },
  };
}

/** The files by their names, without folder and ending. */
export const nameSearchFiles = ({
  root,
  blocks,
  words,
  places,
}: SearchFiles): readonly (readonly [name: string, content: unknown])[] => [
  ['index', root],
  ...blocks.map((block, number) => [`block-${number.toString()}`, block] as const),
  ...[...words].map(([beginning, file]) => [`words-${beginning}`, file] as const),
  ...[...places].map(([beginning, file]) => [`places-${beginning}`, file] as const),
];

/** Builds the files from the content. */
export function listSearchFiles(catalog: Catalog, inventory: readonly InventoryEntry[]): SearchFiles {
  const terms = Object.values(catalog.terms).map(({ name, aliases = [] }) => [name, ...aliases]);
  const sectionOf = (url: string): string => url.split('/')[1] ?? '';
  return buildSearchFiles(
    inventory.map((entry) => toDocument(entry, catalog)),
    buildSynonymLines(catalog.synonyms, terms),
    sectionOf,
  );
}

// Readers are told of a skill, whether it stands on the map of skills or among the soft ones.
const kindOf = ({ kind }: InventoryEntry): HitKind => (kind === 'soft-skill' ? 'skill' : kind);

function toDocument(entry: InventoryEntry, catalog: Catalog): SearchDocument {
  const { id, kind, address, title, summary, markdown } = entry;
  const page = kind === 'page' ? findPageByUrl(catalog, address) : undefined;
  const brief = page?.frontmatter.inBrief.map((text) => fillTemplate(text, catalog)) ?? [];
  return {
    ...{ id, kind: kindOf(entry), address, title, summary },
    aliases: kind === 'term' ? (catalog.terms[id]?.aliases ?? []) : [],
    asked: catalog.asked[id] ?? [],
    text: [markdown, ...brief, page?.frontmatter.outcome ?? ''].join('\n'),
  };
}
