import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupSize, planPages } from '../../bench/build/plan-pages.ts';
import { changePage, sectionSlugs } from '../../bench/build/prepare-ours.ts';
import { renderOurs, renderStock } from '../../bench/build/render-page.ts';
import { buildVocabulary, createWordSource } from '../../bench/build/vocabulary.ts';
import { writePage, type WrittenPage } from '../../bench/build/write-page.ts';
import { parsePage } from '../../../src/catalog/parse-page.ts';

const vocabulary = buildVocabulary(6000);
const source = createWordSource(vocabulary);
const pages = planPages(120, sectionSlugs, vocabulary);
const write = (at: number): WrittenPage => {
  const page = pages[at];
  if (!page) throw new Error('No such page.');
  return writePage(page, pages, source);
};

describe('made-up pages', () => {
  it('are the same at every run', () => {
    expect(planPages(120, sectionSlugs, buildVocabulary(6000))).toEqual(pages);
    expect(write(7)).toEqual(write(7));
    expect(buildVocabulary(6000)).toEqual(vocabulary);
  });

  it('draw from many words, the first far more often than the last', () => {
    expect(new Set(vocabulary).size).toBe(6000);
    const words = pages.flatMap(
      ({ at }) =>
        renderStock(write(at))
          .toLowerCase()
          .match(/[a-z]+/g) ?? [],
    );
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    expect(counts.size).toBeGreaterThan(4000);
    expect(counts.get('the') ?? 0).toBeGreaterThan(100 * (counts.get(vocabulary[3000] ?? '') ?? 0));
  });

  it('stand in groups below sections, each at an address of its own', () => {
    expect(new Set(pages.map(({ slug }) => slug)).size).toBe(120);
    expect(new Set(pages.map(({ title }) => title)).size).toBe(120);
    const groups = pages.filter(({ slug }) => slug.split('/').length === 2);
    expect(groups.length).toBe(Math.ceil(120 / groupSize));
    const groupSlugs = new Set(groups.map(({ slug }) => slug));
    const inGroups = pages.filter(({ slug }) => slug.split('/').length === 3);
    expect(inGroups.filter(({ above, slug }) => !groupSlugs.has(above) || !slug.startsWith(above))).toEqual(
      [],
    );
  });

  it('are pages that the guide accepts, of about 600 words, with ids of their own', () => {
    const ids = pages.flatMap(({ at, slug }) => {
      const { record, issues } = parsePage(renderOurs(write(at)), slug, `content/guide/${slug}.mdx`);
      expect(issues).toEqual([]);
      const words = record?.prose.split(/\s+/).length ?? 0;
      expect(words).toBeGreaterThan(400);
      expect(words).toBeLessThan(800);
      expect(record?.headings.length).toBe(5);
      expect(record?.links.length).toBeGreaterThanOrEqual(6);
      return record?.headings.map(({ id }) => id) ?? [];
    });
    expect(new Set(ids).size).toBe(5 * 120);
  });

  it('say the same to stock Starlight, without what only our guide reads', () => {
    const text = renderStock(write(3));
    expect(text).not.toMatch(/\{#|inBrief|reviewed/);
    expect(text.match(/^#{2,3} /gm)?.length).toBe(5);
  });
});

describe('changePage', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'changed-page-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('adds a sentence to the text and leaves a page that the guide accepts', () => {
    const file = join(folder, 'guide/page.mdx');
    mkdirSync(join(folder, 'guide'));
    writeFileSync(file, renderOurs(write(2)));
    changePage(file);
    const { record, issues } = parsePage(readFileSync(file, 'utf8'), 'page', 'content/guide/page.mdx');
    expect(issues).toEqual([]);
    expect(record?.prose).toContain('This sentence was added later.');
  });
});
