const number = String.raw`\d[\d.,]*`;
const magnitude = String.raw`(?:\s?(?:k|million|billion|trillion|thousand|M|bn)\b)`;
const notCalendarYear = String.raw`(?!(?:19|20)\d\d\b)`;
const span = String.raw`(?:\s?(?:[-\u2010-\u2015]|to|or|and)\s?${number})?`;

/** What must come from the catalog: money, percentages, spans of years, millions, and grouped thousands. */
const typedNumber = new RegExp(
  [
    String.raw`(?:US)?[$€£]\s?${number}${magnitude}?`,
    String.raw`\b${number}${magnitude}?\s?(?:USD|dollars)\b`,
    String.raw`\b${number}${span}\s?(?:%|per\s?cent\b|percentage\s+points?\b)`,
    String.raw`\b${notCalendarYear}${number}${span}(?:\s?\+|\s+or\s+more|\s+plus)?[\s-]+years?\b`,
    String.raw`\b${number}\s?(?:million|billion|trillion|thousand)\b`,
    String.raw`\b\d{1,3}(?:,\d{3})+(?:\.\d+)?\b`,
  ].join('|'),
  'g',
);

/** Returns the figures typed by hand in a text, with the position of each. */
export function findTypedNumbers(text: string): { text: string; at: number }[] {
  return Array.from(text.matchAll(typedNumber), (match) => ({
    text: match[0].replace(/[.,]+$/, '').replace(/\s+/g, ' '),
    at: match.index,
  }));
}
