/**
 * Counts test results. In: what a runner reported about one stage. Out: numbers and the names of failures.
 * Pure: this file must not run anything.
 */

/** The result of one stage of `npm test`. */
export interface StageCount {
  passed: number;
  failed: number;
  skipped: number;
  /** One line for each failed test. */
  failures: string[];
}

/** The JSON report of Vitest, as far as it is read here. */
export interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

/** The JSON report of Playwright, as far as it is read here. */
export interface PlaywrightReport {
  suites: PlaywrightSuite[];
  /** Errors outside any test, such as a server that did not start. */
  errors: { message?: string }[];
}

interface PlaywrightSuite {
  title: string;
  specs?: { title: string; file?: string; tests: { status: string; projectName?: string }[] }[];
  suites?: PlaywrightSuite[];
}

const emptyCount = (): StageCount => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

/** Counts a stage that is one check as a whole, such as the linter. */
export function countCheck(name: string, exitCode: number): StageCount {
  return exitCode === 0 ? { ...emptyCount(), passed: 1 } : { ...emptyCount(), failed: 1, failures: [name] };
}

/** Counts a report of Vitest; a file that failed outside its tests counts as one failure. */
export function countVitest(report: VitestReport): StageCount {
  const count = emptyCount();
  for (const file of report.testResults) {
    for (const { fullName, status } of file.assertionResults) {
      if (status === 'passed') count.passed += 1;
      else if (status === 'failed') addFailure(count, `${file.name}: ${fullName}`);
      else count.skipped += 1;
    }
    const hasFailedTest = file.assertionResults.some(({ status }) => status === 'failed');
    if (file.status === 'failed' && !hasFailedTest) addFailure(count, `${file.name}: the file failed`);
  }
  return count;
}

/** Counts a report of Playwright; a test that passed only on a second try counts as a failure. */
export function countPlaywright(report: PlaywrightReport): StageCount {
  const count = emptyCount();
  const addSuite = (suite: PlaywrightSuite, path: readonly string[]): void => {
    const here = [...path, suite.title];
    for (const spec of suite.specs ?? []) {
      for (const { status, projectName } of spec.tests) {
        const name = [...here, spec.title, projectName && `[${projectName}]`].filter(Boolean).join(' › ');
        if (status === 'expected') count.passed += 1;
        else if (status === 'skipped') count.skipped += 1;
        else addFailure(count, status === 'flaky' ? `${name} (passed only on a second try)` : name);
      }
    }
    for (const child of suite.suites ?? []) addSuite(child, here);
  };
  for (const suite of report.suites) addSuite(suite, []);
  for (const { message } of report.errors)
    addFailure(count, message?.split('\n')[0] ?? 'An error outside any test');
  return count;
}

/**
 * The count of a stage as it enters the sum: one that ran no test, gave no report, or ended badly without a
 * failed test, counts as one failure.
 */
export function settleStage(name: string, count: StageCount | undefined, exitCode: number): StageCount {
  const known = count ?? emptyCount();
  const settled = { ...known, failures: [...known.failures] };
  if (settled.failed > 0) return settled;
  if (!count) addFailure(settled, `${name}: ended without a report`);
  else if (exitCode !== 0) addFailure(settled, `${name}: ended with exit code ${String(exitCode)}`);
  else if (settled.passed === 0) addFailure(settled, `${name}: no test ran`);
  return settled;
}

/** The sum of all stages. */
export function sumCounts(counts: readonly StageCount[]): StageCount {
  const sum = emptyCount();
  for (const { passed, failed, skipped, failures } of counts) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    sum.failures.push(...failures);
  }
  return sum;
}

/** The closing line of `npm test`. Example: "231 passed, 0 failed, 2 skipped". */
export function formatClosingLine({ passed, failed, skipped }: StageCount): string {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}

function addFailure(count: StageCount, name: string): void {
  count.failed += 1;
  count.failures.push(name);
}
