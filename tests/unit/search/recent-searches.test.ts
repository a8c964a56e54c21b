import { describe, expect, test } from 'vitest';
import {
  addRecent,
  clearRecent,
  mostRecent,
  parseRecent,
  readRecent,
  rememberSearch,
} from '../../../src/search/recent-searches.ts';

describe('recent searches', () => {
  test('stand newest first, each once, and no more than fit', () => {
    const many = Array.from({ length: 12 }, (_, at) => `search ${at.toString()}`);
    const list = many.reduce<readonly string[]>(addRecent, []);
    expect(list).toHaveLength(mostRecent);
    expect(list[0]).toBe('search 11');
    expect(addRecent(['Pay', 'equity'], 'pay')).toEqual(['pay', 'equity']);
    expect(addRecent(['equity', 'Pay'], ' pay ')).toEqual(['pay', 'equity']);
    expect(addRecent(['pay'], '   ')).toEqual(['pay']);
  });

  test.each([
    [null, []],
    ['', []],
    ['{"0":"pay"}', []],
    ['["pay"', []],
    ['null', []],
    ['["pay", 7, null, {"a":1}, ["b"], "  ", "pay"]', ['pay']],
    ['["<img src=x onerror=alert(1)>"]', ['<img src=x onerror=alert(1)>']],
  ])('are read from %s without trust', (stored, expected) => {
    expect(parseRecent(stored)).toEqual(expected);
  });

  test('are neither kept nor missed where there is no storage', () => {
    rememberSearch('pay');
    clearRecent();
    expect(readRecent()).toEqual([]);
  });
});
