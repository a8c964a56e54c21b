/**
 * Digits with separators -> a number, when they can be read in one way only.
 *
 * In: digits with commas, points, spaces or apostrophes, and what follows them. Out: the number, or undefined
 * where the separators contradict one another. It must not know what the number counts.
 */

/** What stands around the digits and decides between two ways to read them. */
export interface NumberContext {
  /** A letter for thousands or millions follows, or the pay is by the hour: "1.250" is then a fraction. */
  readonly isFractionLikely: boolean;
}

const plain = /^\d+$/;
const groupedByComma = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/;
const groupedByPoint = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/;
const groupedBySpace = /^\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?$/;
const onePointAndThreeDigits = /^\d{1,3}\.\d{3}$/;
const pointFraction = /^\d*\.\d+$/;
const commaFraction = /^\d*,\d{1,2}$|^0,\d+$/;

/** Reads a number: "147,220", "147.220", "147 220", "147'220", "70.78", "70,78". Undefined when unclear. */
export function readNumber(typed: string, { isFractionLikely }: NumberContext): number | undefined {
  const text = typed
    .replace(/['’_]/g, ' ')
    .replace(/([.,]) (?=\d{3}(?!\d))/g, '$1')
    .trim()
    .replace(/[.,]$/, '');
  if (plain.test(text)) return Number(text);
  // A leading zero never begins a group of thousands.
  if (/^0[.,]/.test(text))
    return commaFraction.test(text) || pointFraction.test(text) ? fraction(text) : undefined;
  if (onePointAndThreeDigits.test(text) && isFractionLikely) return Number(text);
  if (groupedByComma.test(text)) return Number(text.replaceAll(',', ''));
  if (groupedByPoint.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (groupedBySpace.test(text)) return Number(text.replaceAll(' ', '').replace(',', '.'));
  return commaFraction.test(text) || pointFraction.test(text) ? fraction(text) : undefined;
}

const fraction = (text: string): number => Number(text.replace(',', '.'));
