/**
 * `npm run wiki:check -- <path…>`: what became of a team wiki's links into the guide.
 *
 * Exit code: 0 all is well, 1 findings at or above --fail-on, 2 input that cannot be checked; then nothing
 * is written. The work is in src/wiki/; here are the options, the terminal and the clock.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { formatReport } from '../src/wiki/format-report.ts';
import { formatProgress } from '../src/wiki/format-progress.ts';
import { parseCheckOptions, usage, type CheckOptions } from '../src/wiki/check-options.ts';
import { WikiProblem } from '../src/wiki/problem.ts';
import { readDiff } from '../src/wiki/read-diff.ts';
import { readGuide } from '../src/wiki/read-guide.ts';
import { readReport, type Progress, type WikiReading } from '../src/wiki/read-report.ts';
import { describeReport, isFailure, type CheckedLink } from '../src/wiki/report.ts';
import { writeFixes } from '../src/wiki/write-fixes.ts';
import { at } from './project.ts';

/** What the check needs of the world. */
export interface WikiCheckEffects {
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** Where the guide is when no option says so. */
  readonly defaultGuide: string;
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
  readonly onProgress?: (progress: Progress) => void;
}

/** Runs the check and returns the exit code. */
export async function runWikiCheck(args: readonly string[], effects: WikiCheckEffects): Promise<0 | 1 | 2> {
  try {
    const options = parseCheckOptions(args);
    if (options === 'help') {
      effects.print(usage);
      return 0;
    }
    return await check(options, effects);
  } catch (error) {
    const known = error instanceof WikiProblem;
    const reason = error instanceof Error ? error.message : String(error);
    effects.warn(known ? reason : `The check stopped: ${reason}\n    Nothing was written.`);
    return 2;
  }
}

async function check(options: CheckOptions, effects: WikiCheckEffects): Promise<0 | 1 | 2> {
  const { rules, since, keepAll, failOn } = options;
  const guide = readGuide(
    options.guide === undefined ? effects.defaultGuide : resolve(effects.folder, options.guide),
  );
  const reading = await readReport(
    options.paths.map((path) => resolvePath(effects.folder, path)),
    guide,
    {
      rules: { ...rules, sites: [guide.site, ...rules.sites] },
      since,
      keepAll,
      ...(effects.onProgress ? { onProgress: effects.onProgress } : {}),
    },
  );
  for (const notice of reading.notices) effects.warn(`Note: ${notice}`);
  if (reading.problems.length > 0) {
    for (const { message } of reading.problems) effects.warn(message);
    effects.warn('Because of this nothing was reported and nothing was written.');
    return 2;
  }
  if (options.fix) return fix(reading, options, effects);
  const text = formatReport(reading.report, options.format, failOn);
  if (options.output === undefined) effects.print(text.trimEnd());
  else {
    writeFileSync(resolve(effects.folder, options.output), text);
    effects.warn(`${describeReport(reading.report)} The report is in ${options.output}.`);
  }
  return reading.report.links.some(({ status }) => isFailure(status, failOn)) ? 1 : 0;
}

/** A path from the project's own folder stays as it was given, for short reports. */
const resolvePath = (folder: string, path: string): string =>
  resolve(folder) === process.cwd() ? path : resolve(folder, path);

function fix({ report, files }: WikiReading, options: CheckOptions, effects: WikiCheckEffects): 0 | 1 {
  const fixable = Map.groupBy(
    report.links.filter(({ fix: change }) => change),
    ({ file }) => file,
  );
  for (const [path, links] of fixable) effects.print(readDiff(path, links));
  const count = [...fixable.values()].reduce((sum, links) => sum + links.length, 0);
  const what = `${count.toString()} ${count === 1 ? 'link' : 'links'} in ${fixable.size.toString()} ${fixable.size === 1 ? 'file' : 'files'}`;
  effects.warn(describeReport(report));
  const isLeft = ({ status, fix: change }: CheckedLink): boolean =>
    isFailure(status, options.failOn) && !(options.write && change);
  const code = report.links.some(isLeft) ? 1 : 0;
  if (count === 0) effects.warn('There is nothing to rewrite.');
  else if (!options.write) {
    effects.warn(`${what} would be rewritten. Nothing was written; add --write to do it.`);
  } else {
    const written = writeFixes(
      files.flatMap((file) => {
        const fixes = fixable.get(file.path)?.flatMap((link) => (link.fix ? [link.fix] : [])) ?? [];
        return fixes.length > 0 ? [{ file, fixes }] : [];
      }),
    );
    effects.warn(`${what} rewritten. Backups: ${written.map(({ backup }) => backup).join(', ')}.`);
    if (files.some(({ path, format }) => format === 'mediawiki' && fixable.has(path))) {
      effects.warn(
        'MediaWiki does not import a revision that it already has: import the dump into a new wiki, or edit the pages that the diff names.',
      );
    }
  }
  return code;
}

/** Draws the progress on a terminal, at most ten times a second; on anything else nothing. */
function buildProgress(): { onProgress: (progress: Progress) => void; clear: () => void } | undefined {
  if (!process.stderr.isTTY) return undefined;
  const start = performance.now();
  let last = start;
  let isShown = false;
  return {
    onProgress: (progress) => {
      const now = performance.now();
      if (now - last < 100) return;
      last = now;
      isShown = true;
      const line = formatProgress(progress, (now - start) / 1000, process.stderr.columns || 80);
      process.stderr.write(`\r\u001B[K${line}`);
    },
    clear: () => {
      if (isShown) process.stderr.write('\r\u001B[K');
      isShown = false;
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
  // Another program may stop reading, as "head" does: that is no error.
  process.stdout.on('error', () => process.exit(0));
  // npm runs scripts in the project; the reader's own folder is what relative paths mean.
  process.chdir(process.env['INIT_CWD'] ?? process.cwd());
  // A large dump makes much short-lived text: without this, memory grows to several times what is in use.
  setFlagsFromString('--optimize-for-size');
  const progress = buildProgress();
  process.exitCode = await runWikiCheck(process.argv.slice(2), {
    folder: process.cwd(),
    defaultGuide: at('dist'),
    print: (text) => {
      progress?.clear();
      console.log(text);
    },
    warn: (text) => {
      progress?.clear();
      console.error(text);
    },
    ...(progress ? { onProgress: progress.onProgress } : {}),
  });
}
