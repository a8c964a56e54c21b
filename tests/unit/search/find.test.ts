import { describe, expect, it } from 'vitest';
import { addReferences, buildAnswer, prepareGuide, rankByNames } from '../../../src/search/find.ts';
import { buildSearchFiles, letterOf, type SearchDocument } from '../../../src/search/index-format.ts';
import { buildLexicon, listLetters } from '../../../src/search/lexicon.ts';
import { markWords } from '../../../src/search/mark-words.ts';
import { rank } from '../../../src/search/rank.ts';
import { buildSynonymLines } from '../../../src/search/synonym-lines.ts';
import { buildSynonymTable } from '../../../src/search/synonyms.ts';
import { understand } from '../../../src/search/understand.ts';
import type { SearchOptions } from '../../../src/search/answer.ts';

const build = (
  id: string,
  kind: SearchDocument['kind'],
  address: string,
  title: string,
  more = {},
): SearchDocument => ({
  ...{ id, kind, address, title, aliases: [], summary: '', asked: [], text: '' },
  ...more,
});
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
const names = await prepareGuide(files.index, files.summaries, pause);
const lexicon = buildLexicon(buildSynonymTable(), documents.length);
for (const [letter, words] of files.words) {
  lexicon.add(letter, words);
  names.asked.add(words.asked);
}

function find(query: string, options: SearchOptions = {}, guide = names) {
  const understood = understand(query, lexicon);
  const { scored } = rankByNames(understood, guide, lexicon.rarity);
  return buildAnswer(query, understood, scored, guide, options);
}
const idsOf = (answer: ReturnType<typeof find>): string[] =>
  answer.groups.flatMap(({ hits }) => hits.map(({ id }) => id));

describe('the files of the search', () => {
  it('name every document once, references apart, pages counted on', () => {
    expect(files.index.items.map(([id]) => id)).toEqual(
      documents.filter(({ kind }) => kind !== 'reference').map(({ id }) => id),
    );
    expect(files.references.items.map(([id]) => id)).toEqual(['kohavi-2020']);
    expect([...files.index.pages, ...files.references.pages].map(([url]) => url)).toContain(
      '/references/book/',
    );
    expect(files.summaries).toHaveLength(files.index.items.length);
  });

  it('file words by their first letter with the number of documents that hold each', () => {
    expect(files.words.get('p')?.counts).toMatchObject({ pay: 2, promotion: 1 });
    expect(letterOf('9box')).toBe('0');
    expect(listLetters('sallary levels', false)).toEqual(['s', 'l']);
    expect(listLetters('aslary', true)).toEqual(['a', 's']);
  });

  it('hold the reviewed synonyms and the acronyms of the glossary', () => {
    const table = lexicon.synonyms;
    expect(files.words.get('r')?.synonyms).toHaveLength(1);
    expect(table.find(['rag']).map(({ text }) => text)).toEqual(['Retrieval-augmented generation']);
    expect(table.find(['wage']).map(({ text }) => text)).toEqual(['pay', 'salaries']);
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

  it('comes from the text where names do not hold the query, and from references behind all else', async () => {
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
    expect(
      idsOf(find('trustworthy online', {}, await addReferences(names, files.references, pause))),
    ).toEqual(['kohavi-2020']);
  });

  it('lets the browser answer its reader while it prepares, and prepares nothing twice', async () => {
    const many = Array.from({ length: 230 }, (_, at) =>
      build(`part-${at.toString()}`, 'section', '/salaries/', `Part ${at.toString()}`),
    );
    const large = buildSearchFiles([...documents, ...many], [], () => 'salaries');
    pauses = 0;
    const guide = await prepareGuide(large.index, large.summaries, pause);
    expect(pauses).toBeGreaterThanOrEqual(4);
    const whole = await addReferences(guide, large.references, pause);
    expect(whole.items.length).toBe(guide.items.length + large.references.items.length);
    expect(guide.items.every((item, at) => whole.items[at] === item)).toBe(true);
  });

  it('keeps markup in what it shows as text', () => {
    expect(markWords('Who <b>decides</b> & "when"', ['decide'])).toBe(
      'Who &lt;b&gt;<mark>decides</mark>&lt;/b&gt; &amp; &quot;when&quot;',
    );
    expect(find('promotion').groups[0]?.hits[0]?.excerpt).toBe('Who decides &amp; when &lt;soon&gt;.');
  });
});
