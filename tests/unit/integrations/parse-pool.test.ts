import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsePages } from '../../../src/integrations/parse-pool.ts';

// Enough for two threads.
const names = Array.from({ length: 1001 }, (_, at) => `${at.toString()}.html`);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parse-pool-'));
  for (const name of names) {
    writeFileSync(join(folder, name), `<title>${name}</title><main><p>${name}</p></main>`);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('parsePages', () => {
  test('gives the same in threads as without, in the order of the names', async () => {
    const alone = await parsePages('page', folder, names, 1);
    expect(alone.map(({ title }) => title)).toEqual(names);
    expect(await parsePages('page', folder, names, 2)).toEqual(alone);
    expect(await parsePages('main', folder, names, 2)).toEqual(await parsePages('main', folder, names, 1));
  });

  test('fails when a page cannot be read', async () => {
    await expect(parsePages('page', folder, [...names, 'missing.html'], 2)).rejects.toThrow('missing.html');
  });
});
