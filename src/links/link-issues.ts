/** What can be wrong with published ids, in the shape in which the content's own problems are told. */

/** Permanent names of the problems. */
export const linkIssueCodes = [
  'ledger-unreadable',
  'ledger-unsorted',
  'ledger-line-removed',
  'ledger-dead-end',
  'id-unpublished',
  'id-gone',
  'id-shared',
  'id-revived',
  'id-kind-changed',
  'id-moved-unsaid',
  'id-changed',
  'id-meaning-changed',
] as const;

export type LinkIssueCode = (typeof linkIssueCodes)[number];

/** One problem with published ids. */
export interface LinkIssue {
  readonly code: LinkIssueCode;
  /** The id concerned; absent when it is the file as a whole. */
  readonly id?: string;
  /** What is wrong, as full sentences. */
  readonly message: string;
  /** What to do, as full sentences, with the command to type. */
  readonly hint: string;
}

/** Formats issues for people; an empty list gives "". */
export function formatLinkIssues(issues: readonly LinkIssue[]): string {
  if (issues.length === 0) return '';
  const lines = issues.map(
    ({ code, message, hint }) =>
      `content/links.lock.json  ${message} [${code}]\n    ${hint}\n    See content/README.md#published-ids`,
  );
  const count = issues.length === 1 ? '1 problem' : `${String(issues.length)} problems`;
  return [...lines, `${count} with published ids.`].join('\n\n');
}
