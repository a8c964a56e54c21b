/**
 * A word nobody wrote -> the nearest word that the site holds. Damerau-Levenshtein distance, where a slip to the key
 * beside counts less than one to a far key, and a wrong first letter counts more; the more frequent word wins a tie.
 */

/** The words of the site and how many parts of it hold each. */
export interface Vocabulary {
  /** Number of parts that hold the word; 0 for a word that nobody wrote. */
  readonly count: (word: string) => number;
  /** All words that can be compared. */
  readonly words: () => Iterable<string>;
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const places = new Map<string, readonly [x: number, y: number]>(
  rows.flatMap((row, y) => Array.from(row, (key, x) => [key, [x + y * 0.5, y]] as const)),
);

/** Says whether two keys touch on a common keyboard. */
export function areNeighbours(a: string, b: string): boolean {
  const [p, q] = [places.get(a), places.get(b)];
  return p !== undefined && q !== undefined && Math.hypot(p[0] - q[0], p[1] - q[1]) < 1.3;
}

const vowels = new Set('aeiouy');

/** Cost of one letter in place of another. */
function costOf(a: string, b: string): number {
  if (a === b) return 0;
  if (areNeighbours(a, b)) return 0.75;
  return vowels.has(a) && vowels.has(b) ? 0.8 : 1.2;
}

/** Cost of one letter too many or too few; a letter doubled or halved is the commonest slip. */
const costOfGap = (letter: string, before: string | undefined): number => (letter === before ? 0.6 : 1);

/** Distance of two words; more than `most` is told as Infinity. */
export function measureDistance(typed: string, word: string, most: number): number {
  if (Math.abs(typed.length - word.length) > most / leastCost) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= word.length; j += 1) {
      const [a, b] = [typed[i - 1] ?? '', word[j - 1] ?? ''];
      let cost = Math.min(
        (last[j] ?? 0) + costOfGap(a, typed[i - 2]),
        (row[j - 1] ?? 0) + costOfGap(b, word[j - 2]),
        (last[j - 1] ?? 0) + costOf(a, b),
      );
      if (i > 1 && j > 1 && a === word[j - 2] && typed[i - 2] === b) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 0.7);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return Infinity;
    [beforeLast, last] = [last, row];
  }
  const distance = last[word.length] ?? Infinity;
  return distance > most ? Infinity : distance;
}

/** The least that a letter costs which only one of two words has. */
const leastCost = 0.6;

/** The Latin letters of a word, as bits. */
function gatherLetters(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at) - 97;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** What two words cost at least, by the letters that only one of them has: tells most words apart at once. */
const measureLetters = (a: number, b: number): number =>
  leastCost * Math.max(countBits(a & ~b), countBits(b & ~a));

/** The largest distance at which a word of this length is still taken for another. */
const longestDistance = (length: number): number =>
  length < 4 ? 0 : length < 6 ? 1 : length < 9 ? 1.8 : 2.4;

/** A word of the site, and how far from what was typed. */
export interface Correction {
  readonly word: string;
  readonly distance: number;
}

/** Returns what was probably meant; undefined where nothing is near. Words of the site are never corrected. */
export function correctWord(typed: string, vocabulary: Vocabulary): Correction | undefined {
  if (/\d/.test(typed) || vocabulary.count(typed) > 0) return undefined;
  const most = longestDistance(typed.length);
  if (most === 0) return undefined;
  let best: (Correction & { readonly worth: number }) | undefined;
  const letters = gatherLetters(typed);
  for (const word of vocabulary.words()) {
    if (word.length < 3 || measureLetters(letters, gatherLetters(word)) > most) continue;
    const distance = measureDistance(typed, word, most);
    if (distance === Infinity) continue;
    const isSwapped = word.startsWith(typed.charAt(1) + typed.charAt(0));
    const isOtherStart = !word.startsWith(typed.charAt(0)) && !isSwapped;
    const worth = distance + (isOtherStart ? 0.5 : 0) - 0.12 * Math.log2(1 + vocabulary.count(word));
    if (distance + (isOtherStart ? 0.3 : 0) <= most && (!best || worth < best.worth))
      best = { word, distance, worth };
  }
  return best && { word: best.word, distance: best.distance };
}
