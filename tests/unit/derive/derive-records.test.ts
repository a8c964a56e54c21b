import { describe, expect, it } from 'vitest';
import { deriveAll, fixtureTexts, getRow, getTable } from './data-folders.ts';

const records = deriveAll(fixtureTexts);

describe('deriveRecords', () => {
  it('gives the records in the order of their paths', () => {
    const paths = records.map(({ folder, id }) => `${folder}/${id}`);
    expect(paths).toEqual(paths.toSorted());
    expect(paths).toMatchSnapshot();
  });

  it('gives the same records for the same texts', () => {
    expect(JSON.stringify(deriveAll(fixtureTexts))).toBe(JSON.stringify(records));
  });

  it('leaves out May 2025 and the years before an occupation was counted', () => {
    const yearsOf = (id: string) => getTable(records, id).rows.map(({ year }) => year);
    expect(yearsOf('oews-15-1221')).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect(yearsOf('oews-15-2051')).toEqual([2021, 2022, 2023, 2024]);
    expect(getTable(records, 'oews-15-1221').breaks?.map(({ before }) => before)).toEqual([2021]);
    expect(getTable(records, 'oews-15-2051').breaks).toBeUndefined();
  });

  it('writes the top code of the year for a hidden wage, and says which figures are floors', () => {
    expect(getRow(records, 'oews-11-3021', 'y2021')).toMatchObject({
      p75: 208_000,
      p90: 208_000,
      topCoded: ['p75', 'p90'],
    });
    expect(getRow(records, 'oews-11-3021', 'y2022')).toMatchObject({ p90: 239_200, topCoded: ['p90'] });
    expect(getRow(records, 'oews-15-1221', 'y2022')).not.toHaveProperty('topCoded');
  });

  it('lists the eight sectors that employ most, the highest median first', () => {
    const { rows } = getTable(records, 'oews-sector-15-2051');
    const medians = rows.map(({ p50 }) => p50 ?? 0);
    expect(rows.length).toBe(8);
    expect(medians).toEqual(medians.toSorted((a, b) => b - a));
    // The two smallest of ten sectors are missing, although one of them has the second highest median.
    expect(rows.map(({ id }) => id)).not.toContain('agriculture');
    expect(rows.map(({ id }) => id)).not.toContain('mining');
    expect(Math.min(...rows.map(({ employment = 0 }) => employment))).toBe(73);
  });

  it('leaves out a sector whose median is not published or only a floor', () => {
    const ids = getTable(records, 'oews-sector-15-1221').rows.map(({ id }) => id);
    expect(ids).not.toContain('mining');
    expect(ids).not.toContain('utilities');
  });

  it('chooses the same sectors in any order of the file, also where two employ as many', () => {
    const file = 'bls_oews_sector_2024.csv';
    // Mining and utilities now share the last place.
    const [header = '', ...lines] = (fixtureTexts[file] ?? '')
      .replace(',15-2051,Scientists,63,', ',15-2051,Scientists,73,')
      .trim()
      .split('\n');
    const derive = (ordered: string[]) =>
      getTable(
        deriveAll({ ...fixtureTexts, [file]: [header, ...ordered].join('\n') }),
        'oews-sector-15-2051',
      );
    const { rows } = derive(lines);
    expect(derive(lines.toReversed()).rows).toEqual(rows);
    expect(rows.map(({ id }) => id)).toContain('mining');
    expect(rows.map(({ id }) => id)).not.toContain('utilities');
  });

  it('counts each different range once', () => {
    // Thirteen different ranges, and one more for each of remote share, size and title.
    expect(getRow(records, 'advertised-ml-engineering-senior-by-year', 'y2024').sampleSize).toBe(16);
    expect(getRow(records, 'advertised-ml-engineering', 'senior').sampleSize).toBe(16 + 12);
  });

  it('leaves out a tier with too few ranges and says so', () => {
    const { rows, caution } = getTable(records, 'advertised-ml-engineering');
    expect(rows.map(({ id }) => id)).toEqual(['senior']);
    expect(caution).toContain('Executive or director is left out: too few different ranges.');
  });

  it('leaves an average out where the survey gives none', () => {
    expect(getRow(records, 'self-reported-world', 'ai-ml-engineer')).toHaveProperty('average');
    expect(getRow(records, 'self-reported-us', 'ai-ml-engineer')).not.toHaveProperty('average');
    expect(getTable(records, 'self-reported-de').caution).toContain(
      'The survey lists no AI/ML engineers here.',
    );
  });

  it('keeps whole quarters only', () => {
    const periodsOf = (id: string) => {
      const record = records.find((candidate) => candidate.id === id);
      return record?.folder === 'demand' && record.data.kind === 'series'
        ? record.data.points.map(({ period }) => period)
        : [];
    };
    expect(periodsOf('ai-share-us')).toEqual(['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1']);
    expect(periodsOf('ai-share-it')).toEqual(['2024-Q1', '2024-Q3', '2024-Q4', '2025-Q1']);
  });

  it('gives people instead of thousands, without what binary fractions leave behind', () => {
    const record = records.find(({ id }) => id === 'bls-15-1252-2024-2034');
    expect(record?.data).toMatchObject({ employmentFrom: 200_300, employmentTo: 231_900, jobsAdded: 31_600 });
  });

  it('gives the ten most important items, the technologies in demand once each, and no supplemental task', () => {
    const record = records.find(({ id }) => id === 'information-systems-managers');
    expect(record?.data).toMatchSnapshot();
  });

  it('says which parts of a profile are missing', () => {
    const record = records.find(({ id }) => id === 'data-scientists');
    expect(record?.data).toHaveProperty('missing.length', 3);
  });
});
