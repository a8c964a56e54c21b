/** A report as text for people, as JSON, and as JUnit XML. In: a report. Out: a text. */
import { linkStatuses } from './judge-link.ts';
import { describeReport, isFailure, type CheckedLink, type FailLevel, type WikiReport } from './report.ts';
import { formatSarif } from './format-sarif.ts';
import { formatJsonLine, makeHarmless } from './harmless.ts';
import { escapeXml } from './xml-text.ts';

/** The forms of a report. */
export const reportFormats = ['table', 'json', 'junit', 'sarif'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Returns the report in a form; `level` says what counts as a failure. */
export function formatReport(report: WikiReport, format: ReportFormat, level: FailLevel): string {
  switch (format) {
    case 'table':
      return formatTable(report);
    case 'json':
      return formatJson(report);
    case 'junit':
      return formatJunit(report, level);
    case 'sarif':
      return formatSarif(report, level);
  }
}

const place = ({ file, line, column, page }: CheckedLink): string => {
  const where = `${file}:${line.toString()}:${column.toString()}`;
  return page === undefined ? where : `${where} (${page})`;
};

const clip = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text);

function formatTable(report: WikiReport): string {
  if (report.links.length === 0) return `${describeReport(report)}\n`;
  // Rows are made one by one: a large wiki has very many.
  const first = Math.max(...linkStatuses.map((status) => status.length));
  const second = report.links.reduce((longest, link) => Math.max(longest, formatPlace(link).length), 0);
  const formatRow = (status: string, where: string, link: string): string =>
    `${status.padEnd(first)}  ${where.padEnd(Math.min(second, 60))}  ${link}`;
  const lines = report.links.map((link) => {
    const row = formatRow(link.status, formatPlace(link), makeHarmless(clip(link.written)));
    return link.advice === '' ? row : `${row}\n${' '.repeat(first + 2)}${makeHarmless(link.advice)}`;
  });
  return `${formatRow('status', 'where', 'link')}\n${lines.join('\n')}\n\n${describeReport(report)}\n`;
}

const formatPlace = (link: CheckedLink): string => makeHarmless(clip(place(link)));

/** One link a line, which a program reads and a person can search. */
function formatJson({ site, counts, pages, files, links }: WikiReport): string {
  const head = JSON.stringify({ version: 1, site, files, pages, counts }, null, 2).slice(0, -2);
  const rows = links.map((link) => `    ${formatJsonLine({ ...link, fix: link.fix?.text })}`);
  const list = rows.length === 0 ? '[]' : `[\n${rows.join(',\n')}\n  ]`;
  return `${head},\n  "links": ${list}\n}\n`;
}

/** One suite a file, one case a link; findings below the level pass, and say so in their output. */
function formatJunit({ links }: WikiReport, level: FailLevel): string {
  const byFile = Map.groupBy(links, ({ file }) => file);
  const failures = links.filter(({ status }) => isFailure(status, level)).length;
  const suites = [...byFile].map(([file, cases]) => {
    const failed = cases.filter(({ status }) => isFailure(status, level)).length;
    const inner = cases.map((link) => formatCase(link, level)).join('');
    return `  <testsuite name="${spell(file)}" tests="${cases.length.toString()}" failures="${failed.toString()}">\n${inner}  </testsuite>\n`;
  });
  const head = `<testsuites name="wiki:check" tests="${links.length.toString()}" failures="${failures.toString()}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${suites.join('')}</testsuites>\n`;
}

function formatCase(link: CheckedLink, level: FailLevel): string {
  const name = spell(`line ${link.line.toString()}: ${link.written}`);
  const start = `    <testcase classname="${spell(link.page ?? link.file)}" name="${name}"`;
  if (link.status === 'live') return `${start}/>\n`;
  const text = spell(`${place(link)}\n${link.advice}`);
  const inner = isFailure(link.status, level)
    ? `<failure type="${link.status}" message="${spell(link.advice)}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `${start}>\n      ${inner}\n    </testcase>\n`;
}

/** XML forbids control characters in any spelling; line breaks are kept. */
const spell = (text: string): string =>
  escapeXml(
    text
      .split('\n')
      .map(makeHarmless)
      .join('\n')
      .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
      .toWellFormed(),
  );
