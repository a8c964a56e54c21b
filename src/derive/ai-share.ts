/** The share of postings that mention AI. In: monthly means by country. Out: one series of quarters for each country. */
import type { ShareSeries } from '../catalog/schema-demand.ts';
import { readNumber, readSheet, type FolderTexts } from './csv-sheet.ts';
import type { DerivedRecord } from './derived-record.ts';
import type { Problem } from './problem.ts';
import { roundTo } from './statistics.ts';

const file = 'indeed_ai_share_of_postings_monthly.csv';
const monthsOfQuarter = 3;

const countries: Readonly<Record<string, { place: ShareSeries['place']; name: string }>> = {
  AU: { place: 'AU', name: 'Australia' },
  CA: { place: 'CA', name: 'Canada' },
  DE: { place: 'DE', name: 'Germany' },
  FR: { place: 'FR', name: 'France' },
  GB: { place: 'GB', name: 'United Kingdom' },
  IE: { place: 'IE', name: 'Ireland' },
  IT: { place: 'IT', name: 'Italy' },
  NL: { place: 'NL', name: 'Netherlands' },
  US: { place: 'US', name: 'United States' },
};

const caution =
  'It counts postings for any job that mention AI, not postings for AI roles. A posting may mention AI in passing.';

/** The days of a month written YYYY-MM. */
const countDays = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
};

/** The quarter of a month: 2024-02 gives 2024-Q1. */
const findQuarter = (month: string): string =>
  `${month.slice(0, 4)}-Q${String(Math.ceil(Number(month.slice(5)) / monthsOfQuarter))}`;

/** Averages the months of each quarter; a quarter that lacks a month, or days of one, is left out. */
export function averageQuarters(
  months: readonly { month: string; percent: number; days: number }[],
): ShareSeries['points'] {
  const quarters = new Map<string, number[]>();
  for (const { month, percent, days } of months) {
    if (days !== countDays(month)) continue;
    const quarter = findQuarter(month);
    quarters.set(quarter, [...(quarters.get(quarter) ?? []), percent]);
  }
  return [...quarters]
    .filter(([, percents]) => percents.length === monthsOfQuarter)
    .map(([period, percents]) => ({
      period,
      percent: roundTo(percents.reduce((sum, percent) => sum + percent, 0) / monthsOfQuarter, 2),
    }))
    .sort((a, b) => (a.period < b.period ? -1 : 1));
}

/** Derives a series for each country. */
export function deriveAiShare(texts: FolderTexts, problems: Problem[]): DerivedRecord[] {
  const rows = readSheet(
    { file, columns: ['month', 'country', 'ai_share_pct_monthly_mean', 'days'], key: ['month', 'country'] },
    texts,
    problems,
  );
  if (rows.length === 0) return [];
  for (const { line, cells } of rows) {
    if (/^\d{4}-(0[1-9]|1[0-2])$/.test(cells.month) && Object.hasOwn(countries, cells.country)) continue;
    problems.push({
      file,
      line,
      message: `The row is for "${cells.country}" in "${cells.month}", which is not expected.`,
      hint: `A month is written YYYY-MM; the countries are ${Object.keys(countries).join(', ')}.`,
    });
  }
  return Object.entries(countries).flatMap(([code, { place, name }]): DerivedRecord[] => {
    const points = averageQuarters(
      rows
        .filter(({ cells }) => cells.country === code)
        .map((row) => ({
          month: row.cells.month,
          percent: readNumber(row, 'ai_share_pct_monthly_mean', problems),
          days: readNumber(row, 'days', problems),
        })),
    );
    if (points.length < 2) {
      problems.push({
        file,
        message: `There are fewer than two whole quarters for ${code}.`,
        hint: 'A quarter is whole when all days of its three months were counted.',
      });
      return [];
    }
    return [
      {
        folder: 'demand',
        id: `ai-share-${code.toLowerCase()}`,
        data: {
          kind: 'series',
          title: `Postings that mention AI, ${name}`,
          place,
          measure: 'job postings on Indeed that mention AI, in percent of all postings',
          group: 'ai-share',
          points,
          source: 'indeed-ai-tracker',
          processing: {
            level: 'major',
            note: 'Daily shares were averaged by month, and the months by quarter. Only whole quarters are kept.',
          },
          caution:
            code === 'CA'
              ? `${caution} Canada rises almost fourfold within a year at the end, unlike any other country: treat it as an outlier until it is explained.`
              : caution,
          revisions: [],
        },
      },
    ];
  });
}
