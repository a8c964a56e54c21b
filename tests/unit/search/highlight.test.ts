import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFoundWords } from '../../../src/search/found-words.ts';
import { buildWordPattern } from '../../../src/search/highlight.ts';

const find = (words: readonly string[], text: string): readonly string[] =>
  [...text.matchAll(buildWordPattern(words) ?? /$^/g)].map(([found]) => found);

describe('the words that are marked', () => {
  test('are found whole, in any capitals, with simple endings', () => {
    expect(find(['salary'], 'Salary, salaries and a salaryman')).toEqual(['Salary', 'salaries']);
    expect(find(['model'], 'Models, modeling, remodel, the model’s')).toEqual([
      'Models',
      'modeling',
      'model’s',
    ]);
    expect(find(['evaluate'], 'evaluating what was evaluated; evaluation')).toEqual([
      'evaluating',
      'evaluated',
    ]);
    expect(find(['practices'], 'one practice, two practices')).toEqual(['practice', 'practices']);
    expect(find(['ml'], 'ML and MLOps and HTML')).toEqual(['ML']);
    expect(find(['équité'], 'l’équité')).toEqual(['équité']);
  });

  test('may hold any character', () => {
    expect(find(['c++'], 'C++ and c')).toEqual(['C++']);
    expect(buildWordPattern([])).toBeUndefined();
    expect(buildWordPattern(['', '(?', '🎉'])).toBeUndefined();
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
        buildWordPattern(words)?.test('any text');
      }),
    );
  });
});

describe('the words that a result hands over', () => {
  test('are read without trust', () => {
    expect(parseFoundWords('{"path":"/salaries/","words":["pay",7]}')).toEqual({
      path: '/salaries/',
      words: ['pay'],
    });
    for (const stored of [null, '', '{', 'null', '7', '[]', '{"path":1,"words":[]}', '{"path":"/"}'])
      expect(parseFoundWords(stored)).toBeUndefined();
  });
});
