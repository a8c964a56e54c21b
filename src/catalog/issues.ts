/** Every kind of problem that content can have. Codes are permanent: each has a heading in content/README.md. */
export const issueCodes = [
  // Files
  'missing-folder',
  'unexpected-file',
  'bad-file-name',
  'not-utf8',
  'empty-file',
  // YAML records
  'invalid-yaml',
  'unknown-key',
  'missing-field',
  'wrong-type',
  'pay-not-positive',
  'number-out-of-range',
  'unknown-choice',
  'wrong-format',
  'wrong-length',
  // Pages
  'invalid-mdx',
  'missing-frontmatter',
  'heading-without-id',
  'bad-heading-id',
  'h1-in-body',
  'reference-not-text',
  'braces-in-prose',
  'component-not-imported',
  'number-in-prose',
  // Figures that contradict one another
  'falling-percentiles',
  'range-upside-down',
  'average-outside-range',
  'top-shares-upside-down',
  'amount-high-misplaced',
  'years-upside-down',
  'growth-disagrees',
  'top-coded-missing',
  'row-years-not-rising',
  'break-outside-rows',
  'periods-not-rising',
  'level-order',
  'dates-upside-down',
  // References between files
  'unknown-source',
  'orphan-source',
  'unknown-table',
  'unknown-demand',
  'unknown-profile',
  'unknown-group',
  'unknown-row',
  'unknown-item',
  'not-a-projection',
  'unknown-level',
  'unknown-figure',
  'figure-not-shown',
  'unknown-value',
  'unlike-ratio',
  // Uniqueness
  'duplicate-id',
  'duplicate-row-id',
  'duplicate-title',
  'duplicate-description',
  // Records placed on pages
  'unknown-record',
  'record-not-shown',
  'unknown-citation',
  'orphan-reference',
  'duplicate-term',
  'bad-term-id',
  'claims-disagree',
  'page-too-long',
  // Links
  'dangling-link',
  'dangling-anchor',
  // The words of search
  'duplicate-synonym',
  'duplicate-phrase',
  'unknown-asked-id',
  // The overlay of a team
  'team-file-missing',
  'unknown-team-id',
  'retired-team-id',
  'bad-team-address',
  'duplicate-team-entry',
  'bad-search-bundle',
  'not-an-origin',
  'edit-without-file',
] as const;

/** The permanent name of one kind of problem. Example: "unknown-source". */
export type IssueCode = (typeof issueCodes)[number];

/** One problem in the content. There are no warnings: every issue fails the build. */
export interface Issue {
  /** Kind of problem; also the heading in content/README.md that explains it. */
  code: IssueCode;
  /** Never set: a problem is a problem. */
  severity?: never;
  /** Path from the root of the project, with forward slashes. Example: "content/salaries/x.yaml". */
  file: string;
  /** Line in the file, starting at 1; absent when the problem is the file as a whole. */
  line?: number;
  /** Key path within the file. Example: "rows[0].p25". */
  path?: string;
  /** What is wrong, as full sentences. */
  message: string;
  /** What to do about it, near miss first, as full sentences. */
  hint: string;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Returns the issues ordered by file, line, path, code and message; the order never depends on the input's. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compareText(a.path ?? '', b.path ?? '') ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

const formatIssue = (issue: Issue): string => {
  const place = issue.line === undefined ? issue.file : `${issue.file}:${String(issue.line)}`;
  return [
    `${place}  ${issue.message} [${issue.code}]`,
    `    ${issue.hint}`,
    `    See content/README.md#${issue.code}`,
  ].join('\n');
};

const count = (amount: number, noun: string): string => `${String(amount)} ${noun}${amount === 1 ? '' : 's'}`;

/** Formats all issues for people, sorted, with a last line that counts them; an empty list gives "". */
export function formatIssues(issues: readonly Issue[]): string {
  if (issues.length === 0) return '';
  const files = new Set(issues.map((issue) => issue.file)).size;
  const total = `${count(issues.length, 'problem')} in ${count(files, 'file')}.`;
  return [...sortIssues(issues).map(formatIssue), total].join('\n\n');
}
