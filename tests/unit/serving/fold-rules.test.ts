import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsPattern, foldRules, type FoldOptions } from '../../../src/serving/fold-rules.ts';

const fold = (needs: Record<string, string | null>, options: Partial<FoldOptions> = {}) =>
  foldRules(new Map(Object.entries(needs)), {
    isQuiet: (_path, value) => value === null,
    canName: (extension) => extension !== 'html',
    ...options,
  }).map(({ pattern, value }) => `${pattern} ${value}`);

describe('foldRules', () => {
  it('says once what all files need', () => {
    expect(fold({ '/a.txt': '1', '/b/c.html': '1' })).toEqual(['/* 1']);
  });

  it('names folders, then extensions, then files', () => {
    expect(
      fold({
        ...{ '/pages/index.html': '1', '/pages/feed.xml': '1', '/data/a.csv': '2', '/data/b.csv': '2' },
        ...{ '/data/a/index.html': '3', '/data/b/index.html': null, '/one.md': '4' },
      }),
    ).toEqual(['/*.csv 2', '/data/a/* 3', '/one.md 4', '/pages/* 1']);
  });

  it('never lets a pattern of a folder take in a file that another pattern fits', () => {
    expect(fold({ '/a/b.csv': '1', '/c/d.csv': '1', '/a/index.html': '1', '/c/index.html': '2' })).toEqual([
      '/*.csv 1',
      '/a/index.html 1',
      '/c/index.html 2',
    ]);
  });

  it('says nothing of what a server sends anyway, and lets no pattern take it in', () => {
    const isQuiet: FoldOptions['isQuiet'] = (_path, value) => value === 'usual';
    expect(fold({ '/a/x.js': 'usual', '/a/y.css': '1' }, { isQuiet })).toEqual(['/a/y.css 1']);
    expect(fold({ '/a/x.js': 'usual' }, { isQuiet })).toEqual([]);
  });

  it('gives every file what it needs, by one pattern at most', () => {
    const name = fc.constantFrom('a', 'b', 'index.html', 'c.csv', 'd.csv', 'e.md');
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
    const value = fc.constantFrom('1', '2', null);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(path, value), { maxLength: 20 }),
        fc.boolean(),
        (entries, byExtension) => {
          const needs = new Map(entries);
          const rules = foldRules(needs, {
            isQuiet: (_path, wanted) => wanted === null,
            canName: () => byExtension,
          });
          for (const [file, wanted] of needs) {
            const fitting = rules.filter(({ pattern }) => fitsPattern(pattern, file));
            expect(fitting.map((rule) => rule.value)).toEqual(wanted === null ? [] : [wanted]);
          }
        },
      ),
    );
  });
});

describe('fitsPattern', () => {
  it.each([
    ['/a/*', '/a/', true],
    ['/a/*', '/a', false],
    ['/*.csv', '/x/y.csv', true],
    ['/*.csv', '/.csv', true],
    ['/a*a', '/a', false],
    ['/a', '/a', true],
    ['/a', '/ab', false],
  ])('%s and %s: %s', (pattern, path, fits) => {
    expect(fitsPattern(pattern, path)).toBe(fits);
  });
});
