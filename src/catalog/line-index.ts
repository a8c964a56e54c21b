import { isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';

/** The line of every key path of a file. Example: "rows[0].p25" is on line 18. */
export type LineIndex = ReadonlyMap<string, number>;

/** Formats a key path for people. Example: ["rows", 0, "p25"] gives "rows[0].p25". */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${String(step)}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

/** Returns the line of a key path, or of the nearest path above it that stands in the file. */
export function findLine(index: LineIndex, path: string): number | undefined {
  for (let known = path; known !== ''; known = known.replace(/(\.|\[)[^.[]*$|^[^.[]*$/, '')) {
    const line = index.get(known);
    if (line !== undefined) return line;
  }
  return index.get('');
}

/** Builds the index of a parsed YAML document; `firstLine` is the line in the file on which its text begins. */
export function buildLineIndex(contents: Node | null, lines: LineCounter, firstLine: number): LineIndex {
  const index = new Map<string, number>();
  const note = (path: readonly PropertyKey[], node: unknown): void => {
    const start = (node as Partial<Node> | null)?.range?.[0];
    if (start !== undefined) index.set(formatPath(path), lines.linePos(start).line + firstLine - 1);
  };
  const visit = (path: readonly PropertyKey[], node: unknown): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const below = [...path, isScalar(key) ? String(key.value) : String(key)];
        note(below, key);
        visit(below, value);
      }
    } else if (isSeq(node)) {
      for (const [position, item] of node.items.entries()) {
        note([...path, position], item);
        visit([...path, position], item);
      }
    }
  };
  note([], contents);
  visit([], contents);
  return index;
}
