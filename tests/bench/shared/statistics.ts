/** Medians and spreads of measured numbers, and what one is of another. Pure. */

/** The middle of the numbers, or the mean of the middle two; not a number where there is none. */
export function findMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[(sorted.length - 1) >> 1], sorted[half]];
  return (low + high) / 2;
}

/** What several runs of one measurement gave. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Median, least and most of several runs. */
export const measureSpread = (values: readonly number[]): Spread => ({
  median: findMedian(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

/** The median, and how far the runs went apart where they did. Example: "612 (607–640)". */
export function formatSpread({ median, least, most }: Spread, format: (value: number) => string): string {
  const [shown, from, to] = [median, least, most].map(format) as [string, string, string];
  return from === to ? shown : `${shown} (${from}–${to})`;
}

/** How many times another number a number is. Example: "1.07 ×". A dash where there is nothing to compare with. */
export const formatRatio = (value: number, other: number): string =>
  Number.isFinite(value / other) ? `${(value / other).toFixed(2)} ×` : '–';
