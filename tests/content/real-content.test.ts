import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatIssues } from '../../src/catalog/issues.ts';
import { findQuantity, listReferences } from '../../src/catalog/quantity.ts';
import { readCatalog } from '../../src/catalog/read-catalog.ts';
import { selectFigureSources, selectPagesOfFigure, selectUses } from '../../src/catalog/select.ts';
import { fillTemplate } from '../../src/catalog/template.ts';
import { generatedRoutes } from '../../src/site/site.ts';

const contentDir = fileURLToPath(new URL('../../content', import.meta.url));
const { catalog, issues } = readCatalog({ contentDir, extraRoutes: generatedRoutes });

describe('the content of the guide', () => {
  it('has no problems', () => {
    expect(formatIssues(issues)).toBe('');
  });

  it('has a home page and a page of sources', () => {
    const urls = Object.values(catalog.pages).map(({ url }) => url);
    expect(urls).toEqual(expect.arrayContaining(['/', '/sources/']));
  });

  it.each(Object.keys(catalog.figures))('shows the figure "%s" on a page', (id) => {
    expect(selectPagesOfFigure(catalog, id)).not.toEqual([]);
  });

  it.each(Object.keys(catalog.figures))('gives the figure "%s" a source', (id) => {
    expect(selectFigureSources(catalog, id)).not.toEqual([]);
  });

  it.each(Object.keys(catalog.sources))('uses the source "%s"', (id) => {
    const { salaries, demand, skills, claims, levels } = selectUses(catalog, id);
    expect([...salaries, ...demand, ...skills, ...claims, ...levels]).not.toEqual([]);
  });

  it('knows the source or the reference of every figure', () => {
    const references = listReferences(catalog);
    expect(references.length).toBeGreaterThan(500);
    const unsourced = references.filter((ref) => {
      const sourceId = findQuantity(catalog, ref)?.sourceId ?? '';
      return !Object.hasOwn(catalog.sources, sourceId) && !Object.hasOwn(catalog.references, sourceId);
    });
    expect(unsourced).toEqual([]);
  });

  it('fills every text with braces', () => {
    const texts = [
      ...Object.values(catalog.figures).flatMap(({ title, subtitle, conclude, caution }) => [
        title,
        subtitle,
        conclude,
        caution,
      ]),
      ...Object.values(catalog.pages).flatMap(({ frontmatter }) => frontmatter.inBrief),
    ];
    expect(texts.map((text) => fillTemplate(text, catalog)).filter((text) => /[{}]/.test(text))).toEqual([]);
  });

  it('reads the same twice', () => {
    const again = readCatalog({ contentDir, extraRoutes: generatedRoutes });
    expect(JSON.stringify(again.catalog)).toBe(JSON.stringify(catalog));
  });

  it("keeps the author's guide out of the pages", () => {
    expect(readFileSync(`${contentDir}/README.md`, 'utf8')).toContain('## Problems and what to do');
    expect(catalog.pages).not.toHaveProperty('README');
  });
});
