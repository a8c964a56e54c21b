import { expect, test } from 'vitest';
import { assertCatalog, readCatalog } from '../../../src/catalog/read-catalog.ts';
import { groupRecords, selectForOffer } from '../../../src/offer/select-records.ts';
import { at } from '../../../scripts/project.ts';

const catalog = assertCatalog(readCatalog({ contentDir: at('tests/fixtures/catalog/good') }));

test('every row of every table becomes a record of its group', () => {
  const groups = groupRecords(catalog);
  const rows = Object.values(catalog.salaries).flatMap((table) => table.rows);
  expect(groups.flatMap(({ records }) => records)).toHaveLength(rows.length);
  // A table without a group stands with its source; a group that nobody named is called after its first table.
  expect(groups.map(({ id, name }) => [id, name])).toMatchSnapshot();
});

test('in the guide every group has a name of its own, and an offer meets a few rows of each kind of source', () => {
  const { catalog: guide } = readCatalog({ contentDir: at('content') });
  const groups = groupRecords(guide);
  const titles = [...Object.values(guide.salaries), ...Object.values(guide.sources)].map(
    ({ title }) => title,
  );
  for (const { name } of groups) expect(titles).not.toContain(name);
  const chosen = selectForOffer(groups);
  for (const { id, records } of chosen)
    expect([id, records.length > 0 && records.length <= 8]).toEqual([id, true]);
  for (const measure of ['base', 'total', 'wage', 'unspecified']) {
    expect(chosen.flatMap(({ records }) => records).map((record) => record.measure)).toContain(measure);
  }
});

test('an offer is compared with the newest year, and not with hours, other countries or levels far away', () => {
  const table = catalog.salaries['engineer-us'];
  const row = table?.rows[0];
  if (!table || !row) throw new Error('The fixture lacks its table.');
  const byYear = {
    ...table,
    rows: [2020, 2024].map((year) => ({ ...row, id: `y${year.toString()}`, year })),
  };
  const groups = groupRecords({
    ...catalog,
    salaries: {
      ...catalog.salaries,
      'by-year': byYear,
      levels: { ...table, rows: ['entry', 'senior'].map((id) => ({ ...row, id })) },
      abroad: { ...table, place: 'GB' },
      sectors: { ...table, group: 'oews-sector' },
    },
  });
  const chosen = selectForOffer(groups).flatMap(({ records }) =>
    records.map(({ tableId, rowId }) => `${tableId}/${rowId}`),
  );
  expect(chosen).toContain('by-year/y2024');
  expect(chosen).toContain('levels/senior');
  expect(chosen).not.toContain('by-year/y2020');
  expect(chosen).not.toContain('levels/entry');
  expect(chosen.filter((id) => /^(abroad|sectors|engineer-us-hourly)\//.test(id))).toEqual([]);
});
