/** Places within a text: lines and columns, and stretches that are code or comment. */

/** A stretch of a text, from the first offset to before the second. */
export type Range = readonly [start: number, end: number];

/** A line and a column, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds the line and column of offsets in one text. */
export class LineCounter {
  private readonly starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  /** Returns the line and column of an offset. */
  find(offset: number): Position {
    const index = findLast(this.starts.length, (at) => (this.starts[at] ?? 0) <= offset);
    return { line: index + 1, column: offset - (this.starts[index] ?? 0) + 1 };
  }
}

/** Returns the last index below `length` for which the test holds; it must hold for a first part only. */
export function findLast(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Returns a test that says whether an offset stands within one of the ranges, which may overlap. */
export function buildRangeTest(ranges: readonly Range[]): (offset: number) => boolean {
  if (ranges.length === 0) return () => false;
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return (offset) => {
    const [start, end] = merged[findLast(merged.length, (at) => (merged[at]?.[0] ?? 0) <= offset)] ?? [0, 0];
    return start <= offset && offset < end;
  };
}

/**
 * Returns the ranges from an opening to its end, looked for in one pass: `find` gives the end of what opens
 * at an offset, or undefined when it does not end and so opens nothing.
 */
export function collectRanges(
  text: string,
  opening: RegExp,
  find: (match: RegExpExecArray) => number | undefined,
): Range[] {
  const ranges: Range[] = [];
  const pattern = new RegExp(
    opening.source,
    opening.flags.includes('g') ? opening.flags : `${opening.flags}g`,
  );
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = find(match);
    if (end !== undefined) {
      ranges.push([match.index, end]);
      pattern.lastIndex = Math.max(end, match.index + 1);
    } else if (match[0] === '') pattern.lastIndex += 1;
  }
  return ranges;
}

/** Finds closing texts; once one is not found it never is again, so that hostile input costs one search. */
export class ClosingFinder {
  private readonly missingFrom = new Map<string, number>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Returns the offset after the next closing text from an offset on, or undefined. */
  findEnd(closing: string, from: number): number | undefined {
    if (from >= (this.missingFrom.get(closing) ?? Number.POSITIVE_INFINITY)) return undefined;
    const at = this.text.indexOf(closing, from);
    if (at !== -1) return at + closing.length;
    this.missingFrom.set(closing, from);
    return undefined;
  }
}
