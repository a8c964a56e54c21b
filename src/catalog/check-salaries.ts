import { buildRecordPath, type CheckContext } from './check-context.ts';
import type { Issue, IssueCode } from './issues.ts';
import type { PayStatistic, SalaryRow } from './schema.ts';

/** Statistics that may never fall from one to the next, and the code for a row in which they do. */
const risingStatistics: readonly [code: IssueCode, statistics: readonly PayStatistic[]][] = [
  ['falling-percentiles', ['p10', 'p25', 'p50', 'p75', 'p90']],
  ['range-upside-down', ['low', 'typicalLow', 'typicalHigh', 'high']],
  ['top-shares-upside-down', ['top10From', 'top1From']],
];

/** A row and the place at which its issues are reported. */
interface RowPlace {
  file: string;
  /** Key path of the row. Example: "rows[0]". */
  path: string;
  row: SalaryRow;
}

/** Checks that the figures of each salary row agree with one another and that no row id stands twice. */
export function checkSalaries({ catalog }: CheckContext): Issue[] {
  return Object.entries(catalog.salaries).flatMap(([id, table]) => {
    const places = table.rows.map((row, at): RowPlace => ({
      file: buildRecordPath('salaries', id),
      path: `rows[${String(at)}]`,
      row,
    }));
    return [
      ...places.flatMap((place) => [...checkRising(place), ...checkAverage(place), ...checkTopCoded(place)]),
      ...checkRowIds(places),
    ];
  });
}

function checkRising({ file, path, row }: RowPlace): Issue[] {
  return risingStatistics.flatMap(([code, statistics]) => {
    const known = statistics.flatMap((name) => {
      const amount = row[name];
      return amount === undefined ? [] : [{ name, amount }];
    });
    return known.slice(1).flatMap((next, at): Issue[] => {
      const before = known[at];
      if (!before || before.amount <= next.amount) return [];
      return [
        {
          code,
          file,
          path: `${path}.${next.name}`,
          message: `In row "${row.id}" ${next.name} is ${String(next.amount)}, which is below ${before.name} at ${String(before.amount)}.`,
          hint: `Look both up at the source. They must rise in this order: ${statistics.join(', ')}.`,
        },
      ];
    });
  });
}

function checkAverage({ file, path, row }: RowPlace): Issue[] {
  const { average, low, high } = row;
  if (average === undefined || low === undefined || high === undefined) return [];
  if (low > high || (low <= average && average <= high)) return [];
  return [
    {
      code: 'average-outside-range',
      file,
      path: `${path}.average`,
      message: `In row "${row.id}" the average ${String(average)} lies outside low ${String(low)} to high ${String(high)}.`,
      hint: 'Look all three up at the source. An average always lies between the lowest and the highest figure.',
    },
  ];
}

const checkTopCoded = ({ file, path, row }: RowPlace): Issue[] =>
  (row.topCoded ?? [])
    .map((name, at) => ({ name, at }))
    .filter(({ name }) => row[name] === undefined)
    .map(({ name, at }) => ({
      code: 'top-coded-missing',
      file,
      path: `${path}.topCoded[${String(at)}]`,
      message: `Row "${row.id}" calls ${name} a floor, but holds no ${name}.`,
      hint: `Write the floor that the source states as ${name}, or take ${name} out of topCoded.`,
    }));

function checkRowIds(places: readonly RowPlace[]): Issue[] {
  return places.flatMap(({ file, path, row }, at): Issue[] => {
    const first = places.findIndex((other) => other.row.id === row.id);
    if (first === at) return [];
    return [
      {
        code: 'duplicate-row-id',
        file,
        path: `${path}.id`,
        message: `The row id "${row.id}" stands twice in the table, first in rows[${String(first)}].`,
        hint: 'Give one of the two rows an id of its own. Keep the one that pages refer to already.',
      },
    ];
  });
}
