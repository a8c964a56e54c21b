import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at } from '../../../scripts/project.ts';
import { readHeaderRule } from '../../../scripts/read-served.ts';
import { runNode } from '../../../scripts/run-command.ts';
import { writeServing } from '../../../scripts/serving.ts';

let folder: string;
const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const serve = (root?: string) =>
  writeServing({ dist: join(folder, 'dist'), out: join(folder, 'out'), root, listen: '8080' });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'serving-'));
  write(
    'dist/_headers',
    "/\n  Content-Security-Policy: default-src 'none'\n\n/embed/*\n  Content-Security-Policy: frame-ancestors *\n",
  );
  write('dist/_redirects', '/old/ /new/ 301\n');
  write('dist/index.html', '<h1>Home</h1>');
  write('dist/pay/index.html', '<h1>Pay</h1>');
  write('dist/links.json', '{}');
  write('dist/_astro/a.DeXT1Ee3.js', 'go()');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('npm run serving', () => {
  test('writes the site, two configurations and what to purge', async () => {
    await serve();
    expect(read('out/purge.txt')).toBe('/\n/links.json\n/pay/\n');
    expect(read('out/guide.conf')).toContain(`root "${join(folder, 'out/site')}";`);
    expect(read('out/guide.conf')).toContain('location = "/old/" {\n    return 301 "/new/";');
    expect(read('out/guide.conf')).toContain(`default "default-src 'none'";`);
    expect(read('out/nginx.conf')).toContain('include guide.conf;');
    expect(existsSync(join(folder, 'out/site/_headers'))).toBe(false);
  });

  test('purges what changed and what is gone, and writes the folder as the server knows it', async () => {
    await serve();
    write('dist/pay/index.html', '<h1>Pay today</h1>');
    write('dist/_astro/b.DeXT1Ee4.js', 'go()');
    rmSync(join(folder, 'dist/links.json'));
    await serve('/srv/guide');
    expect(read('out/purge.txt')).toBe('/links.json\n/pay/\n');
    expect(read('out/guide.conf')).toContain('root "/srv/guide";');
  });

  test('says what is missing, and what it does not know', async () => {
    write('dist/a.webp', '');
    await expect(serve()).rejects.toThrow(
      'The type of /a.webp is not known: name it in src/serving/media-types.ts.',
    );
    rmSync(join(folder, 'dist/_redirects'));
    await expect(serve()).rejects.toThrow('build the guide first, with "npm run build".');
  });

  test.each([
    [['--hsts', 'forever'], '--hsts is "forever", which is no number of seconds. Example: --hsts 86400\n'],
    [
      ['--listen', '80; x'],
      '--listen is "80; x", which is no port and no address with one. Example: --listen 127.0.0.1:8080\n',
    ],
  ])('explains %j', async (args, output) => {
    const out = ['--out', join(folder, 'out')];
    expect(await runNode(at('scripts/serving.ts'), [...out, ...args])).toEqual({ exitCode: 1, output });
  });
});

test('npm start sends what every server sends, but keeps nothing without asking', () => {
  const rule = readHeaderRule(join(folder, 'dist'));
  expect(rule('/pay/')).toMatchObject({
    'Content-Security-Policy': "default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
  });
  expect(rule('/embed/pay/')).toMatchObject({ 'Content-Security-Policy': 'frame-ancestors *' });
  expect(rule('/_astro/a.DeXT1Ee3.js')).not.toHaveProperty('Cache-Control');
});
