/**
 * A guide of any size as search sees it: this guide with made-up pages, without building any of them.
 *
 * In: how many pages. Out: what can be found, as the build would list it, and the made-up pages as plain HTML for
 * Pagefind. The same on every machine; a larger guide begins with the pages of a smaller one.
 */
import type { Catalog } from '../../../../src/catalog/catalog.ts';
import { buildInventory } from '../../../../src/links/build-inventory.ts';
import { buildEntry, buildPageId, type InventoryEntry } from '../../../../src/links/inventory-entry.ts';
import { siteUrl } from '../../../../src/site/site.ts';
import { planPages } from '../../build/plan-pages.ts';
import { sectionSlugs, vocabularySize } from '../../build/prepare-ours.ts';
import { buildVocabulary, createWordSource } from '../../build/vocabulary.ts';
import { writePage, type Block, type WrittenPage } from '../../build/write-page.ts';

/** The guide. */
export interface MadeUpGuide {
  readonly inventory: readonly InventoryEntry[];
  readonly pages: readonly WrittenPage[];
}

type Heading = Extract<Block, { kind: 'heading' }>;

/** A heading with the blocks below it; the text before the first stands under none. */
interface Part {
  readonly heading: Heading | undefined;
  readonly blocks: Block[];
}

/** Makes a guide with that many pages, those of this guide included. */
export function makeUpGuide(catalog: Catalog, pageCount: number): MadeUpGuide {
  const real = buildInventory(catalog, siteUrl);
  const vocabulary = buildVocabulary(vocabularySize);
  const source = createWordSource(vocabulary);
  const planned = planPages(pageCount - Object.keys(catalog.pages).length, sectionSlugs, vocabulary);
  const pages = planned.map((page) => writePage(page, planned, source));
  return { inventory: [...real, ...pages.flatMap(listEntries)], pages };
}

/** Address of a made-up page. */
export const addressOf = ({ slug }: Pick<WrittenPage, 'slug'>): string => `/${slug}/`;

function listEntries(page: WrittenPage): InventoryEntry[] {
  const url = addressOf(page);
  const { title, description: summary, brief } = page;
  return [
    buildEntry(buildPageId(url), 'page', url, title, brief.join('\n\n'), { summary }),
    ...cutParts(page).flatMap(({ heading, blocks }) =>
      heading
        ? [
            buildEntry(
              heading.id,
              'section',
              `${url}#${heading.id}`,
              heading.text,
              blocks.map(writeText).join('\n\n'),
            ),
          ]
        : [],
    ),
  ];
}

function cutParts({ blocks }: WrittenPage): Part[] {
  const parts: Part[] = [{ heading: undefined, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading') parts.push({ heading: block, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

function writeText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.inlines.map((inline) => (typeof inline === 'string' ? inline : inline.label)).join('');
    case 'list':
      return block.items.join('\n');
    case 'table':
      return block.rows.map((cells) => cells.join(' ')).join('\n');
    case 'code':
      return block.lines.join('\n');
  }
}

/** Writes a page as HTML, with nothing but what Pagefind reads; made-up words need no escaping. */
export function renderHtml(page: WrittenPage): string {
  const body = page.blocks.map((block) =>
    block.kind === 'heading'
      ? `<h${String(block.depth)} id="${block.id}">${block.text}</h${String(block.depth)}>`
      : `<p>${writeText(block)}</p>`,
  );
  return `<!doctype html><html lang="en-US"><title>${page.title}</title><body><main data-pagefind-body><h1>${page.title}</h1><p>${page.description}</p>${body.join('')}</main></body></html>`;
}
