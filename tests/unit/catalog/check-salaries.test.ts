import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSalaries } from '../../../src/catalog/check-salaries.ts';
import type { Issue } from '../../../src/catalog/issues.ts';
import type { SalaryRow } from '../../../src/catalog/schema.ts';
import { readContentWith } from './build-content.ts';

const { catalog } = readContentWith();
const percentiles = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

/** Checks a table with one row that has these statistics. */
function checkRow(statistics: Partial<SalaryRow>): Issue[] {
  const table = catalog.salaries['engineer-us-hourly'];
  if (!table) throw new Error('The fixtures have no hourly table.');
  const rows: SalaryRow[] = [{ id: 'row', label: 'Row', sampleSize: 10, ...statistics }];
  return checkSalaries({
    catalog: { ...catalog, salaries: { table: { ...table, rows } } },
    bodies: [],
    broken: new Set(),
    extraRoutes: [],
  });
}

/** Some of the five percentiles, each with an amount. */
const someAmounts = fc.array(fc.option(fc.integer({ min: 1, max: 1000 })), { minLength: 5, maxLength: 5 });

const toStatistics = (amounts: readonly (number | null)[]): Partial<SalaryRow> =>
  Object.fromEntries(
    percentiles.flatMap((name, at) => (typeof amounts[at] === 'number' ? [[name, amounts[at]]] : [])),
  );

describe('checkSalaries', () => {
  it('accepts percentiles that rise, whichever are known', () => {
    fc.assert(
      fc.property(someAmounts, (amounts) => {
        const known = amounts.filter((amount) => amount !== null).sort((a, b) => a - b);
        const rising = amounts.map((amount) => (amount === null ? null : (known.shift() ?? null)));
        expect(checkRow(toStatistics(rising))).toEqual([]);
      }),
    );
  });

  it('accepts percentiles exactly when each is at least the one before', () => {
    fc.assert(
      fc.property(someAmounts, (amounts) => {
        const known = amounts.filter((amount) => amount !== null);
        const falls = known.filter((amount, at) => at > 0 && amount < (known[at - 1] ?? 0)).length;
        expect(checkRow(toStatistics(amounts))).toHaveLength(falls);
      }),
    );
  });

  it('accepts an average at either end of its range', () => {
    expect(checkRow({ low: 10, average: 10, high: 10 })).toEqual([]);
  });

  it('does not blame the average when the range itself is upside down', () => {
    expect(checkRow({ low: 20, average: 15, high: 10 }).map(({ code }) => code)).toEqual([
      'range-upside-down',
    ]);
  });
});
