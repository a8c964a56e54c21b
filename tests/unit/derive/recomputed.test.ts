import { describe, expect, it } from 'vitest';
import type { FolderTexts } from '../../../src/derive/csv-sheet.ts';
import { deriveAll, fixtureTexts, getTable, realTexts, withoutRealFiles } from './data-folders.ts';
import { averageByQuarter, listMidpoints, readCsv, weighPercentile } from './independent.ts';

const percentiles = { p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9 };
const levels = { entry: 'EN', mid: 'MI', senior: 'SE', executive: 'EX' };
const families = {
  'advertised-ml-engineering': 'ai_ml_engineering',
  'advertised-ml-research': 'ai_ml_science_research',
  'advertised-data-science': 'data_science',
};

/** Expects rounded percentiles to lie within half a dollar of the exact ones, and n to be the same. */
function expectPay(
  row: Partial<Record<keyof typeof percentiles | 'sampleSize', unknown>>,
  midpoints: number[],
): void {
  expect(row.sampleSize).toBe(midpoints.length);
  for (const [name, share] of Object.entries(percentiles)) {
    const published = row[name as keyof typeof percentiles];
    expect(Number.isInteger(published)).toBe(true);
    expect(Math.abs(Number(published) - weighPercentile(midpoints, share))).toBeLessThanOrEqual(0.500_001);
  }
}

function expectSameFigures(texts: FolderTexts): void {
  const records = deriveAll(texts);
  const adverts = readCsv(texts['aijobs_salaries_ai_ml.csv'] ?? '');
  const shares = readCsv(texts['indeed_ai_share_of_postings_monthly.csv'] ?? '');
  const all = ['2023', '2024', '2025'];
  for (const [id, family] of Object.entries(families)) {
    const { rows } = getTable(records, id);
    for (const [rowId, level] of Object.entries(levels)) {
      const midpoints = listMidpoints(adverts, { family, level, years: all });
      const row = rows.find((candidate) => candidate.id === rowId);
      if (midpoints.length < 10) expect(row).toBeUndefined();
      else expectPay(row ?? {}, midpoints);
    }
  }
  for (const row of getTable(records, 'advertised-ml-engineering-senior-by-year').rows) {
    const years = [String(row.year)];
    expectPay(row, listMidpoints(adverts, { family: 'ai_ml_engineering', level: 'SE', years }));
  }
  for (const record of records) {
    if (record.folder !== 'demand' || record.data.kind !== 'series') continue;
    const means = averageByQuarter(shares, record.data.place);
    expect(record.data.points.map(({ period }) => period)).toEqual([...means.keys()].sort());
    for (const { period, percent } of record.data.points) {
      expect(Math.abs(percent * 100 - (means.get(period) ?? Number.NaN))).toBeLessThanOrEqual(0.500_001);
    }
  }
}

/** Expects a sector to be listed exactly where fewer than eight others of the occupation employ more. */
function expectLargestSectors(texts: FolderTexts): void {
  const records = deriveAll(texts);
  const cells = readCsv(texts['bls_oews_sector_2024.csv'] ?? '');
  for (const code of ['15-1221', '15-2051', '15-1252', '11-3021']) {
    const ranked = cells.filter((row) => row['occ_code'] === code && /^\d+$/.test(row['a_median'] ?? ''));
    const employed = ranked.map((row) => Number(row['tot_emp']));
    const expected = ranked.filter((_, at) => employed.filter((n) => n > (employed[at] ?? 0)).length < 8);
    const { rows } = getTable(records, `oews-sector-${code}`);
    expect(rows.map(({ employment, p50 }) => [employment, p50])).toEqual(
      expected
        .map((row) => [Number(row['tot_emp']), Number(row['a_median'])])
        .sort(([, a = 0], [, b = 0]) => b - a),
    );
  }
}

describe('the derived figures, computed a second way,', () => {
  it('are the same over small invented files', () => {
    expectSameFigures(fixtureTexts);
    expectLargestSectors(fixtureTexts);
  });

  it('are the same over the real files', { timeout: 60_000 }, ({ skip }) => {
    if (!realTexts) return skip(withoutRealFiles);
    expectSameFigures(realTexts);
    expectLargestSectors(realTexts);
  });

  it('have a reader of their own that knows quotes and line ends', () => {
    expect(readCsv('a,b\r\n"x, ""y""",2\n')).toEqual([{ a: 'x, "y"', b: '2' }]);
  });

  it('have percentiles that are known by hand', () => {
    expect(weighPercentile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(weighPercentile([10, 20], 0.25)).toBe(12.5);
  });
});
