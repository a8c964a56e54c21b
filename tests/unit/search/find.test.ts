import { describe, expect, it } from 'vitest';
import { buildSearchFiles } from '../../../src/search/build-files.ts';
import { findFile } from '../../../src/search/file-ranges.ts';
import { buildAnswer, rankByNames } from '../../../src/search/find.ts';
import { appendBlocks, joinBlocks, prepareBlock } from '../../../src/search/guide.ts';
import { buildLexicon, listWordFiles } from '../../../src/search/lexicon.ts';
import { markWords } from '../../../src/search/mark-words.ts';
import { rank } from '../../../src/search/rank.ts';
import type { SearchDocument } from '../../../src/search/search-document.ts';
import { buildSynonymLines } from '../../../src/search/synonym-lines.ts';
import { buildSynonymTable } from '../../../src/search/synonyms.ts';
import { understand } from '../../../src/search/understand.ts';
import type { SearchOptions } from '../../../src/search/answer.ts';
import { buildDocument as build, idsOf } from '../../helpers/search-files.ts';

const documents: SearchDocument[] = [
  build('page-salaries', 'page', '/salaries/', 'Salaries', {
    summary: 'What the role pays, and why sources differ.',
  }),
  build('base-and-total', 'section', '/salaries/#base-and-total', 'Base pay and total pay', {
    text: 'Bonus and equity.',
  }),
  build('pay-by-title', 'chart', '/salaries/#pay-by-title', 'Pay by title'),
  build('page-career', 'page', '/career-path/', 'Career path', { summary: 'From entry to principal.' }),
  build('promotion', 'section', '/career-path/#promotion', 'Promotion', {
    summary: 'Who decides & when <soon>.',
    asked: ['how do i get to the next rung', 'climb higher at my company', 'why was i passed over'],
  }),
  build('term-ab-test', 'term', '/glossary/evaluation/#term-ab-test', 'A/B test', {
    aliases: ['controlled experiment'],
    summary: 'A trial in which chance decides who gets what.',
  }),
  build('page-glossary-evaluation', 'page', '/glossary/evaluation/', 'Evaluation terms'),
  build(
    'kohavi-2020',
    'reference',
    '/references/book/#kohavi-2020',
    'Trustworthy online controlled experiments',
  ),
  build('page-references-book', 'page', '/references/book/', 'Books'),
];
const files = buildSearchFiles(
  documents,
  buildSynonymLines(
    [
      { from: ['wages'], to: ['pay', 'salaries'], weight: 0.9, reason: 'Statistics say wages.' },
      { words: ['promotion', 'advancement'], weight: 0.9, reason: 'The same step.' },
    ],
    [['Retrieval-augmented generation', 'RAG']],
  ),
  (url) => url.split('/')[1] ?? '',
);
let pauses = 0;
const pause = (): Promise<void> => {
  pauses += 1;
  return Promise.resolve();
};
const { root, blocks, words } = files;
const { only } = root;
const [referenceBlock] = blocks;
if (!only || !referenceBlock) throw new Error('Nine documents are one block, and one of references.');
const names = joinBlocks([await prepareBlock(only, pause)], root.sections);
const references = await prepareBlock(referenceBlock, pause);
const lexicon = buildLexicon(buildSynonymTable(), documents.length);
for (const file of words.values()) {
  lexicon.add(file);
  if (file.asked) names.asked.add(file.asked);
}

function find(query: string, options: SearchOptions = {}, guide = names) {
  const understood = understand(query, lexicon);
  const { scored } = rankByNames(understood, guide, lexicon.rarity);
  return buildAnswer(query, understood, scored, guide, options);
}

describe('the files of the search', () => {
  it('name every document once, references apart', () => {
    expect(only.items.ids).toEqual(documents.filter(({ kind }) => kind !== 'reference').map(({ id }) => id));
    expect(referenceBlock.items.ids).toEqual(['kohavi-2020']);
    expect(referenceBlock.pages.map(([url]) => url)).toEqual(['/references/book/']);
    expect(only.summaries).toHaveLength(only.items.ids.length);
    expect(root).toMatchObject({ parts: 8, blocks: [0, 1], places: [] });
    expect(root.sections).toEqual({ salaries: 'Salaries', 'career-path': 'Career path' });
  });

  it('file words by their first letter with the number of documents that hold each', () => {
    expect(words.get('p')?.counts).toMatchObject({ pay: 2, promotion: 1 });
    expect(findFile(['0', 'a'], '9box')).toBe('0');
    expect(listWordFiles('sallary levels', ['a', 'l', 's'], false)).toEqual(['s', 'l']);
    expect(listWordFiles('aslary', ['a', 'l', 's'], true)).toEqual(['a', 's']);
  });

  it('hold the reviewed synonyms and the acronyms of the glossary', () => {
    const table = lexicon.synonyms;
    expect(words.get('r')?.synonyms).toHaveLength(1);
    expect(table.find(['rag']).map(({ text }) => text)).toEqual(['Retrieval-augmented generation']);
    expect(table.find(['wage']).map(({ text }) => text)).toEqual(['pay', 'salaries']);
  });
});

describe('the files', () => {
  it('name a page by what stands at its address, be it called a page or a template', () => {
    const { root: other } = buildSearchFiles(
      [
        build('six-lines', 'section', '/templates/model-card/#six-lines', 'The model in six lines'),
        build('template-model-card', 'template', '/templates/model-card/', 'Template: Model card'),
      ],
      [],
      () => 'templates',
    );
    expect(other.only?.pages).toEqual([['/templates/model-card/', 'Template: Model card', 'templates']]);
  });
});

describe('an answer', () => {
  it('puts first what is called what was typed', () => {
    expect(idsOf(find('salaries'))[0]).toBe('page-salaries');
    expect(idsOf(find('wages'))[0]).toBe('page-salaries');
    expect(idsOf(find('promotion'))[0]).toBe('promotion');
    expect(idsOf(find('a/b test'))[0]).toBe('term-ab-test');
    expect(idsOf(find('controlled experiment'))[0]).toBe('term-ab-test');
  });

  it('finds a part by how people ask for it, small words and slips included', () => {
    expect(idsOf(find('how can i climb higher'))[0]).toBe('promotion');
    expect(idsOf(find('they passed me over, why'))[0]).toBe('promotion');
    expect(idsOf(find('get to the next rugn'))[0]).toBe('promotion');
    // One small word in common is no answer.
    expect(idsOf(find('why'))).toEqual([]);
  });

  it('gathers parts under their page, with address, kind, marked summary, and a picture for charts of pay', () => {
    const [group] = find('pay by title').groups;
    expect(group).toMatchObject({ pageTitle: 'Salaries', pageUrl: '/salaries/' });
    expect(group?.hits[0]).toMatchObject({
      ...{
        id: 'pay-by-title',
        kind: 'chart',
        url: '/salaries/#pay-by-title',
        preview: '/charts/pay-by-title.svg',
      },
    });
    expect(find('chance trial').groups[0]?.hits[0]?.excerpt).toBe(
      'A <mark>trial</mark> in which <mark>chance</mark> decides who gets what.',
    );
  });

  it('counts by kind and by section, and keeps to what was chosen', () => {
    const all = find('pay');
    expect(all.kinds.find(({ name }) => name === 'chart')).toMatchObject({ count: 1 });
    expect(all.sections[0]).toMatchObject({ name: 'salaries', label: 'Salaries' });
    expect(idsOf(find('pay', { kind: 'chart' }))).toEqual(['pay-by-title']);
    expect(find('pay', { section: 'career-path' }).total).toBe(0);
    // What the other choices would give is still told.
    expect(find('pay', { kind: 'chart' }).kinds.length).toBeGreaterThan(1);
  });

  it('is honest where nothing answers, and names the nearest topics', () => {
    const answer = find('zymurgy');
    expect(answer.groups).toEqual([]);
    expect(answer.total).toBe(0);
    expect(answer.suggestions.length).toBeGreaterThan(0);
  });

  it('says which words the best result lacks', () => {
    expect(find('base pay and total pay zymurgy').changes).toContainEqual({
      ...{ kind: 'relaxed', from: 'zymurgy', to: '' },
    });
  });

  it('comes from the text where names do not hold the query, and from references behind all else', () => {
    const understood = understand('bonus total', lexicon);
    expect(rankByNames(understood, names, lexicon.rarity).isEnough).toBe(false);
    const scored = rank(understood, names, (at) => (at === 1 ? 0.8 : 0), lexicon.rarity);
    const answer = buildAnswer(
      'bonus equity',
      understood,
      scored,
      names,
      {},
      new Map([[1, '<mark>Bonus</mark>']]),
    );
    expect(answer.groups[0]?.hits[0]).toMatchObject({ id: 'base-and-total', excerpt: '<mark>Bonus</mark>' });
    // What stands in a text only, in passing, is no answer to two words.
    const inPassing = understand('bonus equity', lexicon);
    const passed = rank(inPassing, names, (at) => (at === 1 ? 0.8 : 0), lexicon.rarity);
    expect(buildAnswer('bonus equity', inPassing, passed, names, {}).groups).toEqual([]);
    expect(idsOf(find('trustworthy online', {}, appendBlocks(names, [references])))).toEqual(['kohavi-2020']);
  });

  it('lets the browser answer its reader while it prepares', async () => {
    const many = Array.from({ length: 230 }, (_, at) =>
      build(`part-${at.toString()}`, 'section', '/salaries/', `Part ${at.toString()}`),
    );
    const large = buildSearchFiles(many, [], () => 'salaries').root.only;
    pauses = 0;
    const prepared = large && (await prepareBlock(large, pause));
    expect(prepared?.items).toHaveLength(230);
    expect(pauses).toBeGreaterThanOrEqual(4);
  });

  it('keeps markup in what it shows as text', () => {
    expect(markWords('Who <b>decides</b> & "when"', ['decide'])).toBe(
      'Who &lt;b&gt;<mark>decides</mark>&lt;/b&gt; &amp; &quot;when&quot;',
    );
    expect(find('promotion').groups[0]?.hits[0]?.excerpt).toBe('Who decides &amp; when &lt;soon&gt;.');
  });
});
