import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nameSearchFiles } from '../../../src/integrations/write-search.ts';
import { buildSearchFiles, usualLimits } from '../../../src/search/build-files.ts';
import type { SearchFiles } from '../../../src/search/index-format.ts';
import type { SearchDocument } from '../../../src/search/search-document.ts';
import { createRandom, pickFrom } from '../../bench/build/chance.ts';
import { buildVocabulary } from '../../bench/build/vocabulary.ts';
import { buildDocument, idsOf, openFiles } from '../../helpers/search-files.ts';

const vocabulary = buildVocabulary(6000);
// The first are the small words of English.
const words = vocabulary.slice(300);
const common = words.slice(0, 12);

/** Documents on pages of four, of which many share the commonest words in their titles. */
function writeDocuments(count: number): SearchDocument[] {
  const random = createRandom(7);
  const draw = (length: number): string => Array.from({ length }, () => pickFrom(random, words)).join(' ');
  return Array.from({ length: count }, (_, at): SearchDocument => {
    const page = `/part-${String(at % 5)}/page-${String(Math.floor(at / 4))}/`;
    const isPage = at % 4 === 0;
    const id = `item-${String(at)}`;
    const title = at % 3 === 0 ? `${pickFrom(random, common)} ${pickFrom(random, common)}` : draw(3);
    return buildDocument(id, isPage ? 'page' : 'section', isPage ? page : `${page}#${id}`, title, {
      aliases: at % 7 === 0 ? [draw(2)] : [],
      summary: draw(9),
      asked: at % 11 === 0 ? [`how do i ${draw(3)}`] : [],
      text: draw(30),
    });
  });
}

const sectionOf = (url: string): string => url.split('/')[1] ?? '';
const build = (documents: readonly SearchDocument[], limits = usualLimits): SearchFiles =>
  buildSearchFiles(documents, [[words[400] ?? '', [words[401] ?? ''], 0.9]], sectionOf, limits);

const documents = writeDocuments(1000);
const tomes = words.slice(3000, 3100);
const references = tomes.map((word, at) =>
  buildDocument(`work-${String(at)}`, 'reference', `/references/book/#work-${String(at)}`, `Lore of ${word}`),
);
const small = { ...usualLimits, only: 100, block: 40, wordsFile: 3000, placesFile: 3000 };
const many = build([...documents, ...references], small);
const nameTwice = (name: string): number => documents.filter(({ title }) => title === name).length;

describe('a guide that fits into one block', () => {
  it('is answered from the root and the words alone', async () => {
    const search = openFiles(build(documents));
    await search.search(documents[500]?.title ?? '');
    expect(search.fetched.filter((name) => name !== 'index' && !name.startsWith('words-'))).toEqual([]);
  });

  it('leads to the same best answers as a guide of many', async () => {
    const one = openFiles(build([...documents, ...references]));
    const cut = openFiles(many);
    for (const { title } of documents.filter(({ title }, at) => at % 50 === 1 && nameTwice(title) === 1)) {
      const [best] = idsOf(await one.search(title));
      expect(idsOf(await cut.search(title))[0], title).toBe(best);
    }
  });
});

describe('a guide of many blocks', () => {
  it('is cut the same way each time, keeps pages together, and bounds every file', () => {
    expect(nameSearchFiles(build([...documents, ...references], small))).toEqual(nameSearchFiles(many));
    const usual = many.blocks.slice(0, many.root.blocks[0]);
    expect(usual.flatMap(({ items }) => items.ids)).toHaveLength(documents.length);
    for (const { items } of many.blocks) expect(items.ids.length).toBeLessThanOrEqual(small.block);
    const places = usual.flatMap(({ pages }) => pages.map(([url]) => url));
    expect(new Set(places).size).toBe(places.length);
    for (const [name, file] of [...many.words, ...many.places]) {
      const isOfOne = Object.keys('counts' in file ? file.counts : file.stems).length < 2;
      expect(isOfOne || JSON.stringify(file).length < small.wordsFile * 1.2, name).toBe(true);
    }
  });

  it('is found by every title and every other name, in whatever block it stands', async () => {
    const search = openFiles(many);
    for (const { id, title, aliases } of documents) {
      for (const name of [title, ...aliases]) {
        const answer = await search.search(name);
        // What more parts are called than a query loads blocks is one of many to its reader too.
        if (nameTwice(name) <= 3) expect(idsOf(answer), name).toContain(id);
      }
    }
  });

  it('is found by words of a summary, by a phrase, and by a word with a slip', async () => {
    const search = openFiles(many);
    for (const { id, summary, asked } of documents.filter((_, at) => at % 22 === 0)) {
      const [first = '', , third = '', fourth = ''] = summary.split(' ');
      expect(idsOf(await search.search(`${first} ${third} ${fourth}`)), summary).toContain(id);
      for (const phrase of asked) expect(idsOf(await search.search(phrase)), phrase).toContain(id);
    }
    const { counts } = [...many.words.values()].find((file) => Object.keys(file.counts).length > 20) ?? {};
    const long = Object.keys(counts ?? {}).filter((word) => word.length > 8 && /^[a-z]+$/.test(word));
    for (const word of long.slice(0, 10)) {
      const slip = word.slice(0, 4) + word.charAt(5) + word.charAt(4) + word.slice(6);
      if (slip === word) continue;
      const { shown } = await openFiles(many).search(`${slip} `);
      expect(shown, slip).toBe(word);
    }
  });

  it('corrects a slip whose word stands in another file than the slip would', async () => {
    const [, second = ''] = many.root.words.filter((name) => name.startsWith('s'));
    const word = [...many.words].find(([name]) => name === second)?.[1];
    const meant = Object.keys(word?.counts ?? {}).find((each) => each.length > 8) ?? '';
    // The second letter left out leads to another beginning.
    const slip = meant.charAt(0) + meant.slice(2);
    const search = openFiles(many);
    expect((await search.search(`${slip} `)).shown).toBe(meant);
    expect(search.fetched.filter((name) => name.startsWith('words-')).length).toBeLessThanOrEqual(10);
  });

  it('loads few blocks for a query, references only behind what names hold, and nothing twice', async () => {
    const search = openFiles(many);
    await search.search(common.slice(0, 3).join(' '));
    const blocks = search.fetched.filter((name) => name.startsWith('block-'));
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.length).toBeLessThanOrEqual(4);
    const before = search.fetched.length;
    await search.search(common.slice(0, 3).join(' '));
    expect(search.fetched).toHaveLength(before);
    for (const at of [7, 70]) {
      expect(idsOf(await search.search(`lore ${tomes[at] ?? ''}`))).toContain(`work-${String(at)}`);
    }
  });

  it('says honestly that nothing answers', async () => {
    const answer = await openFiles(many).search('zzyzx qwxvk');
    expect(answer.groups).toEqual([]);
  });

  it('costs a query nearly the same when it is ten times as large', async () => {
    const sizeOf = async (files: SearchFiles, query: string): Promise<number> => {
      const search = openFiles(files);
      await search.search(query);
      const contents = new Map(nameSearchFiles(files));
      return [...new Set(search.fetched)].reduce(
        (sum, name) => sum + brotliCompressSync(JSON.stringify(contents.get(name))).length,
        0,
      );
    };
    const large = build(writeDocuments(10_000), small);
    const titles = documents.filter((_, at) => at % 100 === 1).map(({ title }) => title);
    const sum = async (files: SearchFiles): Promise<number> => {
      let bytes = 0;
      for (const title of titles) bytes += await sizeOf(files, title);
      return bytes;
    };
    expect(await sum(large)).toBeLessThan(1.5 * (await sum(many)));
  });
});
