/** Which round amounts an axis names: as many as stand clear of one another, however wide the scale. */
import type { ChartScale } from './chart-spec.ts';

// A label takes about a seventh of the narrowest plot, so these shares of it keep neighbours apart.
const leastShare = { linear: 0.25, logarithmic: 0.2 };
const roundDigits = [1, 2, 5];

/** Returns round amounts between the ends of a scale, in rising order; few enough that their labels never touch. */
export function chooseTicks({ kind, min, max }: Omit<ChartScale, 'ticks'>): number[] {
  return kind === 'logarithmic' ? chooseLogarithmic(min, max) : chooseLinear(min, max);
}

/** Multiples of the smallest round step that leaves room. */
function chooseLinear(min: number, max: number): number[] {
  const leastStep = (max - min) * leastShare.linear;
  const magnitude = Math.floor(Math.log10(leastStep));
  const step = listRoundAmounts(magnitude, magnitude + 1).find((amount) => amount >= leastStep) ?? leastStep;
  const first = Math.ceil(min / step);
  const count = Math.floor(max / step) - first + 1;
  // Twelve digits, since 3 * 0.05 is not the number that "0.15" names.
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12))).filter(
    (amount) => amount > 0,
  );
}

/** 1, 2 and 5 of every decade where a doubling leaves room, else every decade, or every second, and so on. */
function chooseLogarithmic(min: number, max: number): number[] {
  const decades = Math.log10(max / min);
  const least = decades * leastShare.logarithmic;
  const digits = Math.log10(2) >= least ? roundDigits : [1];
  const stride = Math.max(1, Math.ceil(least));
  const first = Math.floor(Math.log10(min));
  return listRoundAmounts(first, Math.ceil(Math.log10(max)), digits)
    .filter((amount) => digits.length > 1 || (Math.round(Math.log10(amount)) - first) % stride === 0)
    .filter((amount) => amount >= min && amount <= max);
}

/** Amounts that start with one of the digits, from one power of ten to another. */
function listRoundAmounts(first: number, last: number, digits = roundDigits): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((power) =>
    digits.map((digit) => Number(`${digit.toString()}e${power.toString()}`)),
  );
}
