import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  hashInputs,
  hashOutput,
  isBuildCurrent,
  removeStamp,
  stampFile,
  writeStamp,
} from '../../../scripts/stamp.ts';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'guide-stamp-'));
  for (const folder of ['content/guide', 'src', 'dist/salaries']) {
    mkdirSync(join(project, folder), { recursive: true });
  }
  writeFileSync(join(project, 'content/guide/salaries.mdx'), 'Pay.');
  writeFileSync(join(project, 'src/site.ts'), 'export {};');
  writeFileSync(join(project, 'dist/index.html'), '<h1>Home</h1>');
  writeFileSync(join(project, 'dist/salaries/index.html'), '<h1>Salaries</h1>');
  writeStamp(project, { inputs: hashInputs(project), output: hashOutput(join(project, 'dist')) });
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('isBuildCurrent', () => {
  test('is true right after a build', () => {
    expect(isBuildCurrent(project)).toBe(true);
  });

  test.each([
    [
      'a page changes',
      () => {
        writeFileSync(join(project, 'content/guide/salaries.mdx'), 'Pay!');
      },
    ],
    [
      'a page is renamed',
      () => {
        renameSync(join(project, 'content/guide/salaries.mdx'), join(project, 'content/guide/pay.mdx'));
      },
    ],
    [
      'a page is added',
      () => {
        writeFileSync(join(project, 'content/guide/new.mdx'), '');
      },
    ],
    [
      'the lock file appears',
      () => {
        writeFileSync(join(project, 'package-lock.json'), '{}');
      },
    ],
    [
      'a built page is damaged and as long as before',
      () => {
        writeFileSync(join(project, 'dist/index.html'), '<h1>Hqme</h1>');
      },
    ],
    [
      'the next day comes, on which a source may be due for a look',
      () => {
        vi.stubEnv('GUIDE_BUILD_DAY', '2999-01-01');
      },
    ],
    [
      'a built page is cut short',
      () => {
        writeFileSync(join(project, 'dist/index.html'), '<h1>');
      },
    ],
    [
      'a built page is removed',
      () => {
        rmSync(join(project, 'dist/salaries/index.html'));
      },
    ],
    [
      'a file is added to dist',
      () => {
        writeFileSync(join(project, 'dist/new.html'), '');
      },
    ],
    [
      'dist is removed',
      () => {
        rmSync(join(project, 'dist'), { recursive: true });
      },
    ],
    [
      'the stamp is removed',
      () => {
        removeStamp(project);
      },
    ],
    [
      'the stamp is unreadable',
      () => {
        writeFileSync(stampFile(project), '{');
      },
    ],
  ])('is false when %s', (_what, change) => {
    change();
    expect(isBuildCurrent(project)).toBe(false);
  });

  test('is true when a file is written with the same bytes', () => {
    writeFileSync(join(project, 'content/guide/salaries.mdx'), 'Pay.');
    expect(isBuildCurrent(project)).toBe(true);
  });

  test("is false when another team's overlay is named, when it changes, and when it is gone", () => {
    const teamFile = join(project, 'team.yaml');
    writeFileSync(teamFile, 'name: Acme');
    expect(isBuildCurrent(project, teamFile)).toBe(false);
    writeStamp(project, { inputs: hashInputs(project, teamFile), output: hashOutput(join(project, 'dist')) });
    expect(isBuildCurrent(project, teamFile)).toBe(true);
    expect(isBuildCurrent(project)).toBe(false);
    writeFileSync(teamFile, 'name: Acne');
    expect(isBuildCurrent(project, teamFile)).toBe(false);
    rmSync(teamFile);
    expect(isBuildCurrent(project, teamFile)).toBe(false);
  });
});
