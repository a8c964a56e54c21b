import { describe, expect, it } from 'vitest';
import type { FolderTexts } from '../../../src/derive/csv-sheet.ts';
import { deriveRecords } from '../../../src/derive/derive-records.ts';
import { formatProblems } from '../../../src/derive/problem.ts';
import { fixtureTexts } from './data-folders.ts';

/** The fixture files with one of them changed. @throws Error when the change changes nothing. */
function changeFile(file: string, change: (text: string) => string | undefined): FolderTexts {
  const text = fixtureTexts[file] ?? '';
  const changed = change(text);
  if (changed === text) throw new Error(`The change left ${file} as it was.`);
  return { ...fixtureTexts, [file]: changed };
}

/** The full text of the error for a changed file. */
const explain = (file: string, change: (text: string) => string | undefined): string =>
  formatProblems(deriveRecords(changeFile(file, change)).problems);

const oews = 'bls_oews_national_2020_2025.csv';
const adverts = 'aijobs_salaries_ai_ml.csv';

describe('the problems of data files', () => {
  it('name a missing file', () => {
    expect(explain('onet_tasks.csv', () => undefined)).toMatchInlineSnapshot(`
      "onet_tasks.csv  The file is missing.
          Put it into the folder that --from names.

      1 problem. Nothing was written."
    `);
  });

  it('name a missing column and the one that it may have become', () => {
    expect(explain(oews, (text) => text.replace('a_median', 'a_medain'))).toMatchInlineSnapshot(`
      "bls_oews_national_2020_2025.csv:1  The column "a_median" is missing.
          Did you mean "a_medain"? The file has: may_year, occ_code, occ_title, tot_emp, emp_prse, a_mean, mean_prse, a_pct10, a_pct25, a_medain, a_pct75, a_pct90.

      bls_oews_national_2020_2025.csv:1  The header has changed: "a_medain" is not one of its columns.
          Find out what it means before any figure is derived. Expected: may_year, occ_code, occ_title, tot_emp, emp_prse, mean_prse, a_pct10, a_pct25, a_median, a_pct75, a_pct90, a_mean.

      2 problems. Nothing was written."
    `);
  });

  it('name a column that is new', () => {
    expect(
      explain(oews, (text) =>
        text
          .replaceAll(/$/gm, ',1')
          .replace('a_pct90,1', 'a_pct90,h_pct90')
          .replace(/,1\s*$/, '\n'),
      ),
    ).toMatchInlineSnapshot(`
      "bls_oews_national_2020_2025.csv:1  The header has changed: "h_pct90" is not one of its columns.
          Find out what it means before any figure is derived. Expected: may_year, occ_code, occ_title, tot_emp, emp_prse, mean_prse, a_pct10, a_pct25, a_median, a_pct75, a_pct90, a_mean.

      1 problem. Nothing was written."
    `);
  });

  it('name an empty file', () => {
    expect(explain(adverts, () => '')).toMatchInlineSnapshot(`
      "aijobs_salaries_ai_ml.csv  The file is empty.
          Download it again.

      1 problem. Nothing was written."
    `);
    expect(explain('aggregates.json', () => ' \n')).toMatchInlineSnapshot(`
      "aggregates.json  The file is empty.
          Download it again.

      1 problem. Nothing was written."
    `);
  });

  it('name a file with a header alone', () => {
    expect(explain(oews, (text) => text.slice(0, text.indexOf('\n') + 1))).toMatchInlineSnapshot(`
      "bls_oews_national_2020_2025.csv  The file has a header and no rows.
          Download it again.

      1 problem. Nothing was written."
    `);
  });

  it('name a cell that is no number', () => {
    expect(explain(oews, (text) => text.replace(',0.5,95000,', ',0.5,"95,000",'))).toMatchInlineSnapshot(`
      "bls_oews_national_2020_2025.csv:3  The cell "a_mean" is "95,000", but a number belongs there.
          Write digits alone, with a point before decimals; or correct the cell at its source.

      1 problem. Nothing was written."
    `);
  });

  it('name a key that stands twice', () => {
    expect(explain(oews, (text) => `${text}${text.trim().split('\n').at(-1) ?? ''}\n`))
      .toMatchInlineSnapshot(`
      "bls_oews_national_2020_2025.csv:24  The row repeats the key of line 23: may_year "2025", occ_code "15-2051".
          Keep the right one of the two rows.

      1 problem. Nothing was written."
    `);
  });

  it('name a row with too few cells', () => {
    expect(explain('onet_tasks.csv', (text) => `${text}11-3021.00,T,3\n`)).toMatchInlineSnapshot(`
      "onet_tasks.csv:10  The row has 3 cells, but the header has 7.
          A text with a comma needs quotes around it.

      1 problem. Nothing was written."
    `);
  });

  it('name a quote that is never closed', () => {
    expect(explain('onet_tasks.csv', (text) => `${text}"11-3021.00,T,3\n`)).toMatchInlineSnapshot(`
      "onet_tasks.csv  The file cannot be read as CSV: Quote Not Closed: the parsing is finished with an opening quote at line 10.
          Download it again, or repair the line: quotes must be closed, and doubled inside a quoted cell.

      1 problem. Nothing was written."
    `);
  });

  it('name a range that lacks an end, and an end of another name', () => {
    expect(explain(adverts, (text) => text.replace('R001,low', ',').replace('R002,low', 'R002,middle')))
      .toMatchInlineSnapshot(`
      "aijobs_salaries_ai_ml.csv:2  The range "R001" has no low end.
          A range stands in two rows that are alike but for the salary and the end.

      aijobs_salaries_ai_ml.csv:4  The range "R002" has no low end.
          A range stands in two rows that are alike but for the salary and the end.

      aijobs_salaries_ai_ml.csv:5  The range "R002" has an end "middle".
          An end is "low" or "high".

      3 problems. Nothing was written."
    `);
  });

  it('name a year that an occupation lacks', () => {
    expect(explain(oews, (text) => text.replace(/^2023,15-1221.*\n/m, ''))).toMatchInlineSnapshot(`
      "bls_oews_national_2020_2025.csv  There is no row for 15-1221 in 2023.
          Each occupation needs a row for every year from its first to 2024.

      1 problem. Nothing was written."
    `);
  });

  it('name a sector, a country and a month that are not expected', () => {
    expect(explain('bls_oews_sector_2024.csv', (text) => text.replace('2024,99,', '2024,98,')))
      .toMatchInlineSnapshot(`
      "bls_oews_sector_2024.csv:38  The row is for sector "98" in "2024", which is not expected.
          The file holds 2024 alone, with the sectors 11, 21, 22, 23, 42, 51, 52, 53, 54, 55, 56, 61, 62, 71, 72, 81, 99, 31-33, 44-45, 48-49.

      1 problem. Nothing was written."
    `);
    expect(
      explain('indeed_ai_share_of_postings_monthly.csv', (text) => text.replace('2024-03,AU', '2024-13,AU')),
    ).toMatchInlineSnapshot(`
      "indeed_ai_share_of_postings_monthly.csv:38  The row is for "AU" in "2024-13", which is not expected.
          A month is written YYYY-MM; the countries are AU, CA, DE, FR, GB, IE, IT, NL, US.

      1 problem. Nothing was written."
    `);
    expect(
      explain('stackoverflow_2025_compensation_by_role.csv', (text) => text.replaceAll('India', 'Indiana')),
    ).toMatchInlineSnapshot(`
      "stackoverflow_2025_compensation_by_role.csv  There is no row for India.
          Each country needs a row at least.

      stackoverflow_2025_compensation_by_role.csv:16  The row is for "Indiana" in 2025, which is not expected.
          The file holds 2025 alone, for United States, All respondents, United Kingdom, Germany, France, India.

      stackoverflow_2025_compensation_by_role.csv:17  The row is for "Indiana" in 2025, which is not expected.
          The file holds 2025 alone, for United States, All respondents, United Kingdom, Germany, France, India.

      stackoverflow_2025_compensation_by_role.csv:18  The row is for "Indiana" in 2025, which is not expected.
          The file holds 2025 alone, for United States, All respondents, United Kingdom, Germany, France, India.

      4 problems. Nothing was written."
    `);
  });

  it('name an occupation without a projection', () => {
    expect(explain('bls_employment_projections_2024_2034.csv', (text) => text.replace('15-2051', '15-2052')))
      .toMatchInlineSnapshot(`
      "bls_employment_projections_2024_2034.csv  There is no row for 15-2051.
          Each occupation needs a row.

      1 problem. Nothing was written."
    `);
  });

  it('name what the aggregates lack, or that they are no JSON', () => {
    expect(explain('aggregates.json', (text) => text.replace('"p90"', '"p99"'))).toMatchInlineSnapshot(`
      "aggregates.json  The value "jobpostings_2023_lukebarousse.us_by_level.principal.p90" is missing, or not what belongs there.
          For each title the file holds n, p10, p25, median, p75, and p90, all of them numbers.

      1 problem. Nothing was written."
    `);
    expect(explain('aggregates.json', (text) => text.slice(1))).toMatchInlineSnapshot(`
      "aggregates.json  The file cannot be read as JSON.
          Download it again.

      1 problem. Nothing was written."
    `);
  });

  it('name a figure that cannot be right', () => {
    expect(explain('onet_skills.csv', (text) => text.replace('IM,4.12', 'IM,41.2'))).toMatchInlineSnapshot(`
      "content/skills/information-systems-managers.yaml  What would be written as "skills.0.importance" cannot be right: Too big: expected number to be <=5.
          Look for the cell behind it and correct it at its source.

      1 problem. Nothing was written."
    `);
  });

  it('stand all together, by file and line', () => {
    const texts = {
      ...fixtureTexts,
      'onet_tasks.csv': undefined,
      'onet_skills.csv': '',
      [oews]: (fixtureTexts[oews] ?? '')
        .replace(',0.5,95000,', ',0.5,much,')
        .replace(',0.5,91000,', ',0.5,-,'),
    };
    const { records: none, problems } = deriveRecords(texts);
    expect(none).toEqual([]);
    expect(formatProblems(problems)).toMatchInlineSnapshot(`
      "bls_oews_national_2020_2025.csv:3  The cell "a_mean" is "much", but a number belongs there.
          Write digits alone, with a point before decimals; or correct the cell at its source.

      bls_oews_national_2020_2025.csv:4  The cell "a_mean" is "-", but a number belongs there.
          Write digits alone, with a point before decimals; or correct the cell at its source.

      onet_skills.csv  The file is empty.
          Download it again.

      onet_tasks.csv  The file is missing.
          Put it into the folder that --from names.

      4 problems. Nothing was written."
    `);
  });
});

describe('formatProblems', () => {
  it('gives nothing when there is nothing to say', () => {
    expect(formatProblems([])).toBe('');
  });
});
