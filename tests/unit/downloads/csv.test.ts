import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCsv, listColumns } from '../../../src/downloads/csv.ts';
import { listTableDatasets } from '../../../src/downloads/table-datasets.ts';
import { payStatistics } from '../../../src/catalog/schema.ts';
import { readRealCatalog } from '../../helpers/svg-catalog.ts';
import { awkward, buildExample } from './example.ts';

const read = (csv: string): Record<string, string>[] =>
  parse(csv, { columns: true, record_delimiter: '\r\n' });

describe('buildCsv', () => {
  it('writes names first, then one line a row, each ending in CR LF', () => {
    expect(
      buildCsv([
        { id: 'a', p50: 1.5 },
        { id: 'b', p50: null },
      ]),
    ).toBe('id,p50\r\na,1.5\r\nb,\r\n');
  });

  it('leaves out columns that no row fills, and keeps the others in order of first appearance', () => {
    expect(
      listColumns([
        { b: 1, none: undefined, a: null },
        { c: 'x', a: 2 },
      ]),
    ).toEqual(['b', 'a', 'c']);
  });

  it('writes nothing but an empty line for no rows', () => {
    expect(buildCsv([])).toBe('\r\n');
  });

  it('is read back whole, whatever text stands in it', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.record({ id: text, label: text }), { minLength: 1 }), (records) => {
        expect(read(buildCsv(records))).toEqual(records);
      }),
    );
    expect(read(buildCsv([{ label: awkward }]))).toEqual([{ label: awkward }]);
  });
});

describe.each([
  ['the example', buildExample()],
  ['the guide', readRealCatalog()],
] as const)('the tables of %s', (_name, catalog) => {
  const files = new Map(listTableDatasets(catalog).map(({ id, records }) => [id, read(buildCsv(records))]));

  it.each(Object.keys(catalog.salaries))('give every figure of the salary table "%s" and no other', (id) => {
    const found = (files.get(id) ?? []).map((row) => ({
      id: row['id'],
      label: row['label'],
      sampleSize: Number(row['sampleSize'] || NaN),
      ...Object.fromEntries(payStatistics.flatMap((name) => (row[name] ? [[name, Number(row[name])]] : []))),
    }));
    const expected = catalog.salaries[id]?.rows.map((row) => ({
      id: row.id,
      label: row.label,
      sampleSize: typeof row.sampleSize === 'number' ? row.sampleSize : NaN,
      ...Object.fromEntries(
        payStatistics.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])),
      ),
    }));
    expect(found).toEqual(expected);
  });

  it.each(Object.keys(catalog.demand))('give every figure of the demand table "%s"', (id) => {
    const table = catalog.demand[id];
    const rows = files.get(id) ?? [];
    if (table?.kind === 'series') {
      expect(rows.map(({ quarter, percent }) => ({ period: quarter, percent: Number(percent) }))).toEqual(
        table.points,
      );
    } else {
      expect(
        rows.map(({ fromYear, toYear, growthPercent }) => [fromYear, toYear, growthPercent].map(Number)),
      ).toEqual([[table?.fromYear, table?.toYear, table?.growthPercent]]);
    }
  });

  it('give every item of the skill profiles, every level and every claim that rests on a source', () => {
    for (const [id, profile] of Object.entries(catalog.skills)) {
      const rated = [...profile.skills, ...profile.knowledge, ...profile.workStyles];
      const rows = files.get(id) ?? [];
      expect(rows.map(({ name }) => name)).toEqual([
        ...rated.map(({ name }) => name),
        ...profile.technologies,
        ...profile.tasks,
      ]);
      expect(rows.slice(0, rated.length).map(({ importance }) => Number(importance))).toEqual(
        rated.map(({ importance }) => importance),
      );
    }
    expect(files.get('career-levels')?.length ?? 0).toBe(Object.keys(catalog.levels).length);
    expect(files.get('quoted-facts')?.map(({ id, amount }) => [id, Number(amount)])).toEqual(
      Object.entries(catalog.claims)
        .filter(([, { source }]) => source !== undefined)
        .map(([id, { quantity }]) => [id, quantity.amount]),
    );
  });
});
