import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../../../scripts/project.ts';

let project: string;
let elsewhere: string;

/** A project with nothing to prepare, whose only script prints where it runs and which overlay it is given. */
beforeAll(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'guide-run-')));
  elsewhere = join(project, 'content');
  for (const folder of ['scripts', 'content']) mkdirSync(join(project, folder));
  copyFileSync(at('scripts/run.cjs'), join(project, 'scripts/run.cjs'));
  writeFileSync(
    join(project, 'scripts/prepare.cjs'),
    'exports.prepareHere = () => 0; exports.findOwnNode = () => process.execPath;',
  );
  writeFileSync(
    join(project, 'scripts/print.ts'),
    'console.log(JSON.stringify([process.cwd(), process.env.GUIDE_TEAM]));',
  );
});
afterAll(() => {
  rmSync(project, { recursive: true });
});

function run(env: Readonly<Record<string, string | undefined>>, cwd: string): unknown {
  const { stdout } = spawnSync(process.execPath, [join(project, 'scripts/run.cjs'), 'print.ts'], {
    cwd,
    env: { ...process.env, INIT_CWD: undefined, GUIDE_TEAM: undefined, ...env },
    encoding: 'utf8',
  });
  return JSON.parse(stdout);
}

describe('GUIDE_TEAM', () => {
  test('begins at the folder in which npm was run', () => {
    const env = { INIT_CWD: elsewhere, GUIDE_TEAM: 'team.yaml' };
    expect(run(env, project)).toEqual([project, join(elsewhere, 'team.yaml')]);
  });

  test('begins at the current folder without npm', () => {
    expect(run({ GUIDE_TEAM: '../ours.yaml' }, elsewhere)).toEqual([project, join(project, 'ours.yaml')]);
  });

  test('stays as it is when it is absolute', () => {
    const file = resolve('/wiki/team.yaml');
    expect(run({ INIT_CWD: elsewhere, GUIDE_TEAM: file }, project)).toEqual([project, file]);
  });

  test('stays unset', () => {
    expect(run({}, project)).toEqual([project, null]);
  });
});
