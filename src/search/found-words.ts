/**
 * Hands the words of a query from a result to the page that it leads to, for this tab and for once.
 * The script of every page looks for them under the same name and only then fetches what marks them.
 */

/** Where they are kept; SearchScript.astro spells the name out, so that it stays one small file. */
const storageName = 'found-words';

/** The page that a reader was led to, and the words that led there. */
export interface FoundWords {
  /** Path of the page. Example: "/salaries/". */
  readonly path: string;
  readonly words: readonly string[];
}

/** Keeps the words for the next page of this tab. */
export function keepFoundWords(found: FoundWords): void {
  try {
    sessionStorage.setItem(storageName, JSON.stringify(found));
  } catch {
    // Without storage the page opens without marks.
  }
}

/** Reads what was kept; undefined for anything that is not what `keepFoundWords` wrote. */
export function parseFoundWords(stored: string | null): FoundWords | undefined {
  try {
    const found = JSON.parse(stored ?? 'null') as Partial<FoundWords> | null;
    if (typeof found?.path !== 'string' || !Array.isArray(found.words)) return undefined;
    return { path: found.path, words: found.words.filter((word) => typeof word === 'string') };
  } catch {
    return undefined;
  }
}

/** Takes the words that were kept, so that the next page does not find them again. */
export function takeFoundWords(): FoundWords | undefined {
  try {
    const found = parseFoundWords(sessionStorage.getItem(storageName));
    sessionStorage.removeItem(storageName);
    return found;
  } catch {
    return undefined;
  }
}
