/** Bonus and equity as a reader types them -> US dollars a year. Empty means none. */
import { formatMoney } from '../catalog/format.ts';
import {
  askAboutZeros,
  mostYearly,
  normalize,
  parseAmount,
  quote,
  type Pay,
  type PayOptions,
  type PayProblem,
} from './parse-pay.ts';

const percentage =
  /^(\d+(?:[.,]\d+)?) ?(?:%|per ?cent|pct)(?: ?(?:of )?(?:my |the )?(?:base)?(?: ?pay| ?salary)?)?$/;
const formatUsd = (amount: number): string => formatMoney(amount, 'exact');
const mostBonusPercent = 300;
const none: Pay = { amount: 0, notes: [] };

/** Reads a bonus: an amount, or a percentage of base pay. */
export function parseBonus(typed: string, base: number, options: PayOptions): Pay | PayProblem {
  const [, digits] = percentage.exec(normalize(typed)) ?? [];
  if (digits === undefined) return parseExtra(typed, options);
  const percent = Number(digits.replace(',', '.'));
  if (percent > mostBonusPercent) {
    return {
      problem: `Is the bonus really ${quote(typed)} of base pay?`,
      hint: 'Type the bonus of one year, as an amount or as a percentage of base pay.',
    };
  }
  const amount = Math.round((base * percent) / 100);
  return { amount, notes: [`A bonus of ${percent.toString()}% of base pay is ${formatUsd(amount)}.`] };
}

const spread =
  / ?(?:over|across|for|vest(?:ing|s)?(?: over)?|\/) ?(\d+|two|three|four|five) ?(?:years?|yrs?|y)$/;
const countWords: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };
const mostYears = 10;

/** Reads equity: its value in one year, or a grant with the years it is spread over. */
export function parseEquity(typed: string, options: PayOptions): Pay | PayProblem {
  const text = normalize(typed);
  if (/%|per ?cent|shares?(?![a-z])|options?(?![a-z])/.test(text)) {
    return {
      problem: `${quote(typed)} is a share or a count, not an amount.`,
      hint: 'Type what the equity is worth in one year, in US dollars, or leave the field empty when nobody can say.',
    };
  }
  const [matched = '', count = ''] = spread.exec(text) ?? [];
  const years = countWords[count] ?? Number(count);
  if (matched === '' || years < 1 || years > mostYears) return parseExtra(typed, options);
  const grant = parseExtra(text.slice(0, -matched.length), options);
  if ('problem' in grant) return grant;
  const amount = Math.round(grant.amount / years);
  const note = `${formatUsd(grant.amount)} over ${years.toString()} years is ${formatUsd(amount)} a year.`;
  return { amount, notes: [...grant.notes, note] };
}

function parseExtra(typed: string, options: PayOptions): Pay | PayProblem {
  if (normalize(typed) === '') return none;
  const reading = parseAmount(typed, options);
  if ('problem' in reading) return reading;
  return reading.amount > mostYearly
    ? askAboutZeros(typed)
    : { amount: reading.amount, notes: reading.notes };
}
