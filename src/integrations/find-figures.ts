/**
 * What counts as a figure in running text, and the one spelling under which figures are compared.
 *
 * In: text. Out: figures with their keys. Money, percentages, spans of years, millions and grouped thousands
 * are those that an author may not type either; numbers of people, postings and the like come on top.
 */
import { findTypedNumbers } from '../catalog/typed-numbers.ts';

/** A figure in a text. */
export interface FoundFigure {
  /** As it stands in the text. Example: "n = 344". */
  readonly text: string;
  /** The spellings to look up: it is known when the first is, or when all the others are. */
  readonly keys: readonly [string, ...string[]];
}

const counted =
  'people|persons|postings|ranges|respondents|responses|answers|developers|engineers|companies|employers|workers|openings|jobs|rows|raters';
const countPattern = new RegExp(
  String.raw`\bn\s?=\s?(?<sample>\d[\d,]*)|(?<![\d.,$])(?!(?:19|20)\d\d\s)(?<count>\d[\d,]*)\s(?:job\s)?(?:${counted})\b`,
  'giu',
);
const signedPercent = /[-\u2212]\s?$/u;
const spanPattern = /^(?<low>[\d.,]+)\s?(?:[-\u2010-\u2015]|to|or|and)\s?(?<high>[\d.,]+)(?<unit>\D.*)$/u;
const timesPattern = /\b\d[\d.,]*(?=\s(?:times|fold)\b)|\b\d[\d.,]*(?=-fold\b)/gu;
const onlyNumber = /^[-+\u2212]?\$?(?<number>\d[\d,]*(?:\.\d+)?)(?:k|M|%)?\+?$/u;
const calendarYear = /^(?:19|20)\d\d$/u;

/** Spells a figure in the one way in which figures are compared. */
export function spellFigure(text: string): string {
  return text
    .replace(/[\s\u{2060}]+/gu, ' ')
    .replace(/\u2212/gu, '-')
    .replace(/^(?:about|at least) /u, '')
    .replace(/^US(?=\$)/u, '')
    .replace(/\s?(?:per\s?cent|percent|%)(?: points?)?$/u, '%')
    .replace(/[\s-]years?$/u, ' years')
    .replace(/\.0+(?=\D|$)/u, '');
}

function buildFigure(text: string): FoundFigure {
  const whole = spellFigure(text);
  const { low, high, unit } = spanPattern.exec(whole)?.groups ?? {};
  if (low === undefined || high === undefined || unit === undefined) return { text, keys: [whole] };
  // "in 2023, and 5%" is no span: its first number belongs to what came before.
  const isApart = low.endsWith(',') || calendarYear.test(low);
  if (isApart) return { text: `${high}${unit}`, keys: [`${high}${unit}`] };
  return { text, keys: [whole, `${low}${unit}`, `${high}${unit}`] };
}

/** Finds the figures in a text. */
export function findFigures(text: string): FoundFigure[] {
  const typed = findTypedNumbers(text).map(({ text: found, at }) => {
    const isNegative =
      found.endsWith('%') &&
      signedPercent.test(text.slice(0, at)) &&
      !/\d\s?[-\u2212]\s?$/u.test(text.slice(0, at));
    return buildFigure(isNegative ? `-${found}` : found);
  });
  const counts = Array.from(text.matchAll(countPattern), ({ 0: found, groups }): FoundFigure => {
    const number = groups?.['sample'] ?? groups?.['count'] ?? found;
    return { text: found, keys: [number.replace(/,$/u, '')] };
  });
  // "1,164 postings" is found twice; the shorter finding says nothing more.
  const rest = typed.filter(({ keys }) => !counts.some(({ keys: [count] }) => count === keys[0]));
  return [...rest, ...counts];
}

/** Finds multiples that were typed, "7 times", which only the catalog may give. */
export function findMultiples(typedText: string): FoundFigure[] {
  return Array.from(typedText.matchAll(timesPattern), ([found]) => ({
    text: `${found} times`,
    keys: [`${found} times`] as const,
  }));
}

/** The figure that a table cell consists of, if it is a number and not a calendar year. */
export function findCellNumber(text: string): FoundFigure | undefined {
  const number = onlyNumber.exec(text)?.groups?.['number'];
  return number === undefined || calendarYear.test(text)
    ? undefined
    : { text, keys: [spellFigure(text.replace(/^\+/u, ''))] };
}

/** Says whether a text is a mark on the scale of a chart: one round figure, such as "$150k" or "40%". */
export function isScaleMark(text: string): boolean {
  const number = onlyNumber.exec(text)?.groups?.['number'];
  return number !== undefined && number.replace(/[,.]/gu, '').replace(/^0+|0+$/gu, '').length <= 2;
}
