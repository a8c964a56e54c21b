/** One thing wrong with the files that figures are derived from. */
export interface Problem {
  /** Name of the file in the folder. Example: "onet_skills.csv". */
  file: string;
  /** Line in the file, starting at 1; absent when the problem is the file as a whole. */
  line?: number;
  /** What is wrong, as full sentences. */
  message: string;
  /** What to do about it, as full sentences. */
  hint: string;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const formatProblem = ({ file, line, message, hint }: Problem): string =>
  `${file}${line === undefined ? '' : `:${String(line)}`}  ${message}\n    ${hint}`;

/** Formats all problems for people, by file and line, with a last line that counts them; an empty list gives "". */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const sorted = [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compareText(a.message, b.message),
  );
  const total = `${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'}. Nothing was written.`;
  return [...sorted.map(formatProblem), total].join('\n\n');
}
