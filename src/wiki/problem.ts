/** What stops the checker: input that it cannot trust. In: where and why. Out: a text that says what to do. */

/** Where a problem is, what it is, and what helps. */
export interface ProblemParts {
  /** Path as the reader gave it. */
  readonly file: string;
  readonly line?: number;
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** What to do, as one or two sentences. */
  readonly hint: string;
}

/** Input that cannot be checked; whoever catches one writes nothing to disk. */
export class WikiProblem extends Error {
  readonly parts: ProblemParts;

  constructor(parts: ProblemParts) {
    super(formatProblem(parts));
    this.name = 'WikiProblem';
    this.parts = parts;
  }
}

/** Returns the problem as two lines: where and what, then what to do. */
export function formatProblem({ file, line, message, hint }: ProblemParts): string {
  const place = line === undefined ? file : `${file}:${line.toString()}`;
  return `${place}  ${message}\n    ${hint}`;
}
