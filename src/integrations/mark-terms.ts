/**
 * After the build: the first use of each glossary term on a page shows its definition on hover, focus and tap.
 *
 * In: the built pages and the terms. Out: the same pages with the definition beside the word, shown by styles alone.
 * It must not know how the definition looks, nor how pages are made.
 */
import { Parser } from 'htmlparser2';
import type { Catalog } from '../catalog/catalog.ts';
import { buildTermFinder, type TermFinder } from '../catalog/find-terms.ts';
import { buildTermUrl } from '../catalog/record-pages.ts';
import { escapeHtml } from '../catalog/escape-html.ts';
import type { StepBuilder } from './page-step.ts';

type Terms = Catalog['terms'];

/** Elements whose text is running prose. */
const proseElements = new Set(['p', 'li', 'dd']);
/** Elements within prose whose words are something else already, or that are no prose at all. */
const closedElements = new Set([
  ...[
    'a',
    'abbr',
    'button',
    'code',
    'pre',
    'figure',
    'summary',
    'label',
    'table',
    'nav',
    'form',
    'svg',
    'script',
    'style',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'aside'],
]);

/** The step that marks terms; `readTerms` is called once, after the pages are built. */
export const markTerms =
  (readTerms: () => Terms): StepBuilder =>
  ({ info }) => {
    const terms = readTerms();
    const mark = createMarker(terms);
    return {
      // The glossary explains the terms itself.
      change: (html, path) => (path.startsWith('/glossary') ? html : mark(html)),
      end: () => {
        info(`${Object.keys(terms).length.toString()} terms explained where pages first use them.`);
      },
    };
  };

/** Prepares a function that marks the terms of one page. */
export function createMarker(terms: Terms): (html: string) => string {
  const find = buildTermFinder(terms);
  return (html) => {
    const texts = listProse(html);
    const seen = new Set<string>();
    const pieces: string[] = [];
    let done = 0;
    for (const { start, end } of texts) {
      for (const { id, at, length } of findFirst(html.slice(start, end), find, seen)) {
        const from = start + at;
        pieces.push(html.slice(done, from), explain(html.slice(from, from + length), id, terms));
        done = from + length;
      }
    }
    pieces.push(html.slice(done));
    return pieces.join('');
  };
}

/** The terms in a text that the page has not used before; entities such as `&amp;` are no words. */
const findFirst = (text: string, find: TermFinder, seen: Set<string>) =>
  find(text.replace(/&#?\w+;/g, (entity) => ' '.repeat(entity.length))).filter(({ id }) => {
    const isFirst = !seen.has(id);
    seen.add(id);
    return isFirst;
  });

function explain(word: string, id: string, terms: Terms): string {
  const term = terms[id];
  if (!term) return word;
  const url = buildTermUrl(id, term);
  return (
    `<span class="term" tabindex="0">${word}<span class="term-note"> ` +
    `${escapeHtml(term.definition)} <a href="${url}">${escapeHtml(term.name)}</a></span></span>`
  );
}

/** Lists where the running text of a page stands, in reading order. */
function listProse(html: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  /** Names of the open elements, outermost first. */
  const open: string[] = [];
  let proseDepth: number | undefined;
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        open.push(name);
        const classes = (attributes['class'] ?? '').split(/\s+/);
        if (proseDepth === undefined && classes.includes('prose')) proseDepth = open.length;
        // Within the prose, what the page itself closes to marking counts as closed.
        if (classes.includes('overline') || 'data-no-terms' in attributes) open[open.length - 1] = 'aside';
      },
      onclosetag: () => {
        if (open.length === proseDepth) proseDepth = undefined;
        open.pop();
      },
      ontext: () => {
        if (proseDepth === undefined) return;
        const within = open.slice(proseDepth);
        if (!within.some((name) => proseElements.has(name))) return;
        if (within.some((name) => closedElements.has(name))) return;
        found.push({ start: parser.startIndex, end: parser.endIndex + 1 });
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return found;
}
