import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listFrozen, listReadable, readCommitted, writeFrozen } from '../../../scripts/frozen-embeds.ts';
import { at } from '../../../scripts/project.ts';
import { readCatalog } from '../../../src/catalog/read-catalog.ts';
import { readFrozen } from '../../../src/integrations/list-embeds.ts';
import { buildInventory } from '../../../src/links/build-inventory.ts';
import { updateLedger } from '../../../src/links/ledger.ts';
import { siteUrl } from '../../../src/site/site.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-frozen-'));
  cpSync(at('tests/fixtures/catalog/good'), join(folder, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function git(...args: string[]): string {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  return execFileSync('git', [...author, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}
const commit = (): void => {
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'First');
};
const readInventory = () =>
  buildInventory(readCatalog({ contentDir: join(folder, 'content') }).catalog, siteUrl);
const edit = (file: string, from: string, to: string): void => {
  const path = join(folder, 'content', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

describe('what the last commit published', () => {
  test('is kept as readers saw it when the content changes, and git is left alone', () => {
    commit();
    const ledger = updateLedger(readInventory(), [], '2026-01-20');
    const [section] = ledger.filter(({ id }) => id === 'pay-today');
    edit('guide/pay.mdx', '{#pay-today}\n', '{#pay-today}\n\nA sentence that is new.\n');
    const committed = readCommitted(folder);
    expect(committed.note).toBeUndefined();
    const next = updateLedger(readInventory(), ledger, '2026-02-02', listReadable(ledger, committed));
    expect(writeFrozen(next, committed, folder)).toEqual({ written: 1, removed: 0 });
    const name = `pay-today@${section?.hash ?? ''}`;
    expect(listFrozen(folder)).toEqual([name]);
    const kept = readFrozen(join(folder, 'content')).get(name);
    expect(kept).toContain('<p>');
    expect(kept).not.toContain('A sentence that is new.');
    expect(git('status', '--porcelain').trim().split('\n')).toEqual([
      'M content/guide/pay.mdx',
      '?? content/frozen/',
    ]);
    // A second run has nothing to do.
    expect(writeFrozen(next, committed, folder)).toEqual({ written: 0, removed: 0 });
  });

  test('is dropped once the ledger keeps it no longer', () => {
    commit();
    mkdirSync(join(folder, 'content/frozen'));
    writeFileSync(join(folder, 'content/frozen/pay-today@0123456789ab.html'), '<p>Old.</p>');
    const ledger = updateLedger(readInventory(), [], '2026-01-20');
    expect(writeFrozen(ledger, readCommitted(folder), folder)).toEqual({ written: 0, removed: 1 });
    expect(listFrozen(folder)).toEqual([]);
  });

  test('cannot be read without git, or when today would reject it, and that is said', () => {
    expect(readCommitted(folder).note).toBe(
      'git tells no last commit here, so earlier versions of embeds are not kept.',
    );
    edit('guide/pay.mdx', 'title:', 'titel:');
    commit();
    expect(readCommitted(folder).note).toContain('does not pass the checks of today');
  });
});
