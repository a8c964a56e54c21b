/** Wages by sector, from OEWS, May 2024. In: the file by sector. Out: one salary table for each occupation. */
import type { SalaryRow } from '../catalog/schema.ts';
import { readNumber, readSheet, type FolderTexts } from './csv-sheet.ts';
import { occupations, type DerivedRecord } from './derived-record.ts';
import { noSampleSize, readWages, wageColumnNames } from './oews-cells.ts';
import type { Problem } from './problem.ts';

const file = 'bls_oews_sector_2024.csv';
const year = 2024;
const mostSectors = 8;

/** Sectors by their code in the North American Industry Classification System, in short words. */
const sectors: Readonly<Record<string, { id: string; label: string }>> = {
  '11': { id: 'agriculture', label: 'Agriculture, forestry, fishing' },
  '21': { id: 'mining', label: 'Mining, oil and gas' },
  '22': { id: 'utilities', label: 'Utilities' },
  '23': { id: 'construction', label: 'Construction' },
  '31-33': { id: 'manufacturing', label: 'Manufacturing' },
  '42': { id: 'wholesale-trade', label: 'Wholesale trade' },
  '44-45': { id: 'retail-trade', label: 'Retail trade' },
  '48-49': { id: 'transportation', label: 'Transportation, warehousing' },
  '51': { id: 'information', label: 'Information' },
  '52': { id: 'finance', label: 'Finance and insurance' },
  '53': { id: 'real-estate', label: 'Real estate and rental' },
  '54': { id: 'professional-services', label: 'Professional, scientific, technical services' },
  '55': { id: 'management', label: 'Management of companies' },
  '56': { id: 'administrative-services', label: 'Administrative and support services' },
  '61': { id: 'education', label: 'Education' },
  '62': { id: 'health-care', label: 'Health care, social assistance' },
  '71': { id: 'arts', label: 'Arts, entertainment, recreation' },
  '72': { id: 'accommodation', label: 'Accommodation and food' },
  '81': { id: 'other-services', label: 'Other services' },
  '99': { id: 'government', label: 'Government' },
};

/** The largest first; of two that are alike the first by id, so that the order never depends on the file. */
const largestFirst =
  (statistic: 'employment' | 'p50') =>
  (a: SalaryRow, b: SalaryRow): number =>
    (b[statistic] ?? 0) - (a[statistic] ?? 0) || (a.id < b.id ? -1 : 1);

/** Derives the tables by sector: of those with a published median the eight that employ most, the highest median first. */
export function deriveOewsSectors(texts: FolderTexts, problems: Problem[]): DerivedRecord[] {
  const rows = readSheet(
    {
      file,
      columns: ['may_year', 'naics', 'naics_title', 'occ_code', 'occ_title', 'tot_emp', ...wageColumnNames],
      key: ['may_year', 'naics', 'occ_code'],
    },
    texts,
    problems,
  );
  if (rows.length === 0) return [];
  const toSalaryRow = (row: (typeof rows)[number]): SalaryRow[] => {
    const sector = sectors[row.cells.naics];
    if (!sector || row.cells.may_year !== String(year)) {
      problems.push({
        file,
        line: row.line,
        message: `The row is for sector "${row.cells.naics}" in "${row.cells.may_year}", which is not expected.`,
        hint: `The file holds ${String(year)} alone, with the sectors ${Object.keys(sectors).join(', ')}.`,
      });
      return [];
    }
    return [
      {
        ...sector,
        ...readWages(row, year, problems),
        employment: readNumber(row, 'tot_emp', problems),
        sampleSize: noSampleSize,
      },
    ];
  };
  return occupations.map(({ code, name }): DerivedRecord => {
    const published = rows.filter(({ cells }) => cells.occ_code === code).flatMap(toSalaryRow);
    const largest = published
      // A median that is top-coded is known too little to be ranked.
      .filter(({ p50, topCoded = [] }) => p50 !== undefined && !topCoded.includes('p50'))
      .sort(largestFirst('employment'))
      .slice(0, mostSectors);
    return {
      folder: 'salaries',
      id: `oews-sector-${code}`,
      data: {
        title: `${name}, annual wage by sector`,
        place: 'US',
        measure: 'wage',
        currency: 'USD',
        period: 'year',
        priceYear: 'May 2024',
        source: 'bls-oews',
        processing: {
          level: 'minor',
          note: 'Copied for the sectors that employ most people in the occupation, eight at most, the highest median first. A hidden wage stands as a floor at the top code.',
        },
        caution:
          'Smaller sectors are left out, and so is any sector whose median the bureau hides. Sectors differ widely in size, so look at employment before comparing. Equity and most bonuses are not counted.',
        group: 'oews-sector',
        rows: largest.sort(largestFirst('p50')),
        revisions: [],
      },
    };
  });
}
