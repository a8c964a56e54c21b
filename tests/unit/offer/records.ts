/** Records for the tests of the offer check and the explorer, close to what the sources publish. */
import type { PayRecord } from '../../../src/offer/pay-record.ts';

/** Builds a record from what matters to a test. */
export const buildRecord = (parts: Partial<PayRecord> = {}): PayRecord => ({
  tableId: 'scientists',
  table: 'Scientists, annual wage',
  rowId: 'senior',
  label: 'Senior',
  group: 'official',
  place: 'US',
  measure: 'wage',
  period: 'year',
  statistics: { p10: 80_000, p25: 100_000, p50: 140_000, p75: 180_000, p90: 230_000 },
  topCoded: [],
  sample: { unit: 'people' },
  ...parts,
});

/** A table of one occupation by year, the second year by a new method. */
export const byYear: readonly PayRecord[] = [2020, 2021, 2024].map((year, at) =>
  buildRecord({
    rowId: `y${year.toString()}`,
    label: `May ${year.toString()}`,
    year,
    statistics: { p25: 90_000 + at * 5_000, p50: 120_000 + at * 10_000, p90: 208_000 },
    topCoded: ['p90'],
  }),
);

/** A second occupation of the same source, without the first year. */
export const otherByYear: readonly PayRecord[] = [2021, 2024].map((year) =>
  buildRecord({
    tableId: 'developers',
    table: 'Developers, annual wage',
    rowId: `y${year.toString()}`,
    label: `May ${year.toString()}`,
    year,
    statistics: { p25: 95_000, p50: 125_000, p90: 200_000 },
  }),
);

/** Advertised pay by level. */
export const byLevel: readonly PayRecord[] = (['mid', 'senior', 'executive'] as const).map((level, at) =>
  buildRecord({
    tableId: 'advertised',
    table: 'Engineering, advertised base pay',
    rowId: level,
    label: level,
    group: 'ads',
    measure: 'base',
    sample: { size: [433, 1_164, 27][at] ?? 0, unit: 'ranges' },
  }),
);

/** Medians that people reported, in two countries. */
export const selfReported: readonly PayRecord[] = (['US', 'GB'] as const).flatMap((place) =>
  ['engineer', 'manager'].map((rowId, at) =>
    buildRecord({
      tableId: `reported-${place.toLowerCase()}`,
      table: `Self-reported, ${place}`,
      rowId,
      label: rowId,
      group: 'reported',
      place,
      measure: 'total',
      statistics: { p50: place === 'US' ? 189_500 : 149_756 },
      sample: { size: [80, 26][at] ?? 0, unit: 'people' },
    }),
  ),
);
