/** Numbers and places in the words of a reader, for the labels of charts. */

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** Formats a whole number: "1,164". */
export const formatCount = (count: number): string => grouped.format(count);

/** Formats a share or a change in percent with one decimal at most: "7.1%", "-5%". */
export const formatPercent = (percent: number): string => `${tenths.format(percent)}%`;

/** Formats a calendar quarter: "2024-Q1" becomes "Q1 2024". */
export const formatQuarter = (period: string): string => period.replace(/^(\d{4})-(Q\d)$/, '$2 $1');

/** What stands in a table where the source gives no figure. */
export const notGiven = 'not given';

export { placeNames } from '../../catalog/place-names.ts';
