/** The wage cells that both OEWS files share. In: a row. Out: the pay statistics of a salary row. */
import type { PayStatistic, SalaryRow } from '../catalog/schema.ts';
import { readNumber, type SheetRow } from './csv-sheet.ts';
import type { Problem } from './problem.ts';

/** The columns with wages, and the statistic that each becomes. */
const wageColumns = {
  a_pct10: 'p10',
  a_pct25: 'p25',
  a_median: 'p50',
  a_pct75: 'p75',
  a_pct90: 'p90',
  a_mean: 'average',
} as const satisfies Record<string, PayStatistic>;

/** The name of a column with wages. */
export type WageColumn = keyof typeof wageColumns;

/** The names of the columns with wages. */
export const wageColumnNames = Object.keys(wageColumns) as WageColumn[];

/**
 * The annual wage at and above which the bureau prints "#", by year in May. Read in the Field Descriptions
 * sheet of each year's national workbook. A year that is not here has no verified threshold.
 */
const topCodes: Readonly<Record<number, number>> = {
  2020: 208_000,
  2021: 208_000,
  2022: 239_200,
  2023: 239_200,
  2024: 239_200,
};

/** What stands in the cells of a row: amounts, and which of them are only a floor. */
export type Wages = Pick<SalaryRow, (typeof wageColumns)[WageColumn] | 'topCoded'>;

/** Reads the wages of a row. "#" becomes the threshold of the year; "*" is a wage that is not published. */
export function readWages(row: SheetRow<WageColumn>, year: number, problems: Problem[]): Wages {
  const wages: Wages = {};
  const topCoded: PayStatistic[] = [];
  for (const column of wageColumnNames) {
    const statistic = wageColumns[column];
    const cell = row.cells[column];
    const topCode = topCodes[year];
    if (cell === '*') continue;
    if (cell !== '#') wages[statistic] = readNumber(row, column, problems);
    // Without a verified threshold nothing true can be said about the wage.
    else if (topCode !== undefined) {
      wages[statistic] = topCode;
      topCoded.push(statistic);
    }
  }
  return topCoded.length === 0 ? wages : { ...wages, topCoded };
}

/** Why no number of responses stands behind a row. */
export const noSampleSize = {
  absent: 'The bureau publishes standard errors, not the number of answers behind a figure.',
};
