/** An amount beside statistics that are no percentiles: typical, lowest, highest, average, top. Words only, no rank. */
import { formatMoney } from '../catalog/format.ts';
import type { PayRecord } from './pay-record.ts';

type Statistics = PayRecord['statistics'];

/** Differences smaller than this share are called equal. */
const sameShare = 0.005;

/** Returns phrases to follow "Your base pay is": "inside the range called typical ($139,992 to $178,940)". */
export function compareInWords(amount: number, statistics: Statistics): string[] {
  const { typicalLow, typicalHigh, low, high, average, top, top10From, top1From } = statistics;
  return [
    compareWithRange(amount, typicalLow, typicalHigh, 'the range called typical'),
    compareWithRange(amount, low, high, 'the whole reported range'),
    compareWithMiddle(amount, average, 'the average'),
    compareWithTop(amount, top, 'what top earners are said to reach'),
    compareWithTop(amount, top10From, 'the amount from which the top 10 percent are said to begin'),
    compareWithTop(amount, top1From, 'the amount from which the top 1 percent are said to begin'),
  ].filter((phrase) => phrase !== undefined);
}

function compareWithRange(
  amount: number,
  low: number | undefined,
  high: number | undefined,
  name: string,
): string | undefined {
  if (low === undefined && high === undefined) return undefined;
  const isBelow = low !== undefined && amount < low;
  const isAbove = high !== undefined && amount > high;
  const side = isBelow ? 'below' : isAbove ? 'above' : 'inside';
  if (low !== undefined && high !== undefined) return `${side} ${name} (${usd(low)} to ${usd(high)})`;
  if (low !== undefined) return `${isBelow ? 'below' : 'at or above'} the lower end of ${name} (${usd(low)})`;
  return high === undefined
    ? undefined
    : `${isAbove ? 'above' : 'at or below'} the upper end of ${name} (${usd(high)})`;
}

/** Compares with an average or a median: by how much, in whole percent. */
export function compareWithMiddle(
  amount: number,
  middle: number | undefined,
  name: string,
): string | undefined {
  if (middle === undefined) return undefined;
  const share = amount / middle - 1;
  if (Math.abs(share) < sameShare) return `at ${name} of ${usd(middle)}`;
  const side = share > 0 ? 'above' : 'below';
  const times = amount / middle;
  const size =
    times >= 3
      ? `${(Math.round(times * 10) / 10).toString()} times`
      : `${Math.round(Math.abs(share) * 100).toString()}% ${side}`;
  return `${size} ${name} of ${usd(middle)}`;
}

const compareWithTop = (amount: number, top: number | undefined, name: string): string | undefined =>
  top === undefined ? undefined : `${amount < top ? 'below' : 'at or above'} ${name} (${usd(top)})`;

const usd = (amount: number): string => formatMoney(amount, 'exact');
