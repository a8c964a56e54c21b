/** An answer -> what is said of it in sentences, and its excerpts in pieces. Pure: no page, no network. */
import type { SearchAnswer } from './answer.ts';
import { longestQuery } from './query-address.ts';

/** Said where the search could not be loaded. */
export const failureSentence =
  'The search could not be loaded. Check the connection and type again; until then these lead on:';

/** Said where a text was too long to be searched as a whole. */
export const cutSentence = `A search may be ${longestQuery.toString()} characters long; the rest was left out.`;

/** Says how many results there are, and of what. */
export function describeCount({ groups, total, shown }: SearchAnswer): string {
  const listed = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  if (total === 0) return '';
  const count = total === 1 ? '1 result' : `${total.toString()} results`;
  return `${listed < total ? `The best ${listed.toString()} of ${count}` : count} for “${shown}”`;
}

/** Says that nothing answers, naming what was chosen besides the words. */
export const describeNothing = ({ query }: SearchAnswer, isNarrowed: boolean): string =>
  isNarrowed ? `Nothing of this choice is about “${query}”.` : `Nothing here about “${query}”.`;

/** What was changed in the query, gathered by kind. */
export interface ChangeSummary {
  /** The query was corrected, so what was typed can be searched instead. */
  readonly isCorrected: boolean;
  /** Words that were searched too. */
  readonly besides: readonly string[];
  /** Words that not every result has. */
  readonly lacking: readonly string[];
}

/** Gathers the changes of an answer by kind, each word once. */
export function summarizeChanges({ changes }: SearchAnswer): ChangeSummary {
  const list = (kind: string, side: 'from' | 'to'): readonly string[] => [
    ...new Set(changes.filter((change) => change.kind === kind).map((change) => change[side])),
  ];
  return {
    isCorrected: changes.some(({ kind }) => kind === 'spelling'),
    besides: list('synonym', 'to'),
    lacking: list('relaxed', 'from'),
  };
}

/** Says in one breath what a listener needs to know of an answer. */
export function describeForListener(answer: SearchAnswer, isNarrowed: boolean): string {
  const { isCorrected } = summarizeChanges(answer);
  const count = describeCount(answer) || describeNothing(answer, isNarrowed);
  return [
    count.replace(/[^.]$/, '$&.'),
    isCorrected ? `Showing results for ${answer.shown} instead of ${answer.query}.` : '',
    answer.note,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** A run of text within an excerpt. */
export interface ExcerptPiece {
  readonly text: string;
  /** Whether it answers the query. */
  readonly isMarked: boolean;
}

const characters: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
};

const unescape = (html: string): string =>
  html.replace(/&(#?\w+);/g, (whole, name: string) => characters[name.toLowerCase()] ?? whole);

/** Takes an excerpt apart. Nothing but `<mark>` has a meaning: any other tag comes out as the text that it is. */
export function splitExcerpt(html: string): readonly ExcerptPiece[] {
  let isMarked = false;
  return html.split(/(<\/?mark>)/).flatMap((piece) => {
    if (piece === '<mark>' || piece === '</mark>') {
      isMarked = piece === '<mark>';
      return [];
    }
    return piece === '' ? [] : [{ text: unescape(piece), isMarked }];
  });
}
