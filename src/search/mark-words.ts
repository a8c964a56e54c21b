/** A text and the words of a query -> HTML with the words in `<mark>`, everything else escaped. */
import { escapeHtml } from '../catalog/escape-html.ts';
import { splitWords, stem } from './words.ts';

const wordPattern = /[\p{L}\p{N}'’]+/gu;

/** Marks every word of the text whose stem is that of one of the words. */
export function markWords(text: string, words: readonly string[]): string {
  const stems = new Set(words.flatMap(splitWords).map(stem));
  let html = '';
  let end = 0;
  for (const found of text.matchAll(wordPattern)) {
    html += escapeHtml(text.slice(end, found.index));
    end = found.index + found[0].length;
    const isWord = splitWords(found[0]).some((word) => stems.has(stem(word)));
    html += isWord ? `<mark>${escapeHtml(found[0])}</mark>` : escapeHtml(found[0]);
  }
  return html + escapeHtml(text.slice(end));
}
