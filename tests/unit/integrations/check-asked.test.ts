import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkAsked, followAsked } from '../../../src/integrations/check-asked.ts';

let contentDir: string;
beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'guide-asked-'));
  mkdirSync(join(contentDir, 'asked'));
});
afterEach(() => {
  rmSync(contentDir, { recursive: true });
});

const publish = (...entries: object[]): void => {
  const common = {
    ...{ kind: 'section', address: '/work/#x', title: 'X', summary: 'It says.', hash: '0123456789ab' },
    ...{ firstPublished: '2026-01-01', lastChanged: '2026-01-01', status: 'live' },
  };
  const full = entries.map((entry) => ({ ...common, ...entry }));
  writeFileSync(join(contentDir, 'links.lock.json'), JSON.stringify({ version: 1, entries: full }));
};
const gone = { status: 'merged', reason: 'It said the same.', on: '2026-02-01' };

describe('phrases of a part that went', () => {
  it('go to what took its place, beside those that stand there', () => {
    publish({ id: 'new-place' }, { id: 'old-place', ...gone, to: 'new-place' });
    const asked = { 'old-place': ['where is it now'], 'new-place': ['where it is'] };
    expect(followAsked(asked, contentDir)).toEqual({ 'new-place': ['where is it now', 'where it is'] });
    expect(checkAsked(asked, contentDir)).toEqual([]);
  });

  it('are a problem with its line where nothing took its place', () => {
    publish({ id: 'other' }, { id: 'old-place', ...gone, status: 'retired' });
    writeFileSync(join(contentDir, 'asked/work.yaml'), "other:\n  - 'a'\nold-place:\n  - 'b'\n");
    expect(checkAsked({ other: ['a'], 'old-place': ['b'] }, contentDir)).toMatchObject([
      { code: 'unknown-asked-id', file: 'content/asked/work.yaml', line: 3 },
    ]);
  });
});
