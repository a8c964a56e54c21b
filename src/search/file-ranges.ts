/**
 * In which of many files a word stands: each holds all words from its beginning to that of the next, in order.
 *
 * Ranges, and not equal beginnings, since a file is then cut wherever it is too large, and what stands behind one letter
 * never makes more files than it fills. In: beginnings, sorted. Out: names of files.
 */

/** What decides where a text is filed: Latin letters and digits, words joined by hyphens; other scripts share a place. */
export const fileKey = (text: string): string =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*/.exec(text.replaceAll(' ', '-'))?.[0] ?? '0';

/** Digits and other scripts are one letter. */
const letterOf = (key: string): string => (/^[a-z]/.test(key) ? key.slice(0, 1) : '0');

/** Position of the file that would hold a key: the last that does not begin behind it; -1 before the first. */
function findPosition(beginnings: readonly string[], key: string): number {
  let [low, high] = [0, beginnings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((beginnings[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Names the file of a text; undefined where no text with its first letter is filed. */
export function findFile(beginnings: readonly string[], text: string): string | undefined {
  const key = fileKey(text);
  const found = beginnings[findPosition(beginnings, key)];
  return found !== undefined && letterOf(found) === letterOf(key) ? found : undefined;
}

/** A word that is still being typed may go on in the next file. */
const filesOfBeginning = 2;

/** Names the files of a text and of what begins with it, the first few. */
export function findFilesOfBeginning(beginnings: readonly string[], text: string): string[] {
  const key = fileKey(text);
  const first = findPosition(beginnings, key);
  return beginnings
    .slice(Math.max(0, first), first + filesOfBeginning)
    .filter((each) => letterOf(each) === letterOf(key) && (each <= key || each.startsWith(key)));
}

/** A slip changes few letters, so what was meant stands near; a file more would cost more than it finds. */
const filesOfSlip = 4;

/**
 * Names the files in which a word may stand that was meant: all of its first letter while these are few, and otherwise
 * the nearest, since most slips come behind the letters that tell files apart.
 */
export function findFilesOfSlip(beginnings: readonly string[], text: string): string[] {
  const key = fileKey(text);
  const place = findPosition(beginnings, key);
  return beginnings
    .map((name, at) => ({ name, distance: Math.abs(at - place) }))
    .filter(({ name }) => letterOf(name) === letterOf(key))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, filesOfSlip)
    .map(({ name }) => name);
}

/** Something to be filed, and about how many characters it takes. */
export interface Filed {
  readonly key: string;
  readonly size: number;
}

/**
 * Cuts what is to be filed into files of at most so many characters, and gives their beginnings. What has the same key
 * stays together, and each first letter begins a file, however little it holds.
 */
export function cutRanges(entries: readonly Filed[], most: number): string[] {
  const beginnings: string[] = [];
  let size = 0;
  let last: string | undefined;
  for (const entry of [...entries].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))) {
    const isLetter = last === undefined || letterOf(last) !== letterOf(entry.key);
    if (isLetter || (entry.key !== last && size + entry.size > most)) {
      beginnings.push(isLetter ? letterOf(entry.key) : tellApart(last ?? '', entry.key));
      size = 0;
    }
    size += entry.size;
    last = entry.key;
  }
  return beginnings;
}

/** The shortest beginning of a key that stands behind another key. */
function tellApart(before: string, key: string): string {
  for (let length = 1; length < key.length; length += 1) {
    if (key.slice(0, length) > before) return key.slice(0, length);
  }
  return key;
}
