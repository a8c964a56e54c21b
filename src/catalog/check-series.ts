import { buildRecordPath, type CheckContext } from './check-context.ts';
import type { Issue } from './issues.ts';
import type { SalaryTable } from './schema.ts';
import type { Projection } from './schema-demand.ts';

/** Checks what runs through time: years of rows, breaks between them, periods of series, ends of projections. */
export function checkSeries({ catalog }: CheckContext): Issue[] {
  const ofTables = Object.entries(catalog.salaries).flatMap(([id, table]) => {
    const file = buildRecordPath('salaries', id);
    return [...checkRowYears(table, file), ...checkBreaks(table, file)];
  });
  const ofDemand = Object.entries(catalog.demand).flatMap(([id, table]) => {
    const file = buildRecordPath('demand', id);
    return table.kind === 'series'
      ? checkPeriods(
          table.points.map(({ period }) => period),
          file,
        )
      : checkGrowth(table, file);
  });
  return [...ofTables, ...ofDemand];
}

function checkRowYears({ rows }: SalaryTable, file: string): Issue[] {
  if (rows.every(({ year }) => year === undefined)) return [];
  return rows.flatMap(({ id, year }, at): Issue[] => {
    const before = rows[at - 1];
    const place = { code: 'row-years-not-rising', file, path: `rows[${String(at)}].year` } as const;
    const hint = 'Give every row of the table its year, oldest first, each year once.';
    if (year === undefined) {
      return [{ ...place, message: `Row "${id}" has no year, but other rows of the table have one.`, hint }];
    }
    if (before?.year === undefined || before.year < year) return [];
    const order =
      before.year === year ? 'as the row above it has' : `but the row above has ${String(before.year)}`;
    return [{ ...place, message: `Row "${id}" has the year ${String(year)}, ${order}.`, hint }];
  });
}

function checkBreaks({ rows, breaks = [] }: SalaryTable, file: string): Issue[] {
  const years = rows.flatMap(({ year }) => (year === undefined ? [] : [year])).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  return breaks.flatMap(({ before }, at): Issue[] => {
    if (first !== undefined && last !== undefined && first < before && before <= last) return [];
    const span =
      first === undefined ? 'no row has a year' : `the rows run from ${String(first)} to ${String(last)}`;
    return [
      {
        code: 'break-outside-rows',
        file,
        path: `breaks[${String(at)}].before`,
        message: `The series breaks before ${String(before)}, but ${span}.`,
        hint: 'A break lies between two rows: write the year of the first row after it, or remove the break.',
      },
    ];
  });
}

/** Quarters written YYYY-Q1 are in order of time when they are in order of letters. */
const checkPeriods = (periods: readonly string[], file: string): Issue[] =>
  periods.flatMap((period, at): Issue[] => {
    const before = periods[at - 1];
    if (before === undefined || before < period) return [];
    const order = before === period ? 'stands twice' : `comes after ${before}`;
    return [
      {
        code: 'periods-not-rising',
        file,
        path: `points[${String(at)}].period`,
        message: `The period ${period} ${order}.`,
        hint: 'List the periods oldest first, each once.',
      },
    ];
  });

/** Half of the last digit that a number shows: 0.05 for 19.7, 50 for 40300. */
function measureRounding(amount: number): number {
  const decimals = String(amount).split('.')[1]?.length ?? 0;
  if (decimals > 0) return 0.5 / 10 ** decimals;
  let step = 1;
  while (amount !== 0 && amount % (step * 10) === 0 && step < 1_000) step *= 10;
  return step / 2;
}

/** Allows for the rounding of all three figures, as one that ends in zeros is rounded at most that far. */
function checkGrowth(table: Projection, file: string): Issue[] {
  const { employmentFrom, employmentTo, growthPercent } = table;
  if (employmentFrom === undefined || employmentTo === undefined) return [];
  const [halfFrom, halfTo] = [measureRounding(employmentFrom), measureRounding(employmentTo)];
  const half = Math.max(halfFrom, halfTo);
  const halfGrowth = Number.isInteger(growthPercent) ? 0.5 : measureRounding(growthPercent);
  const toPercent = (from: number, to: number): number => (to / from - 1) * 100;
  const lowest = toPercent(employmentFrom + half, employmentTo - half) - halfGrowth;
  const highest = toPercent(employmentFrom - half, employmentTo + half) + halfGrowth;
  if (lowest <= growthPercent && growthPercent <= highest) return [];
  const grown = Math.round(toPercent(employmentFrom, employmentTo) * 10) / 10;
  return [
    {
      code: 'growth-disagrees',
      file,
      path: 'growthPercent',
      message: `growthPercent is ${String(growthPercent)}, but from ${String(employmentFrom)} to ${String(employmentTo)} people it would be ${String(grown)}.`,
      hint: 'Look all three up at the source. They may differ by their rounding and no more.',
    },
  ];
}
