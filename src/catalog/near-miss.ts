/** Returns the Damerau-Levenshtein distance (optimal string alignment): insert, delete, replace or swap neighbours. */
export function measureDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, at(beforePrevious, column - 2) + 1);
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;

/** One slip for short words, one more for every three letters, never more than four. */
const allowedSlips = (word: string): number => Math.min(4, Math.max(1, Math.floor(word.length / 3)));

/**
 * Returns the candidate that the word was probably meant to be, or undefined when none is near.
 * Upper and lower case count as equal; of equally near candidates the alphabetically first wins.
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = allowedSlips(word);
  let nearest: string | undefined;
  let nearestDistance = limit + 1;
  for (const candidate of [...candidates].sort()) {
    if (candidate === word) return candidate;
    // A length apart by more than the limit cannot be near; skipping it keeps large catalogs fast.
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = measureDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < nearestDistance) {
      nearest = candidate;
      nearestDistance = distance;
    }
  }
  return nearest;
}

/** Formats the near miss as the opening of a hint: `Did you mean "x"? `, or "" when none is near. */
export function formatNearMiss(word: string, candidates: Iterable<string>): string {
  const nearest = findNearest(word, candidates);
  return nearest === undefined || nearest === word ? '' : `Did you mean "${nearest}"? `;
}
