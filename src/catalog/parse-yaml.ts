import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Issue } from './issues.ts';
import { buildLineIndex, type LineIndex } from './line-index.ts';

/** YAML as plain data with the lines of its keys; `data` is absent when there are issues. */
export interface ParsedYaml {
  data?: unknown;
  lines: LineIndex;
  issues: Issue[];
}

/** Decodes the bytes of a file, or returns an issue with the first line that is not UTF-8. */
export function parseUtf8(bytes: Uint8Array, file: string): { text: string } | { issue: Issue } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      issue: {
        code: 'not-utf8',
        file,
        line: findUndecodableLine(bytes),
        message: 'The file is not UTF-8 text.',
        hint: 'Open it in an editor, choose "Save with encoding" and "UTF-8", and save it again.',
      },
    };
  }
}

function findUndecodableLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const newline = 0x0a;
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(newline, start);
    const stop = end === -1 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    start = stop + 1;
  }
  return 1;
}

/** Parses YAML text; `firstLine` is the line in the file on which the text begins, 2 for frontmatter. */
export function parseYaml(text: string, file: string, firstLine = 1): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  const lines = buildLineIndex(document.contents, lineCounter, firstLine);
  const toLine = (offset: number): number => lineCounter.linePos(offset).line + firstLine - 1;
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    const issues = problems.map((error) => explainYamlError(error, file, toLine(error.pos[0])));
    // One slip often sets off several complaints about the same line; the first one is the cause.
    return {
      lines,
      issues: issues.filter((issue, at) => issues.findIndex((o) => o.line === issue.line) === at),
    };
  }
  if (document.contents === null) return { lines, issues: [buildEmptyFileIssue(file)] };
  try {
    return { data: document.toJS({ maxAliasCount: 100 }) as unknown, lines, issues: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { lines, issues: [buildInvalidYaml(file, firstLine, reason, defaultHint)] };
  }
}

/** Builds the issue for a file with nothing in it. */
export function buildEmptyFileIssue(file: string): Issue {
  return {
    code: 'empty-file',
    file,
    message: 'The file is empty.',
    hint: 'Fill it after the model of a neighbouring file, or delete it.',
  };
}

const defaultHint =
  'Compare the line and the one above it with a neighbouring file: indentation, colons and quotes.';

function explainYamlError(error: YAMLError, file: string, line: number): Issue {
  const reason = reasons[error.code] ?? error.message.replace(/(["'])quote\b/, 'quote');
  return buildInvalidYaml(file, line, reason, hints[error.code] ?? defaultHint);
}

/** Plain words for what the parser says in its own. */
const reasons: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'the same key stands twice.',
  BLOCK_AS_IMPLICIT_KEY: 'the text holds a colon followed by a space.',
  TAB_AS_INDENT: 'the line is indented with a tab.',
  MULTIPLE_DOCS: 'the line "---" begins a second document.',
  UNEXPECTED_TOKEN: 'something follows where the entry has ended.',
};

const hints: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'Keep one of the two and delete the other.',
  BLOCK_AS_IMPLICIT_KEY: 'Put quotes around the text: "Range: wide".',
  BAD_INDENT: 'Indent with two spaces a step, in line with the neighbouring keys.',
  TAB_AS_INDENT: 'Indent with spaces, never with tabs.',
  MULTIPLE_DOCS: 'Remove the line "---".',
  MISSING_CHAR:
    'Close every quote and bracket that is opened above. A text that begins with { or [ needs quotes.',
  UNEXPECTED_TOKEN: 'A text that begins with { or [ needs quotes around it: "{table/average} a year".',
  BAD_SCALAR_START: 'A text that begins with % @ or ` needs quotes around it.',
};

function buildInvalidYaml(file: string, line: number, reason: string, hint: string): Issue {
  const sentence = `${reason.charAt(0).toLowerCase()}${reason.slice(1)}${/[.!?]$/.test(reason) ? '' : '.'}`;
  return { code: 'invalid-yaml', file, line, message: `The file is not valid YAML: ${sentence}`, hint };
}
