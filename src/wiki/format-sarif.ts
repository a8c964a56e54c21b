/** A report as SARIF 2.1.0, which code hosts show beside the lines it is about. In: a report. Out: a text. */
import { formatJsonLine } from './harmless.ts';
import { linkStatuses, type LinkStatus } from './judge-link.ts';
import { isFailure, type CheckedLink, type FailLevel, type WikiReport } from './report.ts';

const meanings: Readonly<Record<LinkStatus, string>> = {
  live: 'The link leads where it should.',
  unchecked: 'The link names a file of the guide that could not be looked for.',
  changed: 'What the link leads to changed after the page was last edited.',
  moved: 'What the link leads to moved; its permanent address stays.',
  merged: 'What the link leads to became part of something else.',
  retired: 'What the link leads to was taken back.',
  unknown: 'The guide never had what the link leads to.',
};

/** Returns the report as a SARIF log; failures are errors, everything else is a warning or a note. */
export function formatSarif({ site, links }: WikiReport, level: FailLevel): string {
  const findings = links.filter(({ status }) => status !== 'live');
  const rules = linkStatuses
    .filter((status) => status !== 'live')
    .map((status) => ({
      id: `guide-link-${status}`,
      shortDescription: { text: meanings[status] },
      helpUri: `${site}/linking/`,
    }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'wiki:check', informationUri: `${site}/linking/`, rules } },
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  };
  // One result a line, each made into text at once: a large wiki has very many.
  const rows = findings.map((link) => `        ${formatJsonLine(buildResult(link, level))}`);
  const results = rows.length === 0 ? '[]' : `[\n${rows.join(',\n')}\n      ]`;
  return `${JSON.stringify(log, null, 2).replace('"results": []', () => `"results": ${results}`)}\n`;
}

function buildResult(link: CheckedLink, level: FailLevel): object {
  const { status, line, column, written, advice, fix, file, page } = link;
  const raw = fix?.raw ?? written;
  const region = { startLine: line, startColumn: column, endColumn: column + raw.length };
  const artifactLocation = { uri: encodeUri(file) };
  const replacement = fix && { deletedRegion: region, insertedContent: { text: fix.text } };
  const change = replacement && { artifactLocation, replacements: [replacement] };
  return {
    ruleId: `guide-link-${status}`,
    level: isFailure(status, level) ? 'error' : status === 'unchecked' ? 'note' : 'warning',
    message: { text: `${written}: ${advice}${page === undefined ? '' : ` (on the page "${page}")`}` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(change ? { fixes: [{ description: { text: advice }, artifactChanges: [change] }] } : {}),
  };
}

/** A path as a relative reference; on Windows with forward slashes. */
const encodeUri = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .toWellFormed()
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/')
    .replace(/^([A-Za-z])%3A\//, '$1:/');
