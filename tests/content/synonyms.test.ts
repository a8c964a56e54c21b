import { describe, expect, it } from 'vitest';
import { at } from '../../scripts/project.ts';
import { assertCatalog, readCatalog } from '../../src/catalog/read-catalog.ts';
import { listSearchFiles } from '../../src/integrations/write-search.ts';
import { buildInventory } from '../../src/links/build-inventory.ts';
import { splitWords, stem } from '../../src/search/words.ts';
import { generatedRoutes, siteUrl } from '../../src/site/site.ts';

const catalog = assertCatalog(readCatalog({ contentDir: at('content'), extraRoutes: generatedRoutes }));
const { words } = listSearchFiles(catalog, buildInventory(catalog, siteUrl));
const stems = new Set([...words.values()].flatMap(({ counts }) => Object.keys(counts)).map(stem));
const isHeld = (phrase: string): boolean => splitWords(phrase).every((word) => stems.has(stem(word)));

describe('the synonyms', () => {
  it('lead to words that the guide uses, and each line has a reason of its own', () => {
    const lost = catalog.synonyms.flatMap((line) =>
      'to' in line ? line.to.filter((to) => !isHeld(to)) : [],
    );
    expect(lost).toEqual([]);
    // A group of equals needs one word at least by which something can be found.
    const empty = catalog.synonyms.filter((line) => 'words' in line && !line.words.some(isHeld));
    expect(empty).toEqual([]);
    expect(catalog.synonyms.length).toBeGreaterThan(100);
  });
});
