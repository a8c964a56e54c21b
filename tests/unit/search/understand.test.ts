import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../../src/search/lexicon.ts';
import { areNeighbours, correctWord, measureDistance } from '../../../src/search/spelling.ts';
import { dropStopWords } from '../../../src/search/stop-words.ts';
import { buildSynonymTable } from '../../../src/search/synonyms.ts';
import { mostWords, understand } from '../../../src/search/understand.ts';
import { listVariants } from '../../../src/search/variants.ts';
import { splitWords, stem } from '../../../src/search/words.ts';

const lexicon = buildLexicon(
  buildSynonymTable([
    ['tc', ['total compensation'], 0.9],
    ['say no', ['refusing'], 0.8],
    ['wages', ['salary', 'pay'], 0.9],
  ]),
  100,
);
lexicon.add({
  synonyms: [],
  counts: {
    ...{
      salary: 40,
      salaries: 20,
      pay: 60,
      total: 10,
      compensation: 12,
      level: 30,
      levels: 20,
      promotion: 15,
    },
    ...{
      rollback: 6,
      plan: 20,
      fine: 9,
      tuning: 8,
      behavior: 7,
      labor: 5,
      market: 25,
      principal: 50,
      launch: 9,
    },
    ...{ drift: 8, dataset: 4, glossary: 3, requirements: 6, evaluation: 12, retrieval: 5 },
  },
});
const ask = (query: string, isLiteral = false) => understand(query, lexicon, isLiteral);
const typed = (query: string): string[] => ask(query).concepts.map((concept) => concept.typed);

describe('words', () => {
  it('are cut at everything that is no letter or digit, without marks and case', () => {
    expect(splitWords('Fine-tuning C++, naïvely: don’t “PAY” 🙂 42%')).toEqual([
      ...['fine', 'tuning', 'c++', 'naively', 'dont', 'pay', '42'],
    ]);
    expect(splitWords('')).toEqual([]);
    expect(splitWords('!?… 🙂')).toEqual([]);
    expect(splitWords('مرحبا שלום')).toEqual(['مرحبا', 'שלום']);
  });

  it('meet in one stem', () => {
    expect(stem('salaries')).toBe(stem('salary'));
    expect(stem('promoted')).toBe(stem('promotes'));
    expect(stem('p50')).toBe('p50');
    expect(stem('pay')).toBe('pay');
  });
});

describe('a slip', () => {
  it.each([
    ['sallary', 'salary', 'a doubled letter'],
    ['salry', 'salary', 'a dropped letter'],
    ['promtoion', 'promotion', 'swapped letters'],
    ['requirememts', 'requirements', 'the key beside'],
    ['glosary', 'glossary', 'a halved letter'],
    ['evalaution', 'evaluation', 'swapped letters'],
    ['retreival', 'retrieval', 'as it sounds'],
  ])('%s is read as %s: %s', (slip, word) => {
    expect(correctWord(slip, lexicon)?.word).toBe(word);
    expect(ask(slip)).toMatchObject({ shown: word, changes: [{ kind: 'spelling', from: slip, to: word }] });
  });

  it('is never seen in a word that the site holds, in a short word, in a number, or far from every word', () => {
    for (const word of ['salaries', 'drift', 'tc', 'p95', 'zymurgy', 'pya']) {
      expect(correctWord(word, lexicon)).toBeUndefined();
    }
  });

  it('costs less on the key beside and in a doubled letter', () => {
    expect(areNeighbours('m', 'n')).toBe(true);
    expect(areNeighbours('q', 'p')).toBe(false);
    expect(measureDistance('lebel', 'level', 2)).toBeLessThan(measureDistance('lepel', 'level', 2));
    expect(measureDistance('levvel', 'level', 2)).toBeLessThan(measureDistance('lexvel', 'level', 2));
    expect(measureDistance('abc', 'xyz', 2)).toBe(Infinity);
  });

  it('is measured alike from both sides, and not at all between a word and itself', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(measureDistance(a, a, 3)).toBe(0);
        expect(measureDistance(a, b, 30)).toBeGreaterThanOrEqual(a === b ? 0 : 0.6);
        // Sums of tenths are not exact.
        expect(measureDistance(a, b, 30)).toBeLessThan(1.2 * Math.max(a.length, b.length) + 1e-9);
        expect(measureDistance(a, b, 30)).toBeCloseTo(measureDistance(b, a, 30), 9);
      }),
      { examples: [['aaaaea', 'jbbfgf']] },
    );
  });
});

describe('a query', () => {
  it('loses its question and its small words, but never everything', () => {
    expect(typed('How do I get a promotion?')).toEqual(['promotion']);
    expect(dropStopWords(['how', 'much', 'is', 'it'])).not.toEqual([]);
    expect(typed('to be')).toHaveLength(2);
  });

  it('finds other words for a phrase, and says so', () => {
    const { concepts, changes } = ask('tc');
    expect(concepts[0]?.alternatives.map(({ text }) => text)).toEqual(['tc', 'total compensation']);
    expect(changes).toEqual([{ kind: 'synonym', from: 'tc', to: 'total compensation' }]);
    expect(typed('say no to a launch')).toEqual(['say no', 'launch']);
  });

  it('is read in British and American spelling, joined and apart', () => {
    expect(listVariants('behaviour')).toContain('behavior');
    expect(listVariants('organisation')).toContain('organization');
    expect(listVariants('pay')).toEqual([]);
    expect(ask('labour market').concepts[0]?.alternatives[0]?.stems).toEqual([stem('labor')]);
    expect(ask('finetuning').concepts[0]?.alternatives[0]?.text).toBe('fine tuning');
    expect(ask('data set').concepts[0]?.alternatives.map(({ text }) => text)).toContain('dataset');
  });

  it('completes the last word while it is typed', () => {
    expect(ask('promo').concepts[0]?.alternatives.map(({ text }) => text)).toContain('promotion');
    expect(ask('promo').changes).toEqual([]);
  });

  it('is left alone when the reader asks for the words as they are', () => {
    expect(ask('sallary tc', true)).toMatchObject({ shown: 'sallary tc', changes: [] });
    expect(ask('sallary tc', true).concepts.flatMap(({ alternatives }) => alternatives)).toHaveLength(2);
  });

  it('about what nobody wrote is known to be unknown', () => {
    expect(ask('zymurgy salary').concepts.map(({ isUnknown }) => isUnknown)).toEqual([true, false]);
  });

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['one letter', 'a'],
    ['signs', '"; -- <img onerror=alert(1)> \\ [(*+?'],
    ['another script', 'راتب 給料 зарплата'],
    ['only small words', 'what is the'],
    ['faces', '🙂🙃💸'],
    ['half a face', '\uD83D'],
    ['much', 'salary '.repeat(2_000)],
  ])('of %s is survived', (_, query) => {
    const { concepts, shown } = ask(query);
    expect(concepts.length).toBeLessThanOrEqual(mostWords);
    expect(typeof shown).toBe('string');
  });

  it('of anything at all is survived', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (query) => {
        const { concepts } = ask(query);
        expect(concepts.length).toBeLessThanOrEqual(mostWords);
        for (const { alternatives } of concepts) expect(alternatives.length).toBeGreaterThan(0);
      }),
    );
  });
});
