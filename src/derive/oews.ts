/** National wages by occupation and year, from OEWS. In: the national file. Out: one salary table for each occupation. */
import type { SalaryRow } from '../catalog/schema.ts';
import { readNumber, readSheet, type FolderTexts } from './csv-sheet.ts';
import { occupations, type DerivedRecord } from './derived-record.ts';
import { noSampleSize, readWages, wageColumnNames } from './oews-cells.ts';
import type { Problem } from './problem.ts';

const file = 'bls_oews_national_2020_2025.csv';

/** The years published here. May 2025 waits until its change of top-coding is confirmed. */
const years = [2020, 2021, 2022, 2023, 2024];

/** Two of the occupations were split from others when the 2018 classification came into full use. */
const firstYears: Readonly<Record<string, number>> = { '15-1252': 2021, '15-2051': 2021 };

const excluded =
  'Wages leave out equity, overtime, and most bonuses. May 2025 is left out until a change in how the highest wages are shown is confirmed.';

const cautions: Readonly<Record<string, string>> = {
  '15-1221': `A neighboring occupation of every level, not principal AI/ML engineers. ${excluded}`,
  '15-2051': `A neighboring occupation of every level, not principal AI/ML engineers. The series begins in 2021: the figures for 2020 counted other mathematical scientists too (15-2098). ${excluded}`,
  '15-1252': `A neighboring occupation of every level, not principal AI/ML engineers. The series begins in 2021: the figures for 2020 counted testers and quality analysts too (15-1256). ${excluded}`,
  '11-3021': `Managers of every level: a neighboring occupation, not principal AI/ML engineers. ${excluded}`,
};

const methodBreak = {
  before: 2021,
  note: 'From May 2021 the bureau uses a new, model-based method, so the step from the year before is not growth in pay.',
};

/** Derives the national tables, one for each occupation, a row for each year. */
export function deriveOews(texts: FolderTexts, problems: Problem[]): DerivedRecord[] {
  const rows = readSheet(
    {
      file,
      columns: ['may_year', 'occ_code', 'occ_title', 'tot_emp', 'emp_prse', 'mean_prse', ...wageColumnNames],
      key: ['may_year', 'occ_code'],
    },
    texts,
    problems,
  );
  if (rows.length === 0) return [];
  return occupations.map(({ code, name }): DerivedRecord => {
    const firstYear = firstYears[code] ?? 2020;
    const tableRows = years
      .filter((year) => year >= firstYear)
      .flatMap((year): SalaryRow[] => {
        const row = rows.find(({ cells }) => cells.occ_code === code && cells.may_year === String(year));
        if (!row) {
          problems.push({
            file,
            message: `There is no row for ${code} in ${String(year)}.`,
            hint: 'Each occupation needs a row for every year from its first to 2024.',
          });
          return [];
        }
        return [
          {
            id: `y${String(year)}`,
            label: `May ${String(year)}`,
            ...readWages(row, year, problems),
            year,
            employment: readNumber(row, 'tot_emp', problems),
            sampleSize: noSampleSize,
          },
        ];
      });
    return {
      folder: 'salaries',
      id: `oews-${code}`,
      data: {
        title: `${name}, annual wage`,
        place: 'US',
        measure: 'wage',
        currency: 'USD',
        period: 'year',
        priceYear: 'May of each year, not adjusted for inflation',
        source: 'bls-oews',
        processing: {
          level: 'minor',
          note: 'Copied. Where the bureau hides a wage at or above its top code, the top code stands as a floor.',
        },
        caution: cautions[code] ?? excluded,
        group: 'oews-national',
        ...(firstYear < methodBreak.before && { breaks: [methodBreak] }),
        rows: tableRows,
        revisions: [],
      },
    };
  });
}
