/** The words and signs that people write around an amount of pay: other currencies, spans of time, sizes, fillers. */

const notBefore = String.raw`(?<![a-z])`;
const notAfter = String.raw`(?![a-z])`;
// "120keur" is written without a space, so a size letter may stand before a currency.
const notBeforeButSize = String.raw`(?<![a-jln-z])`;

const word = (names: string): RegExp => new RegExp(`${notBeforeButSize}(?:${names})${notAfter}`);

/** Other currencies by the signs and words for them, as a reader would call them. */
const otherCurrencies: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/€/, 'euros'],
  [word('euros?|eur'), 'euros'],
  [/£/, 'British pounds'],
  [word('gbp|pounds?|sterling|quid'), 'British pounds'],
  [/₹/, 'Indian rupees'],
  [word('inr|rs|rupees?|lakhs?|lacs?|lpa|crores?'), 'Indian rupees'],
  [/(?<![a-z])(?:ca|c) ?\$/, 'Canadian dollars'],
  [word('cad|canadian'), 'Canadian dollars'],
  [/(?<![a-z])(?:au|a) ?\$/, 'Australian dollars'],
  [word('aud|australian'), 'Australian dollars'],
  [/(?<![a-z])nz ?\$/, 'New Zealand dollars'],
  [word('nzd'), 'New Zealand dollars'],
  [/(?<![a-z])s\$/, 'Singapore dollars'],
  [word('sgd|singapore'), 'Singapore dollars'],
  [/(?<![a-z])hk ?\$/, 'Hong Kong dollars'],
  [word('hkd'), 'Hong Kong dollars'],
  [/(?<![a-z])r\$/, 'Brazilian reais'],
  [word('brl|reais'), 'Brazilian reais'],
  [/(?<![a-z])mx ?\$/, 'Mexican pesos'],
  [word('mxn|pesos?'), 'pesos'],
  [/[¥円元]/, 'yen or yuan'],
  [word('jpy|yen'), 'yen'],
  [word('cny|rmb|yuan'), 'yuan'],
  [word('chf|francs?|fr'), 'Swiss francs'],
  [word('sek|nok|dkk|kr|kron(?:a|or|er|e)'), 'Scandinavian crowns'],
  [word('pln|zł|zlot(?:y|ys)'), 'Polish zloty'],
  [word('zar|rand'), 'South African rand'],
  [word('krw|won'), 'Korean won'],
  [word('btc|bitcoins?|eth'), 'a cryptocurrency'],
  [/[\p{Sc}--$]/v, 'another currency'],
];

/** Finds the other currency that a text names, as a reader would call it; US dollars are not another. */
export function findOtherCurrency(text: string): string | undefined {
  return otherCurrencies.find(([pattern]) => pattern.test(text))?.[1];
}

/** The span of time that one payment covers. */
export type PaySpan = 'hour' | 'day' | 'week' | 'month' | 'year';

const each = String.raw`(?:\/ ?|${notBefore}(?:per|an?|each|every|in an?) )?`;
const span = (names: string): RegExp =>
  new RegExp(`${each}${notBeforeButSize}(?:${names})${notAfter}\\.?`, 'g');

const spans: readonly (readonly [name: PaySpan, pattern: RegExp])[] = [
  ['hour', span(String.raw`hours?|hrs?|hourly|h|ph|p\.h`)],
  ['day', span('days?|daily|d')],
  ['week', span('weeks?|weekly|wks?|pw')],
  ['month', span(String.raw`months?|monthly|mos?|mths?|pm|p\.m`)],
  ['year', span(String.raw`years?|yearly|annum|annual(?:ly)?|yrs?|y|pa|p\.a`)],
];

/** Takes the spans of time out of a text: those that were named, and the text without them. */
export function takeSpans(text: string): { spans: readonly PaySpan[]; rest: string } {
  const named: PaySpan[] = [];
  let rest = text;
  for (const [name, pattern] of spans) {
    const without = rest.replace(pattern, ' ');
    if (without !== rest) named.push(name);
    rest = without;
  }
  return { spans: named, rest: rest.trim() };
}

const fillers = new RegExp(
  `${notBeforeButSize}(?:us ?\\$|usd|u\\.s\\.|us|dollars?|bucks|base|salary|pay|wage|gross|approximately|approx\\.?|` +
    `about|around|circa|roughly|before tax(?:es)?|bonus|equity|stock|rsus?|of)${notAfter}|[$~≈+:]`,
  'g',
);

/** Takes out what does not change an amount: the dollar sign and words such as "base" or "about". */
export function dropFillers(text: string): string {
  return text.replace(fillers, ' ').replace(/\s+/g, ' ').trim();
}

const thousand = 1_000;
const million = 1_000_000;
const sizes: Readonly<Record<string, number>> = {
  k: thousand,
  thousand,
  grand: thousand,
  m: million,
  mm: million,
  mil: million,
  mio: million,
  million,
  bn: thousand * million,
  billion: thousand * million,
};

/** Finds what a letter or word for a size multiplies by: "k" gives 1000, none gives 1. */
export function findSize(name: string): number | undefined {
  return name === '' ? 1 : sizes[name];
}
