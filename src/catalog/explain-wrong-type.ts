import type { IssueCode } from './issues.ts';

/** A complaint about one key path, before it is given its file and line. */
export interface Explained {
  code: IssueCode;
  path: string;
  message: string;
  hint: string;
}

/** The words for a type in "… belongs there". */
const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of keys',
};

/** Says that a value is of the wrong type, and how to write it instead. */
export function explainType(path: string, value: unknown, expected: string, absentHint: string): Explained {
  const wanted = typeNames[expected] ?? expected;
  const name = path === '' ? 'The file' : `"${path}"`;
  const message = `${name} is ${formatValue(value)}, but ${wanted} belongs there.`;
  return { code: 'wrong-type', path, message, hint: `${hintForType(value, expected)}${absentHint}` };
}

function hintForType(value: unknown, expected: string): string {
  if (expected === 'number' || expected === 'int') {
    const number = typeof value === 'string' ? findNumberIn(value) : undefined;
    if (number !== undefined) return `Write ${String(number)}, without quotes, signs or separators.`;
    return 'Write digits alone, with a point before decimals.';
  }
  if (expected === 'array') return 'Write a list: each entry on its own line, after "- ".';
  if (expected === 'object') return 'Write its keys below it, each indented by two spaces.';
  if (Array.isArray(value))
    return 'Write a single text, not a list. A text that begins with [ needs quotes around it.';
  if (typeof value !== 'number' && typeof value !== 'boolean') {
    return 'A text that begins with { or holds a colon and a space needs quotes around it.';
  }
  return `Put it in quotes: "${String(value)}".`;
}

/** Reads the number that an author meant by "$147,220", "147k" or "40%". */
function findNumberIn(text: string): number | undefined {
  const match = /^\s*(?:US)?[$€£]?\s*(-?\d[\d,]*(?:\.\d+)?)\s*(k|m)?\s*(?:%|USD|jobs|years)?\s*$/i.exec(text);
  if (match?.[1] === undefined) return undefined;
  const scale = { k: 1_000, m: 1_000_000 }[match[2]?.toLowerCase() ?? ''] ?? 1;
  return Math.round(Number(match[1].replaceAll(',', '')) * scale * 100) / 100;
}

/** Shows a value as the author wrote it, or names its kind when it is a list or a group. */
export function formatValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of keys';
  return typeof value === 'string' ? `the text ${JSON.stringify(value)}` : String(value);
}
