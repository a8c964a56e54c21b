import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { selectCited } from '../../src/catalog/select-cited.ts';
import { countPageWords, findRecordUrl, placedFolders } from '../../src/catalog/select-placed.ts';
import { readCatalog } from '../../src/catalog/read-catalog.ts';
import { outlineRecord, selectPrevented, selectPreventing } from '../../src/records/outline.ts';
import { renderInline } from '../../src/records/rich-text.ts';
import { sectionGroups } from '../../src/site/sidebar.ts';
import { generatedRoutes } from '../../src/site/site.ts';

const contentDir = fileURLToPath(new URL('../../content', import.meta.url));
const { catalog } = readCatalog({ contentDir, extraRoutes: generatedRoutes });
const pages = Object.values(catalog.pages);

describe('the depth of the guide', () => {
  it('explains at least 120 terms', () => {
    expect(Object.keys(catalog.terms).length).toBeGreaterThanOrEqual(120);
  });

  it('has at least 35 written pages, each long enough to be worth opening', () => {
    expect(pages.length).toBeGreaterThanOrEqual(35);
    // Pages that a component fills, such as the explorer, say little themselves.
    const filled = [
      'index',
      'sources',
      'reading',
      'reading/papers',
      'reading/essays',
      'salaries/explorer',
      'salaries/offer-check',
    ];
    const thin = pages.filter((page) => !filled.includes(page.slug) && countPageWords(catalog, page) < 300);
    expect(thin.map(({ url }) => url)).toEqual([]);
  });

  it('lists every page in the navigation', () => {
    const listed = sectionGroups.flatMap(({ sections }) =>
      sections.flatMap(({ slug, children = [] }) => [slug, ...children.map((child) => child.slug)]),
    );
    expect(
      pages.map(({ slug }) => slug).filter((slug) => slug !== 'index' && !listed.includes(slug)),
    ).toEqual([]);
  });

  it.each(placedFolders)('shows every record of %s whole', (folder) => {
    for (const id of Object.keys(catalog[folder])) {
      const { lead, parts } = outlineRecord(catalog, folder, id);
      for (const text of [lead, ...parts.flatMap(({ texts }) => texts)]) {
        expect(renderInline(text, catalog)).not.toMatch(/\[@|\{[a-z]|\*\*/);
      }
      expect(findRecordUrl(catalog, folder, id)).toBeDefined();
    }
  });

  it('tells each challenge by a published case with its reference', () => {
    const without = Object.entries(catalog.challenges).filter(([, { example }]) => !example.includes('[@'));
    expect(without.map(([id]) => id)).toEqual([]);
  });

  it('gives each challenge two practices that prevent it, and each practice a challenge', () => {
    const few = Object.keys(catalog.challenges).filter((id) => selectPreventing(catalog, id).length < 2);
    const idle = Object.keys(catalog.practices).filter((id) => selectPrevented(catalog, id).length === 0);
    expect([...few, ...idle]).toEqual([]);
  });

  it('cites on most pages, and verifies what it cites', () => {
    const citing = pages.filter((page) => selectCited(catalog, page).length > 0);
    expect(citing.length).toBeGreaterThan(pages.length / 2);
    for (const { verification } of Object.values(catalog.references)) {
      expect(verification.note.length).toBeGreaterThan(10);
    }
  });

  it('has no two references to one work', () => {
    const keys = Object.values(catalog.references).map(({ url }) => url.replace(/\/$/, ''));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});
