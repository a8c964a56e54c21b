/** The stages of `npm test`, in order. In: nothing. Out: what each printed and counted. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildGuide, createEffects, defaultBuild } from './build-guide.ts';
import { ensureBrowser, noBrowser } from './ensure-browser.ts';
import { ensureNginx } from './find-nginx.ts';
import { at, commands, root, teamFile } from './project.ts';
import { runNode } from './run-command.ts';
import { isBuildCurrent } from './stamp.ts';
import {
  countCheck,
  countPlaywright,
  countVitest,
  type PlaywrightReport,
  type StageCount,
  type VitestReport,
} from './test-counts.ts';

/** What one stage gave. */
export interface StageResult {
  exitCode: number;
  /** Everything it printed, for the reader of a failure. */
  output: string;
  /** Undefined when the stage left no report. */
  count: StageCount | undefined;
}

/** One stage of `npm test`. */
export interface Stage {
  name: string;
  run: () => Promise<StageResult>;
}

/** A stage that passes or fails as a whole. */
function checkStage(name: string, command: string, args: readonly string[]): Stage {
  return {
    name,
    run: async () => {
      const { exitCode, output } = await runNode(command, args);
      return { exitCode, output, count: countCheck(name, exitCode) };
    },
  };
}

/** A project of tests/vitest.config.ts. */
function vitestStage(project: string): Stage {
  const reportFile = at('.build/test-reports', `${project}.json`);
  return {
    name: project,
    run: async () => {
      clearReport(reportFile);
      const { exitCode, output } = await runNode(commands.vitest, [
        ...['run', '-c', 'tests/vitest.config.ts', '--project', project],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
      ]);
      const report = findReport(reportFile) as VitestReport | undefined;
      return { exitCode, output, count: report && countVitest(nameFromRoot(report)) };
    },
  };
}

const guideStage: Stage = {
  name: 'guide',
  run: async () => {
    // The stage before starts the guide, which builds it.
    if (isBuildCurrent(root, teamFile)) {
      return { exitCode: 0, output: '', count: countCheck('guide', 0) };
    }
    const lines: string[] = [];
    const keep = (line: string): void => void lines.push(line);
    const built = await buildGuide(defaultBuild, createEffects(keep, keep));
    const exitCode = built ? 0 : 1;
    return { exitCode, output: lines.join('\n'), count: countCheck('guide', exitCode) };
  },
};

const browserStage: Stage = {
  name: 'browser',
  run: async () => {
    if ((await ensureBrowser()) === undefined) {
      return { exitCode: 1, output: noBrowser, count: countCheck(noBrowser, 1) };
    }
    // Where there is none and none can be had, its tests are skipped and say so.
    await ensureNginx();
    const reportFile = at('.build/test-reports/browser.json');
    clearReport(reportFile);
    const { exitCode, output } = await runNode(
      commands.playwright,
      ['test', '-c', 'tests/playwright.config.ts', '--reporter=dot,json'],
      { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile } },
    );
    const report = findReport(reportFile) as PlaywrightReport | undefined;
    return { exitCode, output, count: report && countPlaywright(report) };
  },
};

/**
 * All stages, in groups whose stages run side by side: the cheap ones first, the browser last because it reads what the
 * guide stage built. Stages that use all cores by themselves stand alone.
 */
export const stageGroups: readonly (readonly Stage[])[] = [
  [
    checkStage('format', commands.prettier, ['--check', '.']),
    checkStage('type check', commands.astro, [
      ...['check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning'],
    ]),
  ],
  [
    // After the type check, which generates the types of the collections that the typed rules read.
    checkStage('lint', commands.eslint, ['-c', 'tests/eslint.config.mjs', '--max-warnings', '0', '.']),
    vitestStage('growth'),
  ],
  [vitestStage('unit')],
  [vitestStage('content'), vitestStage('component')],
  [vitestStage('build')],
  [guideStage],
  [browserStage],
];

function clearReport(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
}

function findReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function nameFromRoot(report: VitestReport): VitestReport {
  const testResults = report.testResults.map((file) => ({
    ...file,
    name: file.name.replace(`${root}/`, ''),
  }));
  return { ...report, testResults };
}
