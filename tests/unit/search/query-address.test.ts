import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hitKinds } from '../../../src/search/answer.ts';
import {
  buildQueryAddress,
  cutQuery,
  longestQuery,
  parseQueryAddress,
} from '../../../src/search/query-address.ts';

const parse = (address: string) => parseQueryAddress(new URL(address, 'https://guide.test').search);

describe('the address of a search', () => {
  test('names the words and only the choices that were made', () => {
    expect(buildQueryAddress({ query: '' })).toBe('/search/');
    expect(buildQueryAddress({ query: 'base pay & bonus' })).toBe('/search/?q=base+pay+%26+bonus');
    expect(buildQueryAddress({ query: 'sallary', kind: 'chart', section: 'salaries', isLiteral: true })).toBe(
      '/search/?q=sallary&kind=chart&section=salaries&literal=1',
    );
  });

  test('is read back as it was written, whatever the words are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(undefined, ...hitKinds),
        fc.constantFrom(undefined, 'salaries', 'career-path'),
        fc.boolean(),
        (typed, kind, section, isLiteral) => {
          const { query } = cutQuery(typed);
          const asked = { query, kind, section, isLiteral: isLiteral && query !== '' };
          expect(parse(buildQueryAddress(asked))).toEqual(asked);
        },
      ),
    );
  });

  test('drops what cannot be asked for', () => {
    expect(parse('/search/?q=pay&kind=spell&section=%3Cimg%3E')).toEqual({
      query: 'pay',
      kind: undefined,
      section: undefined,
      isLiteral: false,
    });
    expect(parse('/search/').query).toBe('');
    expect(parse('/search/?q=%E0%A4%A').query).not.toBe('');
  });
});

describe('a text that is searched', () => {
  test('is trimmed, on one line, and at most as long as a search may be', () => {
    expect(cutQuery('  base\n\tpay ')).toEqual({ query: 'base pay', isCut: false });
    const { query, isCut } = cutQuery('pay '.repeat(2500));
    expect(query.length).toBeLessThanOrEqual(longestQuery);
    expect(isCut).toBe(true);
  });

  test('is never cut within a character', () => {
    const { query } = cutQuery(`a${'🎉'.repeat(200)}`);
    expect(query.isWellFormed()).toBe(true);
    expect(query).toMatch(/🎉$/u);
    expect(cutQuery('\uD83C pay').query.isWellFormed()).toBe(true);
  });
});
