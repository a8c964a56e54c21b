/** One row of a published salary table with all that is needed to compare, draw and cite it. Plain data, no page. */
import type { PayStatistic } from '../catalog/pay-statistics.ts';
import type { SalaryTable } from '../catalog/schema.ts';

/** What an amount counts. */
export type Measure = SalaryTable['measure'];

/** How many stand behind a row, and of what. */
export interface Sample {
  /** Undefined where the source does not say. */
  readonly size?: number;
  readonly unit: NonNullable<SalaryTable['sampleUnit']>;
}

/** One row of one table. */
export interface PayRecord {
  readonly tableId: string;
  /** Title of the table. */
  readonly table: string;
  /** Id within the table. Example: "senior". */
  readonly rowId: string;
  /** The population as a reader would name it. */
  readonly label: string;
  readonly group: string;
  readonly place: SalaryTable['place'];
  readonly measure: Measure;
  readonly period: SalaryTable['period'];
  /** The year that the row describes, in tables with a row for each year. */
  readonly year?: number;
  readonly statistics: Readonly<Partial<Record<PayStatistic, number>>>;
  /** Statistics whose amount is only a floor. */
  readonly topCoded: readonly PayStatistic[];
  readonly sample: Sample;
  /** People employed in the occupation, where the source counts them. */
  readonly employment?: number;
}

export { payStatistics as statisticOrder } from '../catalog/pay-statistics.ts';

/** How each measure is called within a sentence. */
export const measureNames: Readonly<Record<Measure, string>> = {
  base: 'base pay',
  total: 'total pay, with what is paid beyond the base',
  wage: 'gross wage, without equity and most bonuses',
  unspecified: 'pay, without saying whether bonus or equity is included',
};

/** Names a sample: "344 postings", "1 person"; undefined where the size is not known. */
export function formatSample({ size, unit }: Sample): string | undefined {
  if (size === undefined) return undefined;
  const noun = size === 1 ? { people: 'person', postings: 'posting', ranges: 'range' }[unit] : unit;
  return `${size.toLocaleString('en-US')} ${noun}`;
}

/** From here on a sample is called small. */
export const smallSample = 30;

/** Says whether a sample is known to be small. */
export const isSmall = ({ size }: Sample): boolean => size !== undefined && size < smallSample;
