/**
 * What somebody typed -> what to search for, with every step that changed it.
 *
 * In: a query and the words of the site. Out: concepts, each with the alternatives that may stand for it. Nothing is
 * fetched and nothing is drawn here, so all of it is tested without a browser.
 */
import type { QueryChange } from './answer.ts';
import { correctWord, type Vocabulary } from './spelling.ts';
import { dropStopWords, findWishes, isStopWord, isWeakWord } from './stop-words.ts';
import type { Alternative, SynonymTable } from './synonyms.ts';
import { listVariants } from './variants.ts';
import { splitWords, stem } from './words.ts';

/** One thing that a query asks for. */
export interface Concept {
  /** What was typed for it. */
  readonly typed: string;
  /** What may stand for it, the best first. */
  readonly alternatives: readonly Alternative[];
  /** No part of the site holds it, corrected or not. */
  readonly isUnknown: boolean;
}

/** A query, understood. */
export interface Understood {
  /** The query as searched, after corrections. */
  readonly shown: string;
  readonly concepts: readonly Concept[];
  /** Stems of all words that are searched, small ones included. */
  readonly stems: readonly string[];
  readonly changes: readonly QueryChange[];
  /** Kinds of result that the query asks for. */
  readonly wishes: ReadonlySet<string>;
}

/** The words of the site. */
export interface Lexicon extends Vocabulary {
  readonly hasStem: (stem: string) => boolean;
  readonly synonyms: SynonymTable;
}

/** Longer input is cut: nobody types so much, and what is pasted says its subject early. */
export const mostLetters = 200;
export const mostWords = 30;

const leastPrefix = 3;
const mostPrefixWords = 6;

interface Piece {
  readonly typed: string;
  /** The words after correction, which is what readers are shown. */
  readonly words: readonly string[];
  readonly alternatives: readonly Alternative[];
  readonly isUnknown: boolean;
  readonly change?: QueryChange;
}

/** Understands a query; `isLiteral` asks for the words as they are, without correction and synonyms. */
export function understand(query: string, lexicon: Lexicon, isLiteral = false): Understood {
  const words = splitWords(query.slice(0, mostLetters)).slice(0, mostWords);
  const isOpen = !/[\s\p{P}]$/u.test(query);
  const corrected = isLiteral
    ? words.map(asTyped)
    : words.map((word, at) => readWord(word, isOpen && at === words.length - 1, lexicon));
  const pieces = isLiteral ? dropLiteral(corrected) : gather(corrected, lexicon);
  const shown = corrected.some(({ change }) => change)
    ? corrected.flatMap((piece) => piece.words).join(' ')
    : query.trim();
  return {
    shown,
    stems: corrected.flatMap((piece) => piece.words).map(stem),
    concepts: pieces.map(({ typed, alternatives, isUnknown }) => ({ typed, alternatives, isUnknown })),
    changes: [...corrected, ...pieces.filter((piece) => !corrected.includes(piece))].flatMap(
      ({ change }) => change ?? [],
    ),
    wishes: findWishes(words),
  };
}

const toAlternative = (text: string, weight: number): Alternative => ({
  stems: splitWords(text).map(stem),
  text,
  weight,
});

const asTyped = (word: string): Piece => ({
  typed: word,
  words: [word],
  alternatives: [toAlternative(word, 1)],
  isUnknown: false,
});

function dropLiteral(pieces: readonly Piece[]): Piece[] {
  const kept = new Set(dropStopWords(pieces.map(({ typed }) => typed)));
  return pieces.filter(({ typed }) => kept.has(typed));
}

/** Reads one word: as it is, as the beginning of a word, as two words run together, or as a slip. */
function readWord(word: string, isLast: boolean, lexicon: Lexicon): Piece {
  const isHeld = lexicon.count(word) > 0 || lexicon.hasStem(stem(word)) || isStopWord(word);
  const prefixes = isLast || !isHeld ? findPrefixed(word, lexicon) : [];
  const variants = listVariants(word).filter((each) => lexicon.count(each) > 0);
  if (variants.length > 0 && lexicon.count(word) <= Math.max(...variants.map(lexicon.count))) {
    const words = variants.map((each) => toAlternative(each, 1));
    return {
      ...asTyped(word),
      words: variants.slice(0, 1),
      alternatives: [...words, toAlternative(word, 0.95)],
    };
  }
  if (isHeld || lexicon.synonyms.find([stem(word)]).length > 0) {
    return {
      ...asTyped(word),
      alternatives: [toAlternative(word, 1), ...(isStopWord(word) ? [] : prefixes)],
    };
  }
  const parts = splitCompound(word, lexicon);
  if (parts) return { ...asTyped(word), words: parts, alternatives: [toAlternative(parts.join(' '), 0.95)] };
  if (isLast && prefixes.length > 0) return { ...asTyped(word), alternatives: prefixes };
  const correction = correctWord(word, lexicon);
  // Small words are in every text; whoever meant one would have asked for nothing.
  if (correction && !isStopWord(correction.word) && !isWeakWord(correction.word)) {
    return {
      typed: word,
      words: [correction.word],
      alternatives: [toAlternative(correction.word, 0.95)],
      isUnknown: false,
      change: { kind: 'spelling', from: word, to: correction.word },
    };
  }
  if (prefixes.length > 0) return { ...asTyped(word), alternatives: prefixes };
  return { ...asTyped(word), isUnknown: true };
}

/** The commonest words that begin with what was typed. */
function findPrefixed(word: string, lexicon: Lexicon): Alternative[] {
  if (word.length < leastPrefix) return [];
  const own = stem(word);
  const stems = new Set<string>();
  return [...lexicon.words()]
    .filter((each) => each.startsWith(word) && each !== word)
    .sort((a, b) => lexicon.count(b) - lexicon.count(a) || (a < b ? -1 : 1))
    .filter((each) => stem(each) !== own && !stems.has(stem(each)) && stems.add(stem(each)))
    .slice(0, mostPrefixWords)
    .map((each) => toAlternative(each, 0.6));
}

/** Two words of the site that somebody wrote as one. Example: "finetuning" -> fine, tuning. */
function splitCompound(word: string, { count }: Lexicon): [string, string] | undefined {
  let best: { parts: [string, string]; worth: number } | undefined;
  for (let at = 2; at <= word.length - 3; at += 1) {
    const parts: [string, string] = [word.slice(0, at), word.slice(at)];
    const worth = Math.min(...parts.map((part) => (part.length < 3 && !isStopWord(part) ? 0 : count(part))));
    if (worth >= 3 && (!best || worth > best.worth)) best = { parts, worth };
  }
  return best?.parts;
}

/** Gathers words into concepts: the longest phrases that have synonyms first, then single words; stop words go. */
function gather(pieces: readonly Piece[], lexicon: Lexicon): Piece[] {
  const kept = new Set(dropStopWords(pieces.map(({ typed }) => typed)));
  const gathered: Piece[] = [];
  for (let at = 0; at < pieces.length;) {
    const phrase = findPhrase(pieces, at, lexicon);
    if (phrase) {
      gathered.push(phrase.piece);
      at += phrase.length;
      continue;
    }
    const piece = pieces[at];
    if (piece && kept.has(piece.typed)) gathered.push(piece);
    at += 1;
  }
  return gathered;
}

function findPhrase(
  pieces: readonly Piece[],
  at: number,
  { synonyms, count }: Lexicon,
): { piece: Piece; length: number } | undefined {
  for (let length = Math.min(synonyms.longest(), pieces.length - at); length >= 1; length -= 1) {
    const parts = pieces.slice(at, at + length);
    const typedWords = parts.map((piece) => piece.typed);
    const asWritten = synonyms.find(typedWords.map(stem));
    const words = asWritten.length > 0 ? typedWords : parts.flatMap((piece) => piece.words);
    const found = asWritten.length > 0 ? asWritten : synonyms.find(words.map(stem));
    if (found.length > 0) {
      const typed = parts.map((part) => part.typed).join(' ');
      const own = length === 1 ? (parts[0]?.alternatives ?? []) : [toAlternative(words.join(' '), 1)];
      const change: QueryChange = {
        kind: 'synonym',
        from: words.join(' '),
        to: found.map(({ text }) => text).join(', '),
      };
      return { piece: { typed, words, alternatives: [...own, ...found], isUnknown: false, change }, length };
    }
    // "data set" may stand in the guide as one word.
    const joined = words.join('');
    if (length === 2 && words.every((word) => word.length > 1) && count(joined) > 0) {
      const typed = parts.map((part) => part.typed).join(' ');
      const alternatives = [toAlternative(words.join(' '), 1), toAlternative(joined, 0.95)];
      return { piece: { typed, words, alternatives, isUnknown: false }, length };
    }
  }
  return undefined;
}
