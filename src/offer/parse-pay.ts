/**
 * What a reader types as pay -> US dollars a year, or a kind answer.
 *
 * In: any text. Out: a yearly amount with notes on how it was reckoned, or a problem with a hint; never an
 * exception. This room also places amounts among published figures. It must not know how anything is drawn,
 * and apart from its element it must not know the browser.
 */
import { formatMoney } from '../catalog/format.ts';
import { dropFillers, findOtherCurrency, findSize, takeSpans, type PaySpan } from './pay-words.ts';
import { readNumber } from './read-number.ts';

/** An amount that was understood. */
export interface Pay {
  /** US dollars a year. */
  readonly amount: number;
  /** How it was reckoned where that is not plain, each a sentence for the reader. */
  readonly notes: readonly string[];
}

/** Why an amount was not understood and what to do. Both are full sentences for the reader. */
export interface PayProblem {
  readonly problem: string;
  readonly hint: string;
}

/** What an amount is reckoned with. */
export interface PayOptions {
  /** Paid hours in a year of full-time work. Example: 2080. */
  readonly paidHoursAYear: number;
}

const monthsAYear = 12;
const weeksAYear = 52;
/** Below this nobody is paid for a year of full-time work in any source. */
const leastYearly = 5_000;
/** Above this a zero too many is likelier than the pay. */
export const mostYearly = 20_000_000;

const longestQuote = 40;

/** Puts what was typed in quotation marks, cut to a length that fits a sentence. */
export function quote(typed: string): string {
  const text = typed.trim().replace(/\s+/g, ' ');
  return `“${text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text}”`;
}

/** One spelling for each sign: plain spaces, hyphens for dashes, small letters. */
export function normalize(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Reads base pay. */
export function parsePay(typed: string, options: PayOptions): Pay | PayProblem {
  if (normalize(typed) === '') {
    return {
      problem: 'Base pay is needed to compare.',
      hint: 'Type it as $150,000, as 150k or as $70 an hour. Bonus and equity may stay empty.',
    };
  }
  const reading = parseAmount(typed, options);
  return 'problem' in reading ? reading : (findDoubt(typed, reading) ?? toPay(reading));
}

/** An amount before anyone asks whether it can be meant. */
export interface AmountReading extends Pay {
  /** Whether a size such as "k" or a span such as "an hour" was written. */
  readonly isQualified: boolean;
}

const toPay = ({ amount, notes }: AmountReading): Pay => ({ amount, notes });

/** Reads any amount of money, zero included, without asking whether it can be meant. */
export function parseAmount(typed: string, options: PayOptions): AmountReading | PayProblem {
  const text = normalize(typed);
  const shape = explainShape(typed, text);
  if (shape) return shape;
  const { spans, rest } = takeSpans(text);
  if (spans.length > 1) {
    return {
      problem: `${quote(typed)} names more than one span of time.`,
      hint: 'Type the pay for a year, a month or an hour, such as 150k a year.',
    };
  }
  const [, digits, size = ''] = /^([\d.,'’_ ]+?) ?([a-z]*)\.?$/.exec(dropFillers(rest)) ?? [];
  const factor = findSize(size);
  if (digits === undefined || factor === undefined) return explainUnreadable(typed);
  const [paySpan = 'year'] = spans;
  const isQualified = size !== '' || spans.length > 0;
  const number = readNumber(digits, { isFractionLikely: size !== '' || paySpan === 'hour' });
  if (number === undefined) {
    return {
      problem: `The commas, points or spaces in ${quote(typed)} can be read in more than one way.`,
      hint: `Type the digits without them: ${digits.replace(/\D/g, '')}.`,
    };
  }
  return toYearly(number * factor, paySpan, isQualified, options);
}

/** What can be said of a text before its amount is read: its currency, its sign, its number of amounts. */
function explainShape(typed: string, text: string): PayProblem | undefined {
  const currency = findOtherCurrency(text);
  if (currency !== undefined) {
    return {
      problem: `${quote(typed)} looks like ${currency}.`,
      hint: 'The figures here are US dollars, and this page does not convert: rates and living costs would add an error of their own. Type an amount in US dollars.',
    };
  }
  if (!/\d/.test(text)) {
    return {
      problem: `There is no amount in ${quote(typed)}.`,
      hint: 'Type it in digits, such as $150,000, 150k or $70 an hour.',
    };
  }
  if (/^[^\d]*-\s*\$?\s*[\d.]|^\(.*\)$/.test(text)) {
    return {
      problem: `${quote(typed)} is less than zero.`,
      hint: 'Pay is above zero. Type the amount without a minus sign.',
    };
  }
  if (/\d[\d.,'’ ]*[km]? ?(?:[-+&/]|to|and|or) ?\$? ?\d/.test(text)) {
    return {
      problem: `${quote(typed)} holds more than one amount.`,
      hint: 'Type one of them, then compare again with the other. Bonus and equity have fields of their own.',
    };
  }
  if (/%|per ?cent|pct/.test(text)) {
    return {
      problem: `${quote(typed)} is a percentage.`,
      hint: 'Type an amount in US dollars, such as $150,000 or 150k.',
    };
  }
  if (/after[- ]tax|take[- ]home|(?<![a-z])net(?![a-z])/.test(text)) {
    return {
      problem: `${quote(typed)} looks like pay after tax.`,
      hint: 'The figures here are before tax. Type the amount that the offer names before anything is taken off.',
    };
  }
  return undefined;
}

const explainUnreadable = (typed: string): PayProblem => ({
  problem: `${quote(typed)} could not be read as an amount.`,
  hint: 'Type digits, and a word for the size or the time if need be: $150,000, 150k, 1.2M, $70 an hour or 12,000 a month.',
});

function toYearly(
  amount: number,
  paySpan: PaySpan,
  isQualified: boolean,
  { paidHoursAYear }: PayOptions,
): AmountReading | PayProblem {
  if (paySpan === 'day') {
    return {
      problem: 'Pay by the day cannot be turned into a year without knowing the days.',
      hint: 'Type it by the hour, by the month or by the year.',
    };
  }
  if (paySpan === 'year') return { amount, notes: [], isQualified };
  const [times, units] = {
    hour: [paidHoursAYear, 'paid hours'] as const,
    week: [weeksAYear, 'weeks'] as const,
    month: [monthsAYear, 'months'] as const,
  }[paySpan];
  // Cents of a yearly amount are noise of the multiplication.
  const yearly = Math.round(amount * times);
  const article = paySpan === 'hour' ? 'an' : 'a';
  const note = `${formatMoney(amount, 'exact')} ${article} ${paySpan} × ${times.toLocaleString('en-US')} ${units} is ${formatMoney(yearly, 'exact')} a year.`;
  return { amount: yearly, notes: [note], isQualified };
}

/** Asks back where an amount can hardly be meant. */
function findDoubt(typed: string, { amount, isQualified }: AmountReading): PayProblem | undefined {
  if (amount === 0) {
    return { problem: 'Zero is no pay to compare.', hint: 'Type the base pay of the offer, such as 150k.' };
  }
  if (amount > mostYearly) return askAboutZeros(typed);
  if (amount >= leastYearly) return undefined;
  const problem = `Is it really ${formatMoney(amount, 'exact')} a year?`;
  if (isQualified || amount >= 1_000) {
    return {
      problem,
      hint: 'No source here knows full-time pay that low. Say so if it is pay by the month or by the hour: 4,000 a month, $70 an hour.',
    };
  }
  const digits = normalize(typed).replace(/[^\d.,]/g, '');
  return {
    problem,
    hint: `If it is in thousands, type ${digits}k; if it is pay by the hour, type ${digits}/h.`,
  };
}

/** Asks back about an amount above anything known. */
export const askAboutZeros = (typed: string): PayProblem => ({
  problem: `Is ${quote(typed)} really meant for one year?`,
  hint: 'That is above anything these sources know. Check the zeros and the letter after the number: k is thousands, M is millions.',
});
