import type { Quantity } from './quantity.ts';

/** exact: as the source gives it; short: rounded for headlines and chart labels. */
export type FormatStyle = 'exact' | 'short';

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const tenths = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

const thousand = 1_000;
const million = 1_000_000;

/** Amounts from here on would round up to "$1000k", so they are written in millions. */
const firstShortMillion = 999_500;

function formatAmount(amount: number, style: FormatStyle): string {
  if (style === 'short' && amount >= firstShortMillion) return `${tenths.format(amount / million)}M`;
  if (style === 'short' && amount >= thousand) return `${grouped.format(amount / thousand)}k`;
  return Number.isInteger(amount) ? grouped.format(amount) : cents.format(amount);
}

/** Formats US dollars: "$147,220" or "$70.78" exact, "$147k" or "$1.3M" short. */
export function formatMoney(amount: number, style: FormatStyle): string {
  return `${amount < 0 ? '-' : ''}$${formatAmount(Math.abs(amount), style)}`;
}

function formatJobs(amount: number, style: FormatStyle): string {
  const size = Math.abs(amount);
  // The exact style writes "million" only where one decimal loses nothing.
  const inMillions = size >= million && (style === 'short' || size % (million / 10) === 0);
  return inMillions ? `${tenths.format(amount / million)} million` : grouped.format(amount);
}

function formatNumber(amount: number, quantity: Quantity, style: FormatStyle): string {
  switch (quantity.unit) {
    case 'money':
      return formatMoney(amount, style);
    case 'percent':
      return `${tenths.format(amount)}%`;
    case 'jobs':
      return formatJobs(amount, style);
    case 'years':
      return tenths.format(amount);
    case 'hours':
    case 'people':
    case 'postings':
    case 'ranges':
      return grouped.format(amount);
    case 'year':
      return String(amount);
  }
}

/** Formats a figure with its unit and bound: "$147,220", "9+ years", "5 to 10 years", "at least $239,200", "40%". */
export function formatQuantity(quantity: Quantity, style: FormatStyle): string {
  const number = formatNumber(quantity.amount, quantity, style);
  const singular = quantity.bound === 'exact' && quantity.amount === 1;
  const noun = quantity.unit === 'years' ? (singular ? ' year' : ' years') : '';
  switch (quantity.bound) {
    case 'exact':
      return `${number}${noun}`;
    case 'about':
      return `about ${number}${noun}`;
    case 'at-least':
      return quantity.unit === 'money' ? `at least ${number}` : `${number}+${noun}`;
    case 'range':
      if (quantity.amountHigh === undefined) return `${number}${noun}`;
      return `${number} to ${formatNumber(quantity.amountHigh, quantity, style)}${noun}`;
  }
}

/** Formats how many times larger the first figure is than the second, with one decimal at most: "6.8", "5". */
export function formatRatio(a: Pick<Quantity, 'amount'>, b: Pick<Quantity, 'amount'>): string {
  return tenths.format(a.amount / b.amount);
}
