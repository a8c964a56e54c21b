/**
 * Fits a text into a box of a card: the largest size at which it fits, in lines of about one length, and an
 * ellipsis where it fits at no size. No line is ever wider than the box.
 */
import { measureCardText, type TypeStyle } from './font-widths.ts';

/** Where a text may stand. */
export interface TextBox {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Sizes to try, largest first. Example: [92, 80, 70]. */
  readonly sizesPx: readonly number[];
  /** Distance of two baselines, in em. */
  readonly leading: number;
  readonly maxLines: number;
  readonly isStrong?: boolean;
  readonly tracking?: number;
}

/** A text as it stands in its box. */
export interface FittedText {
  readonly lines: readonly string[];
  readonly style: TypeStyle;
  /** Distance of two baselines in pixels. */
  readonly stepPx: number;
  /** Whether the end of the text was left out. */
  readonly isCut: boolean;
}

const ellipsis = '…';

/** Breaks a word that is wider than the box into parts that fit. */
function breakWord(word: string, widthPx: number, style: TypeStyle): string[] {
  const parts: string[] = [''];
  for (const character of word) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && measureCardText(last + character, style) > widthPx) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}

/** Breaks a text into lines no wider than told, between words, and inside a word only where it must. */
export function breakLines(text: string, widthPx: number, style: TypeStyle): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && measureCardText(`${last} ${word}`, style) <= widthPx) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(...breakWord(word, widthPx, style));
    }
  }
  return lines;
}

/** The same number of lines, as narrow as it goes, so that no word is left alone on the last one. */
function balanceLines(text: string, widthPx: number, style: TypeStyle): string[] {
  const lines = breakLines(text, widthPx, style);
  // Narrower than this, and a long word would be broken for the sake of balance.
  const longestWordPx = Math.max(0, ...text.split(/\s+/u).map((word) => measureCardText(word, style)));
  let [low, high] = [Math.min(longestWordPx, widthPx), widthPx];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    if (breakLines(text, middle, style).length > lines.length) low = middle;
    else high = middle;
  }
  return breakLines(text, high, style);
}

/** Ends a line with an ellipsis, without the words that then no longer fit. */
function cutLine(line: string, widthPx: number, style: TypeStyle): string {
  let kept = line;
  while (kept !== '' && measureCardText(kept + ellipsis, style) > widthPx) {
    const shorter = kept.replace(/\s+\S*$/u, '');
    kept = shorter === kept ? Array.from(kept).slice(0, -1).join('') : shorter;
  }
  return kept.replace(/[\s,;:.–—-]+$/u, '') + ellipsis;
}

/** Fits a text into a box; an empty text has no lines. */
export function fitText(text: string, box: TextBox): FittedText {
  const { widthPx, heightPx, leading, isStrong = false, tracking = 0 } = box;
  const smallest = box.sizesPx.at(-1) ?? 0;
  for (const fontPx of box.sizesPx) {
    const style: TypeStyle = { fontPx, isStrong, tracking };
    const stepPx = fontPx * leading;
    const maxLines = Math.min(box.maxLines, Math.floor(heightPx / stepPx));
    const lines = breakLines(text, widthPx, style);
    const hasBrokenWord = lines.join(' ') !== text.trim().split(/\s+/u).join(' ');
    if (lines.length <= maxLines && (!hasBrokenWord || fontPx === smallest)) {
      return { lines: balanceLines(text, widthPx, style), style, stepPx, isCut: false };
    }
    if (fontPx !== smallest) continue;
    const kept = lines.slice(0, maxLines);
    const last = kept.pop();
    if (last !== undefined) kept.push(cutLine(last, widthPx, style));
    return { lines: kept, style, stepPx, isCut: true };
  }
  return { lines: [], style: { fontPx: smallest }, stepPx: 0, isCut: text !== '' };
}
