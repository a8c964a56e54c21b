import { describe, expect, it } from 'vitest';
import { chooseColumnWidths } from '../../../src/components/column-widths.ts';

describe('the width of a column', () => {
  it('holds its longest cell', () => {
    expect(chooseColumnWidths(['Id'], [['1'], ['123456'], ['12']])).toEqual(['chars-8']);
  });

  it('holds the longest word of its head, which may wrap', () => {
    expect(chooseColumnWidths(['90th percentile'], [['210']])).toEqual(['chars-11']);
  });

  it('lets long text wrap, but not in a narrow column', () => {
    const text = 'The mean of what people reported, in the currency of their own place';
    expect(chooseColumnWidths(['Note'], [[text]])).toEqual(['chars-18']);
  });

  it('grows no further than a word that cannot break, up to the widest', () => {
    const unit = 'stack-overflow-survey-2025-of-all-developers';
    expect(chooseColumnWidths(['Source', 'Key'], [[unit, 'x'.repeat(60)]])).toEqual(['chars-18', 'chars-24']);
  });

  it('chooses for every column, also of a table without rows', () => {
    expect(chooseColumnWidths(['Currency', 'Year'], [])).toEqual(['chars-8', 'chars-5']);
  });
});
