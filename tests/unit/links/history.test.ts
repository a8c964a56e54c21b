import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHistory } from '../../../scripts/link-ledger.ts';

let folder = '';
const clone = (): string => join(folder, 'clone');

/** Runs git as nobody in particular, whatever the machine's own settings are. */
function git(...args: readonly string[]): void {
  const who = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: clone(), stdio: 'ignore' });
}

function commit(...ids: readonly string[]): void {
  mkdirSync(join(clone(), 'content'), { recursive: true });
  const ledger = { version: 1, entries: ids.map((id) => ({ id, kind: 'section' })) };
  writeFileSync(join(clone(), 'content/links.lock.json'), `${JSON.stringify(ledger, null, 2)}\n`);
  git('add', '.');
  git('commit', '--allow-empty', '-m', 'Publish');
}

const idsOf = (path: string): string[] => [...readHistory(path).ids].sort();

describe('readHistory', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'history-'));
    mkdirSync(clone());
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('remembers every id that a committed ledger ever held', () => {
    git('init', '--initial-branch=main');
    commit('one', 'two');
    commit('two', 'three');
    commit('three');
    writeFileSync(join(clone(), 'content/links.lock.json'), '{}');
    expect(idsOf(clone())).toEqual(['one', 'three', 'two']);
    expect(readHistory(clone()).note).toBeUndefined();
  });

  it('remembers an id of a branch whose line the merge threw away', () => {
    git('init', '--initial-branch=main');
    commit('one');
    git('checkout', '-b', 'side');
    commit('one', 'side-only');
    git('checkout', 'main');
    git('commit', '--allow-empty', '-m', 'Go on');
    git('merge', '--strategy=ours', '-m', 'Merge', 'side');
    expect(idsOf(clone())).toEqual(['one', 'side-only']);
  });

  it('says so where a clone is shallow, and remembers what it has', () => {
    git('init', '--initial-branch=main');
    commit('one');
    commit('two');
    git('clone', '--depth=1', `file://${clone()}`, '../shallow');
    expect(idsOf(join(folder, 'shallow'))).toEqual(['two']);
    expect(readHistory(join(folder, 'shallow')).note).toMatchInlineSnapshot(
      `"This clone is shallow, so ids that were removed before it begins are not missed."`,
    );
  });

  it('says so where there is no git history at all', () => {
    expect(idsOf(clone())).toEqual([]);
    expect(readHistory(clone()).note).toMatchInlineSnapshot(
      `"git tells no history here, so a line removed from the ledger is not missed."`,
    );
  });
});
