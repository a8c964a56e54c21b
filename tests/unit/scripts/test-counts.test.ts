import { describe, expect, test } from 'vitest';
import {
  countCheck,
  countPlaywright,
  countVitest,
  formatClosingLine,
  settleStage,
  sumCounts,
} from '../../../scripts/test-counts.ts';

const vitestFile = (statuses: string[], status = 'passed') => ({
  name: 'tests/unit/a.test.ts',
  status,
  assertionResults: statuses.map((each, index) => ({ fullName: `test ${String(index)}`, status: each })),
});

describe('countVitest', () => {
  test('counts passed, failed and skipped tests, and names the failed ones', () => {
    const report = {
      testResults: [vitestFile(['passed', 'failed', 'skipped', 'todo', 'pending'], 'failed')],
    };
    expect(countVitest(report)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 3,
      failures: ['tests/unit/a.test.ts: test 1'],
    });
  });

  test('counts a file that failed outside its tests as one failure', () => {
    expect(countVitest({ testResults: [vitestFile([], 'failed')] })).toMatchObject({ passed: 0, failed: 1 });
    expect(countVitest({ testResults: [vitestFile(['passed'], 'failed')] })).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });
});

describe('countPlaywright', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status, projectName: 'phone' }] });

  test('counts nested suites, and a second try as a failure', () => {
    const report = {
      suites: [
        {
          title: 'reading.test.ts',
          specs: [spec('opens', 'expected'), spec('prints', 'skipped')],
          suites: [{ title: 'the menu', specs: [spec('closes', 'unexpected'), spec('opens', 'flaky')] }],
        },
      ],
      errors: [],
    };
    expect(countPlaywright(report)).toEqual({
      passed: 1,
      failed: 2,
      skipped: 1,
      failures: [
        'reading.test.ts › the menu › closes › [phone]',
        'reading.test.ts › the menu › opens › [phone] (passed only on a second try)',
      ],
    });
  });

  test('counts an error outside any test', () => {
    const report = { suites: [], errors: [{ message: 'The server did not start.\n  at …' }] };
    expect(countPlaywright(report)).toMatchObject({ failed: 1, failures: ['The server did not start.'] });
  });
});

describe('settleStage', () => {
  const nothing = { passed: 0, failed: 0, skipped: 0, failures: [] };

  test('counts a stage that ran no test as a failure', () => {
    expect(settleStage('unit', nothing, 0)).toMatchObject({ failed: 1, failures: ['unit: no test ran'] });
    expect(settleStage('unit', { ...nothing, skipped: 4 }, 0)).toMatchObject({ failed: 1, skipped: 4 });
  });

  test('counts a stage that left no report as a failure', () => {
    expect(settleStage('unit', undefined, 0)).toMatchObject({ failed: 1 });
  });

  test('counts a stage that ended badly though its tests passed as a failure', () => {
    expect(settleStage('unit', { ...nothing, passed: 3 }, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('adds nothing to a stage with failed tests, nor to one that passed', () => {
    expect(settleStage('lint', countCheck('lint', 2), 2)).toMatchObject({ passed: 0, failed: 1 });
    expect(settleStage('lint', countCheck('lint', 0), 0)).toMatchObject({ passed: 1, failed: 0 });
  });
});

test('the closing line sums all stages', () => {
  const counts = [
    countCheck('format', 0),
    countCheck('lint', 1),
    countVitest({ testResults: [vitestFile(['passed', 'passed', 'skipped'])] }),
  ];
  expect(sumCounts(counts).failures).toEqual(['lint']);
  expect(formatClosingLine(sumCounts(counts))).toBe('3 passed, 1 failed, 1 skipped');
});
