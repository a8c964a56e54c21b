import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutRanges,
  fileKey,
  findFile,
  findFilesOfBeginning,
  findFilesOfSlip,
} from '../../../src/search/file-ranges.ts';

const file = (texts: readonly string[], size: number, most: number): string[] =>
  cutRanges(
    texts.map((text) => ({ key: fileKey(text), size })),
    most,
  );

describe('the files of words', () => {
  it('are one for each first letter while these are small; digits and other scripts share one', () => {
    const beginnings = file(['pay', 'salary', '9box', 'naïve', '中文', 'sample'], 10, 100);
    expect(beginnings).toEqual(['0', 'n', 'p', 's']);
    expect(['9box', '中文', 'salary', 'c++'].map((text) => findFile(beginnings, text))).toEqual([
      ...['0', '0', 's', undefined],
    ]);
  });

  it('are cut where they are too large, as shortly as tells them apart', () => {
    const beginnings = file(['salad', 'salary', 'sample', 'senior', 'sprint', 'staff'], 10, 20);
    expect(beginnings).toEqual(['s', 'sam', 'sp']);
    expect(['sa', 'salt', 'same', 'sz'].map((text) => findFile(beginnings, text))).toEqual([
      ...['s', 's', 'sam', 'sp'],
    ]);
  });

  it('hold every text in bounded size, whatever it is, in whatever order it comes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 4 })), (texts) => {
        const beginnings = file(texts, 10, 30);
        expect(beginnings).toEqual(file(texts.toReversed(), 10, 30));
        expect(beginnings).toEqual([...new Set(beginnings)].sort());
        const filed = Map.groupBy(texts, (text) => findFile(beginnings, text));
        expect([...filed.keys()]).not.toContain(undefined);
        for (const held of filed.values()) {
          // Only what cannot be told apart makes a file larger.
          expect(held.length <= 3 || new Set(held.map(fileKey)).size < held.length).toBe(true);
        }
      }),
    );
  });

  it('are looked at where a word goes on, and around a word that may be a slip', () => {
    const beginnings = ['p', 's', 'sal', 'sam', 'se', 'sp', 'st', 'su'];
    expect(findFilesOfBeginning(beginnings, 'sa')).toEqual(['s', 'sal']);
    expect(findFilesOfBeginning(beginnings, 'sample')).toEqual(['sam']);
    expect(findFilesOfSlip(beginnings, 'sampel')).toEqual(['sam', 'sal', 'se', 's']);
    expect(findFilesOfSlip(beginnings, 'pya')).toEqual(['p']);
    expect(findFilesOfSlip(beginnings, '')).toEqual([]);
  });
});
