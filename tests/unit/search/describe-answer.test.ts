import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchAnswer } from '../../../src/search/answer.ts';
import {
  describeCount,
  describeForListener,
  describeNothing,
  splitExcerpt,
  summarizeChanges,
} from '../../../src/search/describe-answer.ts';

const hit = {
  id: 'base-pay',
  kind: 'section',
  title: 'Base pay',
  url: '/salaries/#base-pay',
  excerpt: '',
} as const;
const answer: SearchAnswer = {
  query: 'sallary',
  shown: 'salary',
  changes: [],
  groups: [{ pageTitle: 'Salaries', pageUrl: '/salaries/', hits: [hit] }],
  total: 1,
  kinds: [],
  sections: [],
  suggestions: [],
  words: ['salary'],
  note: '',
};
const nothing: SearchAnswer = { ...answer, shown: 'sallary', groups: [], total: 0 };

describe('what is said of an answer', () => {
  test('is how many results there are, and how many of them are listed', () => {
    expect(describeCount(answer)).toBe('1 result for “salary”');
    expect(describeCount({ ...answer, total: 24 })).toBe('The best 1 of 24 results for “salary”');
    expect(describeCount(nothing)).toBe('');
  });

  test('is that nothing answers, and whether a choice is why', () => {
    expect(describeNothing(nothing, false)).toBe('Nothing here about “sallary”.');
    expect(describeNothing(nothing, true)).toBe('Nothing of this choice is about “sallary”.');
  });

  test('reaches listeners with the correction and the note', () => {
    const changes = [{ kind: 'spelling', from: 'sallary', to: 'salary' }] as const;
    expect(describeForListener({ ...answer, changes, note: 'The wiki could not be searched.' }, false)).toBe(
      '1 result for “salary”. Showing results for salary instead of sallary. The wiki could not be searched.',
    );
    expect(describeForListener(nothing, false)).toBe('Nothing here about “sallary”.');
  });

  test('names every change once, by kind', () => {
    const changes = [
      { kind: 'synonym', from: 'tc', to: 'total compensation' },
      { kind: 'synonym', from: 'comp', to: 'total compensation' },
      { kind: 'synonym', from: 'comp', to: 'pay' },
      { kind: 'relaxed', from: 'berlin', to: '' },
    ] as const;
    expect(summarizeChanges({ ...answer, changes })).toEqual({
      isCorrected: false,
      besides: ['total compensation', 'pay'],
      lacking: ['berlin'],
    });
  });
});

describe('an excerpt', () => {
  test('is text with marked words', () => {
    expect(splitExcerpt('Base <mark>pay</mark> &amp; bonus')).toEqual([
      { text: 'Base ', isMarked: false },
      { text: 'pay', isMarked: true },
      { text: ' & bonus', isMarked: false },
    ]);
  });

  test('gives no meaning to any other tag, and survives marks that do not pair', () => {
    expect(splitExcerpt('<img src=x onerror=alert(1)> <mark class="a">')).toEqual([
      { text: '<img src=x onerror=alert(1)> <mark class="a">', isMarked: false },
    ]);
    expect(splitExcerpt('</mark>pay<mark>')).toEqual([{ text: 'pay', isMarked: false }]);
    expect(splitExcerpt('')).toEqual([]);
  });

  test('gives back every text that was escaped', () => {
    const escape = (text: string) =>
      text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const pieces = splitExcerpt(escape(text));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
