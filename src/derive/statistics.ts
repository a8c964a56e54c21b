/** The arithmetic of the derived figures. In: numbers. Out: numbers; nothing is rounded unless the name says so. */

/**
 * Returns a percentile by linear interpolation between the two nearest ranks.
 * @param sorted rising, at least one
 * @param percent 0 to 100
 * @see Hyndman and Fan (1996), Sample Quantiles in Statistical Packages, definition 7
 */
export function computePercentile(sorted: readonly number[], percent: number): number {
  const rank = ((sorted.length - 1) * percent) / 100;
  const below = Math.floor(rank);
  const lower = sorted[below] ?? Number.NaN;
  const upper = sorted[below + 1] ?? lower;
  return lower + (upper - lower) * (rank - below);
}

/** Rounds to the nearest whole number; a half goes to the even neighbor, so that halves do not drift upward. */
export function roundHalfEven(amount: number): number {
  const floor = Math.floor(amount);
  if (amount - floor !== 0.5) return Math.round(amount);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** Rounds to a number of decimals and takes away what binary fractions left behind: 40.299999999999997 gives 40.3. */
export const roundTo = (amount: number, decimals: number): number =>
  roundHalfEven(Number((amount * 10 ** decimals).toFixed(6))) / 10 ** decimals;

/** The percentiles that salary tables hold, in whole dollars. */
export function computePayPercentiles(amounts: readonly number[]): Record<PayPercentile, number> {
  const sorted = [...amounts].sort((a, b) => a - b);
  const at = (percent: number): number => roundHalfEven(computePercentile(sorted, percent));
  return { p10: at(10), p25: at(25), p50: at(50), p75: at(75), p90: at(90) };
}

/** The names of the percentiles that salary tables hold. */
export type PayPercentile = 'p10' | 'p25' | 'p50' | 'p75' | 'p90';
