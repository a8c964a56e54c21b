/**
 * Advertised base pay from the AI-jobs rows. In: rows, of which two make one range. Out: percentiles of the midpoints
 * of different ranges. The file repeats one advertisement many times and counts both ends of a range as a salary, so
 * rows are never counted.
 */
import type { SalaryRow, SalaryTable } from '../catalog/schema.ts';
import { readNumber, readSheet, type FolderTexts, type SheetRow } from './csv-sheet.ts';
import type { DerivedRecord } from './derived-record.ts';
import type { Problem } from './problem.ts';
import { computePayPercentiles } from './statistics.ts';

const columns = [
  'work_year',
  'experience_level',
  'employment_type',
  'job_title',
  'salary',
  'salary_currency',
  'salary_in_usd',
  'employee_residence',
  'remote_ratio',
  'company_location',
  'company_size',
  'title_family',
  'inferred_range_id',
  'inferred_range_end',
] as const;

type AdvertRow = SheetRow<(typeof columns)[number]>;

const file = 'aijobs_salaries_ai_ml.csv';
const years = [2023, 2024, 2025];

/** Fewer ranges than this say nothing about a tier. */
const fewestRanges = 10;

const families = [
  { family: 'ai_ml_engineering', id: 'advertised-ml-engineering', name: 'AI and ML engineering' },
  { family: 'ai_ml_science_research', id: 'advertised-ml-research', name: 'AI and ML research' },
  { family: 'data_science', id: 'advertised-data-science', name: 'Data science' },
] as const;

const tiers = [
  { level: 'EN', id: 'entry', label: 'Entry' },
  { level: 'MI', id: 'mid', label: 'Mid' },
  { level: 'SE', id: 'senior', label: 'Senior' },
  { level: 'EX', id: 'executive', label: 'Executive or director' },
] as const;

/** One advertised range. */
export interface AdvertisedRange {
  year: number;
  family: string;
  level: string;
  /** Halfway between the two ends, US dollars a year. */
  midpoint: number;
}

const isUsFullTime = ({ cells }: AdvertRow): boolean =>
  cells.company_location === 'US' &&
  cells.employee_residence === 'US' &&
  cells.employment_type === 'FT' &&
  cells.salary_currency === 'USD';

/** Pairs the two ends of each range; an end without the other is a problem. */
function pairEnds(rows: readonly AdvertRow[], problems: Problem[]): [low: AdvertRow, high: AdvertRow][] {
  const ends = new Map<string, { low?: AdvertRow; high?: AdvertRow }>();
  for (const row of rows) {
    const { inferred_range_id: id, inferred_range_end: end } = row.cells;
    if (id === '') continue;
    const pair = ends.get(id) ?? {};
    if (end === 'low' || end === 'high') ends.set(id, { ...pair, [end]: row });
    else {
      problems.push({
        file,
        line: row.line,
        message: `The range "${id}" has an end "${end}".`,
        hint: 'An end is "low" or "high".',
      });
    }
  }
  return [...ends].flatMap(([id, { low, high }]): [AdvertRow, AdvertRow][] => {
    if (low && high) return [[low, high]];
    problems.push({
      file,
      line: (low ?? high)?.line ?? 1,
      message: `The range "${id}" has no ${low ? 'high' : 'low'} end.`,
      hint: 'A range stands in two rows that are alike but for the salary and the end.',
    });
    return [];
  });
}

/** Two ranges are one when year, tier, title, remote share, company size, and both ends are the same. */
const buildIdentity = (low: AdvertRow, high: AdvertRow): string =>
  JSON.stringify([
    high.cells.work_year,
    high.cells.experience_level,
    high.cells.job_title,
    high.cells.remote_ratio,
    high.cells.company_size,
    low.cells.salary,
    high.cells.salary,
  ]);

/** Selects the different ranges of full-time jobs in the United States, in the order of the file. */
export function selectUniqueRanges(rows: readonly AdvertRow[], problems: Problem[]): AdvertisedRange[] {
  const ranges = new Map<string, AdvertisedRange>();
  for (const [low, high] of pairEnds(rows.filter(isUsFullTime), problems)) {
    const identity = buildIdentity(low, high);
    if (ranges.has(identity)) continue;
    ranges.set(identity, {
      year: Number(high.cells.work_year),
      family: high.cells.title_family,
      level: high.cells.experience_level,
      midpoint: (readNumber(low, 'salary', problems) + readNumber(high, 'salary', problems)) / 2,
    });
  }
  return [...ranges.values()];
}

function buildRow(
  row: Pick<SalaryRow, 'id' | 'label' | 'year'>,
  ranges: readonly AdvertisedRange[],
): SalaryRow[] {
  if (ranges.length < fewestRanges) return [];
  return [
    { ...row, ...computePayPercentiles(ranges.map(({ midpoint }) => midpoint)), sampleSize: ranges.length },
  ];
}

const shared = {
  place: 'US',
  measure: 'base',
  currency: 'USD',
  period: 'year',
  source: 'ai-jobs-salaries',
  processing: {
    level: 'major',
    note: 'High and low ends were paired into ranges, repeated ranges counted once, and percentiles taken of the midpoints. The pairing is ours.',
  },
  group: 'advertised-ranges',
  sampleUnit: 'ranges',
  revisions: [],
} as const satisfies Partial<SalaryTable>;

const caution =
  'Pay offered in advertisements, not pay received, and base pay alone. From 2024 on the source strips words such as principal and staff from titles, so none of its tiers is the principal level.';

/** Derives a table for each family of titles, and one of senior engineering by year. */
export function deriveAdvertised(texts: FolderTexts, problems: Problem[]): DerivedRecord[] {
  const rows = readSheet(
    {
      file,
      columns,
      key: ['inferred_range_id', 'inferred_range_end'],
      isKeyless: (cells) => cells.inferred_range_id === '',
    },
    texts,
    problems,
  );
  if (rows.length === 0) return [];
  const ranges = selectUniqueRanges(rows, problems).filter(({ year }) => years.includes(year));
  const byTier = families.map(({ family, id, name }): DerivedRecord => {
    const tableRows = tiers.flatMap(({ level, ...row }) =>
      buildRow(
        row,
        ranges.filter((range) => range.family === family && range.level === level),
      ),
    );
    const left = tiers.filter((tier) => !tableRows.some((row) => row.id === tier.id));
    const omission = left.map(({ label }) => ` ${label} is left out: too few different ranges.`).join('');
    return {
      folder: 'salaries',
      id,
      data: {
        ...shared,
        title: `${name}, advertised base pay`,
        priceYear: '2023 to January 2025',
        caution: `${caution}${omission}`,
        rows: tableRows,
        revisions: [],
      },
    };
  });
  const ofSeniors = ranges.filter(({ family, level }) => family === 'ai_ml_engineering' && level === 'SE');
  return [
    ...byTier,
    {
      folder: 'salaries',
      id: 'advertised-ml-engineering-senior-by-year',
      data: {
        ...shared,
        title: 'Senior AI and ML engineering, advertised base pay by year',
        priceYear: 'Each year, not adjusted for inflation',
        caution: `${caution} The last year holds its first weeks only. Which employers advertise changes from year to year, so a step is not a raise.`,
        group: 'advertised-ranges-by-year',
        rows: years.flatMap((year) =>
          buildRow(
            { id: `y${String(year)}`, label: year === 2025 ? 'January 2025' : String(year), year },
            ofSeniors.filter((range) => range.year === year),
          ),
        ),
        revisions: [],
      },
    },
  ];
}
