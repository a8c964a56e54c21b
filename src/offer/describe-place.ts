/** The words for a placement: where the amount stands, and how sure that is. Wider words for smaller samples. */
import { formatMoney } from '../catalog/format.ts';
import { formatSample, isSmall, type Sample } from './pay-record.ts';
import type { Percent, Placement } from './place.ts';

/** A placement in words. */
export interface PlaceWords {
  /** To follow "Your base pay is". Example: "between the 25th percentile and the median, at about the 43rd percentile". */
  readonly position: string;
  /** How the place was found, and how far chance could move it; each a full sentence. */
  readonly uncertainty: readonly string[];
}

/** Names a percentile within a sentence: "the 25th percentile", "the median". */
export const namePercentile = (percent: Percent): string =>
  percent === 50 ? 'the median' : `the ${formatOrdinal(percent)} percentile`;

/** Writes a whole number as an ordinal: 43 gives "43rd". */
export function formatOrdinal(number: number): string {
  const lastTwo = number % 100;
  const last = lastTwo > 10 && lastTwo < 14 ? 0 : number % 10;
  return `${number.toString()}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}

/** From here on "about" is fair; below it the words are wider. */
const largeSample = 100;

/** Says where an amount stands and how sure that is; `subject` is what chance could move. */
export function describePlacement(placement: Placement, sample: Sample, subject = 'the place'): PlaceWords {
  return {
    position: describePosition(placement, sample),
    uncertainty: [explainPlacement(placement, sample), explainSample(placement, sample, subject)].filter(
      (text) => text !== '',
    ),
  };
}

function describePosition(placement: Placement, sample: Sample): string {
  switch (placement.kind) {
    case 'unknown':
      return 'not to be placed, because the source publishes no percentiles';
    case 'below':
      return `below ${namePercentile(placement.percent)}`;
    case 'above':
      return `above ${namePercentile(placement.percent)}`;
    case 'at':
      return placement.from === placement.to
        ? `at ${namePercentile(placement.from)}`
        : `at an amount that ${namePercentile(placement.from)} and ${namePercentile(placement.to)} share`;
    case 'between':
      return `between ${namePercentile(placement.from)} and ${namePercentile(placement.to)}${describeEstimate(placement.estimate, sample)}`;
    case 'top-coded': {
      const above = placement.above === undefined ? '' : ` and so above ${namePercentile(placement.above)}`;
      return `at or above the top code of ${formatMoney(placement.threshold, 'exact')}${above}; the source says no more`;
    }
  }
}

function describeEstimate(estimate: number | undefined, sample: Sample): string {
  if (estimate === undefined || isSmall(sample)) return '';
  const word = sample.size !== undefined && sample.size < largeSample ? 'roughly' : 'about';
  return `, at ${word} the ${formatOrdinal(Math.round(estimate))} percentile`;
}

function explainPlacement(placement: Placement, sample: Sample): string {
  switch (placement.kind) {
    case 'unknown':
    case 'at':
      return '';
    case 'below':
      return 'The source publishes nothing lower, so no closer place is given.';
    case 'above':
      return 'The source publishes nothing higher, so no closer place is given.';
    case 'top-coded':
      return 'The source hides every wage above its top code.';
    case 'between':
      if (placement.isUpperHidden) {
        return 'The upper of the two is hidden by the top code of the source, so no closer place is given.';
      }
      if (placement.estimate === undefined) {
        return 'The source publishes nothing between the two, so no closer place is given.';
      }
      return isSmall(sample)
        ? 'The sample is too small for a closer place.'
        : 'Interpolated between two published percentiles and rounded to a whole one.';
  }
}

/** What the size of the sample allows: the sampling error of a share, at 95 percent, in points. */
function explainSample(placement: Placement, sample: Sample, subject: string): string {
  const counted = formatSample(sample);
  if (sample.size === undefined || counted === undefined) {
    return placement.kind === 'unknown'
      ? ''
      : 'The source does not publish how many answers stand behind it, so no margin is given.';
  }
  if (isSmall(sample)) return `Only ${counted}: take it as a hint, not as a measurement.`;
  const percent = findPercent(placement);
  if (percent === undefined) return `The sample is ${counted}.`;
  const share = percent / 100;
  const points = Math.max(1, Math.ceil(196 * Math.sqrt((share * (1 - share)) / sample.size)));
  return `With ${counted}, chance alone can move ${subject} by about ${points.toString()} ${points === 1 ? 'point' : 'points'} either way.`;
}

/** The percentile that the placement is about, for the margin; undefined where it names none. */
function findPercent(placement: Placement): number | undefined {
  switch (placement.kind) {
    case 'unknown':
      return undefined;
    case 'below':
    case 'above':
      return placement.percent;
    case 'at':
      return (placement.from + placement.to) / 2;
    case 'between':
      return placement.estimate ?? (placement.from + placement.to) / 2;
    case 'top-coded':
      return placement.above;
  }
}
