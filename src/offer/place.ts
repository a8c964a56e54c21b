/**
 * Where an amount stands among published percentiles: interpolated between neighbors, never beyond the ends.
 *
 * In: an amount and the percentiles of one row. Out: a placement; the words for it are in describe-place.ts.
 */

/** The percentiles that sources publish. */
export const percents = [10, 25, 50, 75, 90] as const;
export type Percent = (typeof percents)[number];

/** The statistic that holds each percentile. */
export const percentileNames = { 10: 'p10', 25: 'p25', 50: 'p50', 75: 'p75', 90: 'p90' } as const;
export type PercentileName = (typeof percentileNames)[Percent];

/** Published percentiles of one row, rising; any may be missing. */
export type Percentiles = Readonly<Partial<Record<PercentileName, number>>>;

/** Where an amount stands. Percentiles of estimates are not rounded. */
export type Placement =
  /** No percentile is published. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'below'; readonly percent: Percent }
  | { readonly kind: 'above'; readonly percent: Percent }
  /** Exactly a published amount; several percentiles may share it. */
  | { readonly kind: 'at'; readonly from: Percent; readonly to: Percent }
  | {
      readonly kind: 'between';
      readonly from: Percent;
      readonly to: Percent;
      /** Undefined where the neighbors are too far apart, or the upper one is hidden. */
      readonly estimate?: number;
      /** Whether the upper neighbor is a floor, so that its true amount is not known. */
      readonly isUpperHidden?: boolean;
    }
  /** At or above an amount beyond which the source hides everything. */
  | { readonly kind: 'top-coded'; readonly threshold: number; readonly above?: Percent };

/** Neighbors further apart than this say too little about the shape between them. */
const widestStep = 25;

interface Known {
  readonly percent: Percent;
  readonly amount: number;
  readonly isFloor: boolean;
}

/** Places an amount; `topCoded` names the percentiles whose amount is only a floor. */
export function placeInPercentiles(
  amount: number,
  percentiles: Percentiles,
  topCoded: readonly string[] = [],
): Placement {
  const known = percents.flatMap((percent): Known[] => {
    const name = percentileNames[percent];
    const published = percentiles[name];
    return published === undefined ? [] : [{ percent, amount: published, isFloor: topCoded.includes(name) }];
  });
  const exact = known.filter(({ isFloor }) => !isFloor);
  const floor = known.find(({ isFloor }) => isFloor);
  if (floor && amount >= floor.amount) {
    const below = exact.at(-1);
    return { kind: 'top-coded', threshold: floor.amount, ...(below && { above: below.percent }) };
  }
  const equal = exact.filter((each) => each.amount === amount);
  const [firstEqual] = equal;
  if (firstEqual)
    return { kind: 'at', from: firstEqual.percent, to: equal.at(-1)?.percent ?? firstEqual.percent };
  const lower = exact.findLast((each) => each.amount < amount);
  const upper = exact.find((each) => each.amount > amount) ?? floor;
  if (lower && upper) return placeBetween(amount, lower, upper);
  if (upper) return { kind: 'below', percent: upper.percent };
  return lower ? { kind: 'above', percent: lower.percent } : { kind: 'unknown' };
}

function placeBetween(amount: number, lower: Known, upper: Known): Placement {
  const between = { kind: 'between', from: lower.percent, to: upper.percent } as const;
  // The true amount of a hidden percentile is higher than its floor, so there is nothing to interpolate with.
  if (upper.isFloor) return { ...between, isUpperHidden: true };
  const step = upper.percent - lower.percent;
  if (step > widestStep) return between;
  const share = (amount - lower.amount) / (upper.amount - lower.amount);
  return { ...between, estimate: lower.percent + share * step };
}
