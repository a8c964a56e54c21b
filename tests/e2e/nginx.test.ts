import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { findNginx, noNginx } from '../../scripts/find-nginx.ts';
import { at } from '../../scripts/project.ts';
import { readPolicies, readServed } from '../../scripts/read-served.ts';
import { isHashed } from '../../src/serving/header-rules.ts';
import { renderNginxMain, renderNginxSite } from '../../src/serving/nginx.ts';
import { someFiles, startServed, type Served } from '../helpers/served-site.ts';

const nginx = findNginx();
test.skip(nginx === undefined, noNginx);
test.describe.configure({ mode: 'default' });

const dist = at('dist');
let served: Served;
test.beforeAll(async () => {
  served = await startServed(nginx ?? '', dist);
});
test.afterAll(() => {
  served.stop();
});
const ask: Served['ask'] = (...asked) => served.ask(...asked);

const read = (file: string): Buffer => readFileSync(join(dist, file));

test('nginx accepts the configuration of the whole site', () => {
  const settings = { policies: readPolicies(dist) };
  const { paths, redirects } = readServed(dist);
  const main = mkdtempSync(join(tmpdir(), 'guide-nginx-whole-'));
  writeFileSync(join(main, 'nginx.conf'), renderNginxMain('guide.conf'));
  writeFileSync(
    join(main, 'guide.conf'),
    renderNginxSite({ paths, settings, redirects, root: join(main, 'a "site"'), listen: '127.0.0.1:8080' }),
  );
  const { status, stderr } = spawnSync(nginx ?? '', ['-t', '-p', main, '-c', 'nginx.conf']);
  expect([status, stderr.toString()]).toEqual([0, expect.stringContaining('test is successful')]);
  rmSync(main, { recursive: true });
});

test('each encoding gives the same page, with its own ETag, and says how it varies', async () => {
  const plain = await ask('/salaries/');
  expect(plain.status).toBe(200);
  expect(plain.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body.equals(read('salaries/index.html'))).toBe(true);
  const etags = new Set([plain.headers.etag]);
  for (const [token, decode] of [
    ['br', brotliDecompressSync],
    ['zstd', zstdDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const answer = await ask('/salaries/', { 'Accept-Encoding': token });
    expect([answer.status, answer.headers['content-encoding']]).toEqual([200, token]);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['vary']).toBe('Accept-Encoding');
    expect(decode(answer.body).equals(plain.body)).toBe(true);
    expect(answer.body.length).toBeLessThan(plain.body.length / 3);
    etags.add(answer.headers.etag);
  }
  expect(plain.headers['vary']).toBe('Accept-Encoding');
  expect(etags.size).toBe(4);
  expect([...etags].join()).toMatch(/^"[^",]+"(?:,"[^",]+"){3}$/);
});

test('a request gets the smallest file that it takes, and none that it refuses', async () => {
  for (const [asked, given] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate, zstd', 'zstd'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip;q=0.8', 'gzip'],
    ['br;q=0.0, zstd;q=0.000, gzip ; q=0.001', 'gzip'],
    ['br;q=1.000', 'br'],
    ['br ;q=.5', 'br'],
    ['gzip;q=0', undefined],
    ['identity', undefined],
    ['xbr, brx, deflate', undefined],
    ['', undefined],
  ] as const) {
    const { headers } = await ask('/', asked === '' ? {} : { 'Accept-Encoding': asked });
    expect([asked, headers['content-encoding']]).toEqual([asked, given]);
  }
});

test('a page that is known already is not sent again, in any encoding', async () => {
  for (const coding of ['identity', 'br', 'zstd', 'gzip']) {
    const asked = { 'Accept-Encoding': coding };
    const { etag = '' } = (await ask('/links.json', asked)).headers;
    const again = await ask('/links.json', { ...asked, 'If-None-Match': etag });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
    expect(again.headers['vary']).toBe('Accept-Encoding');
    expect(again.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect((await ask('/links.json', { ...asked, 'If-None-Match': '"other"' })).status).toBe(200);
  }
});

test('a part of a file is a part of the plain one', async () => {
  const part = await ask('/links.json', { Range: 'bytes=100-199', 'Accept-Encoding': 'br, gzip' });
  expect([part.status, part.headers['content-encoding']]).toEqual([206, undefined]);
  expect(part.headers['content-range']).toBe(`bytes 100-199/${read('links.json').length.toString()}`);
  expect(part.body.equals(read('links.json').subarray(100, 200))).toBe(true);
  expect((await ask('/cards/page-home.png', { Range: 'bytes=0-9' })).status).toBe(206);
  const beyond = await ask('/links.json', { Range: 'bytes=99999999-' });
  expect([beyond.status, beyond.headers['content-range']]).toEqual([
    416,
    `bytes */${read('links.json').length.toString()}`,
  ]);
  const { etag = '' } = (await ask('/links.json', { 'Accept-Encoding': 'br' })).headers;
  expect((await ask('/links.json', { Range: 'bytes=0-9', 'If-Range': etag })).status).toBe(200);
});

test('each kind of file has its type, compressed or not, also when only the headers are asked for', async () => {
  for (const [path, type] of [
    ['/', 'text/html; charset=utf-8'],
    ['/salaries.md', 'text/markdown; charset=utf-8'],
    ['/salaries/feed.json', 'application/feed+json; charset=utf-8'],
    ['/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
    [
      '/.well-known/api-catalog',
      'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"; charset=utf-8',
    ],
    ['/objects.inv', 'application/octet-stream'],
    ['/charts/career-ladder.csv', 'text/csv; charset=utf-8'],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
    ['/pagefind/pagefind.js', 'text/javascript; charset=utf-8'],
    ['/cards/page-home.png', 'image/png'],
  ] as const) {
    for (const coding of ['identity', 'br, zstd, gzip']) {
      const whole = await ask(path, { 'Accept-Encoding': coding });
      expect([path, whole.status, whole.headers['content-type']]).toEqual([path, 200, type]);
      const head = await ask(path, { 'Accept-Encoding': coding }, 'HEAD');
      expect([head.status, head.body.length]).toEqual([200, 0]);
      expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
    }
  }
});

test('every answer has the headers that make it safe, and each file those of its kind', async () => {
  const { pages, embeds } = readPolicies(dist);
  for (const path of ['/', '/embed/scope-ladder/', '/nowhere/', '/salaries', '/links.json', '/x.svg']) {
    const { headers } = await ask(path, { 'Accept-Encoding': 'br' });
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['strict-transport-security']).toBe('max-age=300');
    expect(headers['content-security-policy']).toBe(path.startsWith('/embed/') ? embeds : pages);
    expect(headers['server']).toBe('nginx');
    expect(headers['last-modified']).toBeUndefined();
  }
  expect((await ask('/', {}, 'POST')).status).toBe(405);
  for (const file of someFiles.filter((name) => !name.startsWith('_h') && !name.startsWith('_r'))) {
    const path = `/${file}`.replace(/index\.html$/, '');
    const { status, headers } = await ask(path, { 'Accept-Encoding': 'br' });
    if (file === '404.html') continue;
    expect([path, status]).toEqual([path, 200]);
    expect([path, headers['cache-control']]).toEqual([
      path,
      isHashed(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    ]);
    expect([path, headers['cdn-cache-control']]).toEqual([
      path,
      isHashed(path) ? undefined : 'public, max-age=60',
    ]);
    expect([path, headers['access-control-allow-origin']]).toEqual([
      path,
      file.endsWith('.html') ? undefined : '*',
    ]);
  }
});

test('an address without its slash leads to the page, on whatever host it was asked', async () => {
  for (const [path, to] of [
    ['/salaries', '/salaries/'],
    ['/id/scope-ladder', '/id/scope-ladder/'],
    ['/salaries?a=1&b=%0d', '/salaries/?a=1&b=%0d'],
    ['//salaries', '/salaries/'],
    ['/salaries/index.html', '/salaries/'],
    ['/index.html', '/'],
    ['/favicon.ico', '/favicon.svg'],
    ['/gone/', '/id/scope-ladder/#here'],
  ] as const) {
    const { status, headers } = await ask(path, { Host: 'evil.example' });
    expect([path, status, headers.location]).toEqual([path, 301, to]);
  }
});

test('what is not there is nothing, and the page for that says so', async () => {
  for (const path of [
    ...[
      '/nowhere/',
      '/nowhere',
      '/nowhere.json',
      '/_astro/nowhere.js',
      '/_astro/',
      '/404.html',
      '/404.html.br',
    ],
    ...['/_headers', '/_redirects', '/index.html.br', '/links.json.gz', '/.git/config', '/.htaccess'],
    ...['/salaries/.env', '/.well-known/nowhere', '/salaries/%2e%2e/%2e%2e/nginx.conf', '/..%2fguide.conf'],
    ...['/%5c..%5cguide.conf', '/salaries%0d%0aSet-Cookie:a', '/salaries%0a', '/a%0d%0ab/index.html'],
  ]) {
    for (const coding of ['identity', 'br', 'zstd', 'gzip']) {
      const { status, headers, body } = await ask(path, { 'Accept-Encoding': coding });
      expect([400, 404], `${path}: ${status.toString()}`).toContain(status);
      expect(headers['set-cookie'] ?? headers.location).toBeUndefined();
      expect(headers['x-content-type-options']).toBe('nosniff');
      if (status === 400) continue;
      expect(headers['content-encoding']).toBe(coding === 'identity' ? undefined : coding);
      expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
      if (coding === 'identity') expect(body.equals(read('404.html'))).toBe(true);
    }
  }
});

test('no request leads out of the site', async () => {
  for (const path of [
    ...['/../guide.conf', '/../../../../etc/passwd', '/%2e%2e/guide.conf', '/%2e%2e%2fguide.conf'],
    ...[
      '/salaries/..%2f..%2fguide.conf',
      '/..//guide.conf',
      '/salaries/%00',
      '/%00.html',
      '/\\..\\guide.conf',
    ],
    ...['/%252e%252e/guide.conf', '/%c0%ae%c0%ae/guide.conf', '/%zz', 'http://x/../guide.conf', '*', ''],
  ]) {
    const answer = await served.askRaw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer, path).toMatch(/^HTTP\/1\.1 40[04] |^<html>\r\n<head><title>400 /);
    expect(answer, path).not.toMatch(/add_header|root:/);
  }
});
