import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publishSite, toContentTime } from '../../../scripts/compress-files.ts';

let folder: string;
const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const publish = () => publishSite(join(folder, 'dist'), join(folder, 'out'));
const has = (name: string): boolean => existsSync(join(folder, 'out', name));
const long = 'The same words again and again. '.repeat(100);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compress-'));
  write('dist/index.html', long);
  write('dist/short.txt', 'Short.');
  write('dist/card.png', long);
  write('dist/_headers', '/');
  write('dist/_astro/a.DeXT1Ee3.js', long);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('publishSite', () => {
  test('puts compressed files beside texts that are worth it, with the times of their content', async () => {
    const { changed, bytes } = await publish();
    expect(changed).toEqual(['/_astro/a.DeXT1Ee3.js', '/card.png', '/index.html', '/short.txt']);
    for (const [suffix, decode] of [
      ['.br', brotliDecompressSync],
      ['.zst', zstdDecompressSync],
      ['.gz', gunzipSync],
    ] as const) {
      const file = readFileSync(join(folder, `out/index.html${suffix}`));
      expect(decode(file).toString('utf8')).toBe(long);
      expect(statSync(join(folder, `out/index.html${suffix}`)).mtimeMs).toBe(toContentTime(file) * 1000);
      expect(has(`short.txt${suffix}`) || has(`card.png${suffix}`)).toBe(false);
    }
    expect(has('_headers')).toBe(false);
    expect(bytes.br).toBeLessThan(bytes.identity);
  });

  test('changes nothing the second time, and what changed the third', async () => {
    await publish();
    expect((await publish()).changed).toEqual([]);
    write('dist/index.html', `${long}!`);
    rmSync(join(folder, 'dist/short.txt'));
    expect((await publish()).changed).toEqual(['/index.html', '/short.txt']);
    expect(has('short.txt')).toBe(false);
    expect(brotliDecompressSync(readFileSync(join(folder, 'out/index.html.br'))).toString()).toBe(`${long}!`);
  });

  test('drops compressed files that are not worth it any longer, and keeps hashed ones for open pages', async () => {
    await publish();
    write('dist/index.html', 'Short now.');
    rmSync(join(folder, 'dist/_astro/a.DeXT1Ee3.js'));
    expect((await publish()).changed).toEqual(['/index.html']);
    expect(has('index.html.br') || has('index.html.zst') || has('index.html.gz')).toBe(false);
    expect(has('_astro/a.DeXT1Ee3.js') && has('_astro/a.DeXT1Ee3.js.br')).toBe(true);
  });

  test('gives the same bytes the same time, and other bytes another', () => {
    const [a, b] = [toContentTime(Buffer.from('a')), toContentTime(Buffer.from('b'))];
    expect(toContentTime(Buffer.from('a'))).toBe(a);
    expect(a).not.toBe(b);
    for (const time of [a, b]) {
      expect(new Date(time * 1000).getUTCFullYear()).toBeGreaterThanOrEqual(2000);
      expect(new Date(time * 1000).getUTCFullYear()).toBeLessThan(2018);
    }
  });
});
