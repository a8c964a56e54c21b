/** The one scale on which several rows of pay are drawn: its ends, its ticks, and where an amount falls. */
import { chooseTicks } from '../charts/choose-ticks.ts';
import type { PayRecord } from './pay-record.ts';

/** A scale of pay. */
export interface PayScale {
  readonly kind: 'linear' | 'logarithmic';
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** From this ratio on a linear scale would press the lower amounts together. */
const widestLinear = 6;
const margin = 0.06;

/** Builds a scale that holds every statistic of the records, and the amounts too where they are not far off. */
export function buildScale(records: readonly PayRecord[], amounts: readonly number[] = []): PayScale {
  const published = records.flatMap(({ statistics }) => Object.values(statistics));
  const low = Math.min(...published);
  const high = Math.max(...published);
  // An offer far outside is drawn at the edge, so that the published figures stay legible.
  const near = amounts.filter((amount) => amount > low / 1.5 && amount < high * 1.5);
  const lowest = Math.min(low, ...near);
  const highest = Math.max(high, ...near);
  const kind = highest / lowest > widestLinear ? 'logarithmic' : 'linear';
  const air = (highest > lowest ? highest - lowest : highest) * margin;
  const min = kind === 'linear' ? Math.max(0, lowest - air) : lowest / 1.1;
  const max = kind === 'linear' ? highest + air : highest * 1.1;
  return { kind, min, max, ticks: chooseTicks({ kind, min, max }) };
}

/** Where an amount falls between the ends of a scale, in percent of its width; amounts outside give the nearer end. */
export function positionOn({ kind, min, max }: PayScale, amount: number): number {
  const share =
    kind === 'linear' ? (amount - min) / (max - min) : Math.log(amount / min) / Math.log(max / min);
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}
