/** Employment projections for 2024 to 2034. In: the file of occupations. Out: one projection for each. */
import { readNumber, readSheet, type FolderTexts } from './csv-sheet.ts';
import { occupations, type DerivedRecord } from './derived-record.ts';
import type { Problem } from './problem.ts';
import { roundTo } from './statistics.ts';

const file = 'bls_employment_projections_2024_2034.csv';
const thousand = 1_000;

/** Derives the projections of the four occupations and of all occupations together. */
export function deriveProjections(texts: FolderTexts, problems: Problem[]): DerivedRecord[] {
  const rows = readSheet(
    {
      file,
      columns: [
        'title',
        'soc',
        'type',
        'employment_2024_thousands',
        'employment_2034_thousands',
        'emp_dist_pct_2024',
        'emp_dist_pct_2034',
        'change_thousands',
        'change_pct',
        'self_employed_pct_2024',
        'annual_openings_thousands',
        'median_annual_wage_2024',
        'typical_entry_education',
        'work_experience',
        'on_the_job_training',
      ],
      key: ['soc'],
    },
    texts,
    problems,
  );
  if (rows.length === 0) return [];
  return [...occupations, { code: '00-0000', name: 'All occupations' }].flatMap(
    ({ code, name }): DerivedRecord[] => {
      const row = rows.find(({ cells }) => cells.soc === code);
      if (!row) {
        problems.push({
          file,
          message: `There is no row for ${code}.`,
          hint: 'Each occupation needs a row.',
        });
        return [];
      }
      const people = (column: Parameters<typeof readNumber<keyof typeof row.cells>>[1]): number =>
        Math.round(roundTo(readNumber(row, column, problems), 1) * thousand);
      return [
        {
          folder: 'demand',
          id: `bls-${code}-2024-2034`,
          data: {
            kind: 'projection',
            title: `${name}, projected employment`,
            place: 'US',
            role: name,
            fromYear: 2024,
            toYear: 2034,
            growthPercent: roundTo(readNumber(row, 'change_pct', problems), 1),
            jobsAdded: people('change_thousands'),
            employmentFrom: people('employment_2024_thousands'),
            employmentTo: people('employment_2034_thousands'),
            annualOpenings: people('annual_openings_thousands'),
            source: 'bls-projections',
            processing: {
              level: 'minor',
              note: 'Thousands restated as people, to the nearest hundred. The bureau rounds each figure by itself, so the change can differ a little from the difference.',
            },
            caution:
              code === '00-0000'
                ? 'Every job in the country, as a yardstick for single occupations. A projection, not a count.'
                : 'A projection for every level of a neighboring occupation, not for principal AI/ML engineers. Openings count people to be replaced as well as new jobs.',
            revisions: [],
          },
        },
      ];
    },
  );
}
