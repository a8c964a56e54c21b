/** Self-reported pay by country and role. In: the survey's published results. Out: one salary table for each country. */
import type { SalaryTable } from '../catalog/schema.ts';
import { readNumber, readSheet, type FolderTexts } from './csv-sheet.ts';
import type { DerivedRecord } from './derived-record.ts';
import type { Problem } from './problem.ts';

const file = 'stackoverflow_2025_compensation_by_role.csv';

const countries: readonly { dataset: string; place: SalaryTable['place']; name: string }[] = [
  { dataset: 'United States', place: 'US', name: 'United States' },
  { dataset: 'All respondents', place: 'WORLD', name: 'all countries' },
  { dataset: 'United Kingdom', place: 'GB', name: 'United Kingdom' },
  { dataset: 'Germany', place: 'DE', name: 'Germany' },
  { dataset: 'France', place: 'FR', name: 'France' },
  { dataset: 'India', place: 'IN', name: 'India' },
];

const mainRole = 'AI/ML engineer';

/** Turns the survey's name of a role into an id: "Developer, back-end" gives "developer-back-end". */
const buildRoleId = (role: string): string =>
  role
    .replace(/\(.*\)/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Derives a table for each country, its roles in the order of the file. */
export function deriveSelfReported(texts: FolderTexts, problems: Problem[]): DerivedRecord[] {
  const rows = readSheet(
    {
      file,
      columns: [
        'survey_year',
        'dataset',
        'dataset_respondents',
        'dev_type',
        'n',
        'median_total_comp_usd',
        'mean_total_comp_usd',
      ],
      key: ['survey_year', 'dataset', 'dev_type'],
    },
    texts,
    problems,
  );
  if (rows.length === 0) return [];
  for (const { line, cells } of rows) {
    if (cells.survey_year === '2025' && countries.some(({ dataset }) => dataset === cells.dataset)) continue;
    problems.push({
      file,
      line,
      message: `The row is for "${cells.dataset}" in ${cells.survey_year}, which is not expected.`,
      hint: `The file holds 2025 alone, for ${countries.map(({ dataset }) => dataset).join(', ')}.`,
    });
  }
  return countries.flatMap(({ dataset, place, name }): DerivedRecord[] => {
    const ofCountry = rows.filter(({ cells }) => cells.dataset === dataset);
    if (ofCountry.length === 0) {
      problems.push({
        file,
        message: `There is no row for ${dataset}.`,
        hint: 'Each country needs a row at least.',
      });
      return [];
    }
    const omission = ofCountry.some(({ cells }) => cells.dev_type === mainRole)
      ? ''
      : ' The survey lists no AI/ML engineers here.';
    return [
      {
        folder: 'salaries',
        id: `self-reported-${place.toLowerCase()}`,
        data: {
          title: `Self-reported total pay, ${name}`,
          place,
          measure: 'total',
          currency: 'USD',
          period: 'year',
          priceYear: '2025',
          source: 'stack-overflow-survey-2025',
          processing: {
            level: 'none',
            note: 'Copied from the published results, for selected roles. The survey converts other currencies to US dollars.',
          },
          caution: `Volunteers answered, of every level of experience, and small samples move easily. Each person counts the total alone: bonuses and perks belong to it, equity is not named.${omission}`,
          group: 'self-reported',
          sampleUnit: 'people',
          rows: ofCountry.map((row) => ({
            id: buildRoleId(row.cells.dev_type),
            label: row.cells.dev_type,
            p50: readNumber(row, 'median_total_comp_usd', problems),
            ...(row.cells.mean_total_comp_usd !== '' && {
              average: readNumber(row, 'mean_total_comp_usd', problems),
            }),
            sampleSize: readNumber(row, 'n', problems),
          })),
          revisions: [],
        },
      },
    ];
  });
}
