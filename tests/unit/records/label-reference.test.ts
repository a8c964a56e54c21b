import { describe, expect, it } from 'vitest';
import { formatAuthors, labelReference } from '../../../src/records/label-reference.ts';

describe('labelReference', () => {
  it.each([
    [['D. Sculley'], 'Sculley 2015'],
    [['Sayash Kapoor', 'Arvind Narayanan'], 'Kapoor and Narayanan 2015'],
    [['D. Sculley', 'G. Holt', 'D. Golovin'], 'Sculley et al. 2015'],
    [['D. Sculley', 'others'], 'Sculley et al. 2015'],
  ])('names %j as "%s"', (authors, label) => {
    expect(labelReference({ authors, year: 2015 })).toBe(label);
  });

  it('takes the label where there is one', () => {
    expect(labelReference({ authors: ['European Union'], year: 2024, label: 'AI Act' })).toBe('AI Act');
  });
});

describe('formatAuthors', () => {
  it('lists up to four and shortens longer lists', () => {
    expect(formatAuthors(['A', 'B', 'C', 'D'])).toBe('A, B, C, and D');
    expect(formatAuthors(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C, and others');
  });
});
