/**
 * Marks the words that led a reader to a page, without touching the page: ranges over its text, painted by the browser.
 *
 * In: words. Out: at most 200 painted ranges, and a button that takes them away, as Escape does. Nothing moves. A
 * browser without the CSS Custom Highlight API shows the page as it is.
 * @see https://www.w3.org/TR/css-highlight-api-1/
 */
import { takeFoundWords } from './found-words.ts';

const highlightName = 'found';
const mostRanges = 200;

/* One pair of colors for both themes, as a marker pen has on any paper. */
const styles = `
::highlight(${highlightName}){background-color:#ffe08a;color:#1b211f}
.found-marks{position:fixed;z-index:20;right:max(1rem,env(safe-area-inset-right));bottom:max(1rem,env(safe-area-inset-bottom))}
.found-marks button{min-height:2.75rem;padding:0 1rem;border:1px solid var(--muted);border-radius:99px;background:var(--surface);color:var(--ink);font:inherit;font-size:var(--text-sm);cursor:pointer;box-shadow:0 4px 16px rgb(0 0 0/.2)}
@media print{.found-marks{display:none}}`;

const escapePattern = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A pattern for a word and its simple endings: "salary" finds "salaries", "model" finds "models" and "modeling". */
function writeWordPattern(word: string): string {
  if (word.length < 4) return `${escapePattern(word)}s?`;
  if (/[^aeiou]y$/iu.test(word)) return `${escapePattern(word.slice(0, -1))}(?:y|ies|ied)`;
  if (/e$/iu.test(word)) return `${escapePattern(word.slice(0, -1))}(?:e|es|ed|ing|er|ers)`;
  const stem = /[^s]s$/iu.test(word) ? word.slice(0, -1) : word;
  return `${escapePattern(stem)}(?:s|es|ed|ing|er|ers)?`;
}

/** Builds the pattern that finds whole words, in any capitals; undefined where there is no word to find. */
export function buildWordPattern(words: readonly string[]): RegExp | undefined {
  const patterns = words.filter((word) => /[\p{L}\p{N}]/u.test(word)).map(writeWordPattern);
  if (patterns.length === 0) return undefined;
  // The longest first, since the first that fits is taken.
  const either = patterns.sort((a, b) => b.length - a.length).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?:['’]s)?(?![\\p{L}\\p{N}])`, 'giu');
}

/** Finds the words in the text of an element, in reading order. */
function findRanges(root: Element, pattern: RegExp): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text && ranges.length < mostRanges; text = texts.nextNode()) {
    if (text.parentElement?.closest('script, style, noscript, svg, select, .term-note')) continue;
    for (const match of (text.nodeValue ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(text, match.index);
      range.setEnd(text, match.index + match[0].length);
      ranges.push(range);
      if (ranges.length === mostRanges) break;
    }
  }
  return ranges;
}

let marks: HTMLElement | undefined;
let sheet: CSSStyleSheet | undefined;

/** Brings the styles once; as a sheet of the script's own, since the policy of a page allows no new `<style>`. */
function addStyles(): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}

function removeMarks(): void {
  CSS.highlights.delete(highlightName);
  marks?.remove();
  marks = undefined;
  document.removeEventListener('keydown', removeOnEscape);
}

function removeOnEscape(event: KeyboardEvent): void {
  // Escape belongs to an open dialog first.
  if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
  removeMarks();
}

/** Marks words in the text of the page, in the place of those marked before. */
export function highlightWords(words: readonly string[]): void {
  const main = document.querySelector('main');
  const pattern = buildWordPattern(words);
  if (!main || !pattern || !('highlights' in CSS)) return;
  removeMarks();
  const ranges = findRanges(main, pattern);
  if (ranges.length === 0) return;
  CSS.highlights.set(highlightName, new Highlight(...ranges));
  marks = document.createElement('aside');
  marks.className = 'found-marks';
  marks.setAttribute('aria-label', 'Highlighted words');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Remove highlights';
  button.addEventListener('click', removeMarks);
  marks.append(button);
  addStyles();
  document.body.append(marks);
  document.addEventListener('keydown', removeOnEscape);
}

/** Marks the words that were kept for this page; words for another page are dropped. */
export function highlightFoundWords(): void {
  const found = takeFoundWords();
  if (found?.path === location.pathname) highlightWords(found.words);
}
