/** One offer against one row: what is compared with what, the place in words, and how sure it is. */
import { formatMoney } from '../catalog/format.ts';
import { compareInWords, compareWithMiddle } from './compare-in-words.ts';
import { describePlacement } from './describe-place.ts';
import type { PayRecord } from './pay-record.ts';
import { percentileNames, percents, placeInPercentiles, type Placement } from './place.ts';

/** What the reader typed, in US dollars a year. */
export interface Offer {
  readonly base: number;
  readonly bonus: number;
  /** Value in one year. */
  readonly equity: number;
}

/** One offer against one row. */
export interface Verdict {
  readonly record: PayRecord;
  /** The part of the offer that was compared. */
  readonly part: 'base' | 'total';
  readonly amount: number;
  readonly placement: Placement;
  /** Example: "Your base pay of $150,000 is between the median and the 75th percentile, at about the 64th percentile." */
  readonly sentence: string;
  /** What was not counted, and how sure the place is; each one or two sentences. */
  readonly cautions: readonly string[];
}

/** Adds up the parts of an offer. */
export const addUp = ({ base, bonus, equity }: Offer): number => base + bonus + equity;

/** Compares an offer with a row: base with base and wage tables, the total with total tables. */
export function judgeOffer(offer: Offer, record: PayRecord): Verdict {
  const part = record.measure === 'total' ? 'total' : 'base';
  const amount = part === 'total' ? addUp(offer) : offer.base;
  const placement = placeInPercentiles(amount, record.statistics, record.topCoded);
  const known = percents.filter((percent) => record.statistics[percentileNames[percent]] !== undefined);
  const { position, uncertainty } = describePlacement(placement, record.sample);
  const phrases: string[] = [];
  const isMedianAlone = known.length === 1 && known[0] === 50;
  if (isMedianAlone) {
    const median = compareWithMiddle(amount, record.statistics.p50, 'the median');
    if (median !== undefined) phrases.push(median);
  } else if (known.length > 0) phrases.push(position);
  // Where enough percentiles are published they say it all; else every other statistic helps.
  if (known.length < 3) phrases.push(...compareInWords(amount, record.statistics));
  const name = part === 'total' ? 'total pay' : 'base pay';
  return {
    record,
    part,
    amount,
    placement,
    sentence: `Your ${name} of ${formatMoney(amount, 'exact')} is ${joinPhrases(phrases.length > 0 ? phrases : [position])}.`,
    cautions: [
      explainParts(offer, record),
      ...(isMedianAlone ? explainMedian(placement, record) : uncertainty),
    ].filter((text) => text !== ''),
  };
}

/** Says what a comparison leaves out because the offer and the source count different things. */
function explainParts(offer: Offer, { measure }: PayRecord): string {
  const hasMore = addUp(offer) > offer.base;
  switch (measure) {
    case 'total':
      return hasMore
        ? ''
        : 'The source counts pay beyond the base, and you named none, so your place may look lower than it is.';
    case 'unspecified':
      return `The source does not say whether it counts bonus and equity, so ${hasMore ? 'your base pay alone' : 'your base pay'} is compared.`;
    case 'base':
    case 'wage':
      return hasMore ? 'Your bonus and equity are not counted, because the source leaves them out.' : '';
  }
}

/** A median alone gives no place, only a side. */
function explainMedian(placement: Placement, { sample }: PayRecord): string[] {
  if (placement.kind === 'unknown') return [];
  return [
    'Only the median is published.',
    ...describePlacement({ kind: 'at', from: 50, to: 50 }, sample, 'the median').uncertainty,
  ];
}

/** Joins phrases into one sentence: "a", "a and b", "a; b; and c", since phrases hold commas of their own. */
function joinPhrases(phrases: readonly string[]): string {
  if (phrases.length < 3) return phrases.join(', and ');
  return `${phrases.slice(0, -1).join('; ')}; and ${phrases.at(-1) ?? ''}`;
}
