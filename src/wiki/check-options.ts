/** The options of `npm run wiki:check`. In: the words of a command line. Out: checked options, or what is wrong. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { findNearest } from '../catalog/near-miss.ts';
import type { LinkRules } from './find-links.ts';
import type { Day } from './inventory.ts';
import { WikiProblem } from './problem.ts';
import { reportFormats, type ReportFormat } from './format-report.ts';
import { failLevels, type FailLevel } from './report.ts';

/** What a run shall do. */
export interface CheckOptions {
  readonly paths: readonly string[];
  /** A built folder or a links.json; by default the guide's own dist/. */
  readonly guide: string | undefined;
  /** Without the guide's own site, which is added once it is known. */
  readonly rules: LinkRules;
  readonly since: Day | undefined;
  readonly format: ReportFormat;
  readonly output: string | undefined;
  readonly failOn: FailLevel;
  readonly keepAll: boolean;
  readonly fix: boolean;
  readonly write: boolean;
}

/** How the command is used. */
export const usage = `npm run wiki:check -- <path…> [options]

Checks the links of a wiki into the guide. A path is a file or a folder: MediaWiki XML dumps, Confluence
space exports (HTML, entities.xml), Notion exports (Markdown, HTML), Markdown, AsciiDoc, reStructuredText.

  --guide <path>        built guide or links.json (default: dist)
  --site <url>          another address of the guide, such as a mirror; may be repeated
  --interwiki <name>    prefix of interwiki links, as in [[guide:base-and-total]]; may be repeated
  --intersphinx <name>  name of the guide in intersphinx_mapping; may be repeated
  --since <day>         report what changed after this day (default: the day that each page states)
  --format <form>       table, json, junit or sarif (default: table)
  --output <file>       write the report there instead of printing it
  --fail-on <status>    unknown, retired, moved or changed, and all that is worse (default: retired)
  --all                 list live links too
  --include-code        count links in code and comments as well
  --fix                 show what would be rewritten to permanent addresses, as a diff
  --write               with --fix: write it; each old file is kept as .bak

Exit code: 0 all is well, 1 findings at or above --fail-on, 2 input that cannot be checked.`;

const options = {
  guide: { type: 'string' },
  site: { type: 'string', multiple: true },
  interwiki: { type: 'string', multiple: true },
  intersphinx: { type: 'string', multiple: true },
  since: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string' },
  'fail-on': { type: 'string' },
  all: { type: 'boolean' },
  'include-code': { type: 'boolean' },
  fix: { type: 'boolean' },
  write: { type: 'boolean' },
  help: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** Reads a command line. @throws WikiProblem that names the option and what is allowed. */
export function parseCheckOptions(args: readonly string[]): CheckOptions | 'help' {
  const { values, positionals } = parseWords(args);
  if (values.help) return 'help';
  if (positionals.length === 0) {
    throw refuse('wiki:check', 'No path was given.', 'Name a file or folder: npm run wiki:check -- <path…>');
  }
  if (values.write && !values.fix) {
    throw refuse('--write', 'Only --fix writes.', 'Run --fix by itself first, then --fix --write.');
  }
  if (values.fix && (values.format !== undefined || values.output !== undefined)) {
    const message = 'With --fix the result is a diff, without --format and --output.';
    throw refuse('--fix', message, 'Run the check once for the report, and once with --fix.');
  }
  return {
    paths: positionals,
    guide: values.guide,
    rules: {
      sites: values.site ?? [],
      interwiki: parseNames('--interwiki', values.interwiki ?? []),
      intersphinx: parseNames('--intersphinx', values.intersphinx ?? []),
      includeCode: values['include-code'] ?? false,
    },
    since: values.since === undefined ? undefined : parseSince(values.since),
    format: parseChoice('--format', values.format ?? 'table', reportFormats),
    output: values.output,
    failOn: parseChoice('--fail-on', values['fail-on'] ?? 'retired', Object.keys(failLevels) as FailLevel[]),
    keepAll: values.all ?? false,
    fix: values.fix ?? false,
    write: values.write ?? false,
  };
}

type Words = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;

function parseWords(args: readonly string[]): Words {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const word = error instanceof Error ? (/'(-[^' ]*)/.exec(error.message)?.[1] ?? '') : '';
    const names = Object.keys(options).map((name) => `--${name}`);
    if (names.includes(word)) {
      const takesValue = options[word.slice(2) as keyof typeof options].type === 'string';
      const message = takesValue ? 'This option needs a value.' : 'This option takes no value.';
      throw refuse(word, message, 'See npm run wiki:check -- --help.');
    }
    const nearest = findNearest(word, names);
    const guess = nearest === undefined ? '' : `Did you mean "${nearest}"? `;
    throw refuse(word || args.join(' '), 'There is no such option.', `${guess}Allowed: ${names.join(', ')}.`);
  }
}

function parseNames(option: string, names: readonly string[]): readonly string[] {
  const bad = names.find((name) => !/^[\w-]{1,60}$/.test(name));
  if (bad === undefined) return names;
  throw refuse(option, `"${bad}" is not a prefix.`, `Write it without colon and brackets: ${option} guide`);
}

function parseSince(text: string): Day {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  // A day such as 31 June is taken for 1 July; only a real one comes back as it was.
  if (time && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text)) return text;
  throw refuse('--since', `"${text}" is not a day.`, 'Write it as in --since 2026-06-01.');
}

function parseChoice<Choice extends string>(
  option: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((one) => one === value);
  if (choice !== undefined) return choice;
  const nearest = findNearest(value, choices);
  const guess = nearest === undefined ? '' : `Did you mean "${nearest}"? `;
  throw refuse(option, `"${value}" is not a choice.`, `${guess}Allowed: ${choices.join(', ')}.`);
}

const refuse = (file: string, message: string, hint: string): WikiProblem =>
  new WikiProblem({ file, message, hint });
