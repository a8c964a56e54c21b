import { describe, expect, it } from 'vitest';
import { selectDrawnRows } from '../../../src/charts/specs/pay-rows.ts';
import { buildRow, buildTable } from '../../helpers/svg-catalog.ts';

const tables = [
  ['postings', buildTable([buildRow({ id: 'principal', label: 'Principal' })])],
  ['wages', buildTable([buildRow({ id: 'y2024', label: 'May 2024' })])],
] as const;

describe('names of strips', () => {
  it('replace the names of the rows, in the order drawn', () => {
    const rows = selectDrawnRows(
      tables,
      { rows: ['y2024', 'principal'], names: ['Official wage', 'Principal postings'] },
      'compared',
    );
    expect(rows.map(({ tableId, label }) => [tableId, label])).toEqual([
      ['wages', 'Official wage'],
      ['postings', 'Principal postings'],
    ]);
  });

  it('are one for each strip, or the figure is refused', () => {
    expect(() => selectDrawnRows(tables, { names: ['Only one'] }, 'compared')).toThrow(
      'The figure "compared" draws 2 strips but has 1 names. Write one name for each strip, top to bottom.',
    );
  });
});
