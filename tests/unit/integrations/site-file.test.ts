import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listSitePaths, moveInto, writeSiteFile } from '../../../src/integrations/site-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-file-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('moves files among those of a site: new folders whole, and into folders that both have', () => {
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  writeSiteFile(to, ['salaries/index.html', 'page']);
  writeSiteFile(to, ['robots.txt', 'old']);
  writeSiteFile(from, ['salaries/feed.xml', 'feed']);
  writeSiteFile(from, ['id/a/index.html', 'id']);
  writeSiteFile(from, ['robots.txt', 'new']);
  moveInto(from, to);
  expect(listSitePaths(to)).toEqual([
    '/id/a/index.html',
    '/robots.txt',
    '/salaries/feed.xml',
    '/salaries/index.html',
  ]);
  expect(readFileSync(join(to, 'robots.txt'), 'utf8')).toBe('new');
  expect(existsSync(from)).toBe(false);
});
