import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { at } from '../../scripts/project.ts';
import { buildOurs, clearOurs } from '../bench/build/build-sites.ts';
import { prepareOurs } from '../bench/build/prepare-ours.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}, 60_000);

const listSlugs = (content: string): string[] =>
  readdirSync(join(content, 'guide'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => name.replace(/\.mdx$/, '').replaceAll('\\', '/'));

const largest = (numbers: readonly number[]): number => Math.max(...numbers);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** What a reader of a made-up page is sent before doing anything. */
function measurePage(html: string) {
  const files = [
    ...html.matchAll(/<script[^>]* src=|<link[^>]* rel="(?:stylesheet|preload|modulepreload)"/g),
  ];
  const scripts = [...html.matchAll(/<script(?![^>]* type="application\/ld\+json")[^>]*>([^<]*)/g)];
  return {
    whole: html.length,
    bytes: gzipSync(html, { level: 9 }).length,
    files: files.length,
    script: scripts.reduce((sum, [, text = '']) => sum + text.length, 0),
  };
}

/** Builds a guide of so many written pages, and measures the made-up ones among them. */
async function build(pageCount: number) {
  // Ids have a page and an embed each once they are published, in proportion and at the cost of minutes.
  const guide = prepareOurs(pageCount, false);
  folders.push(guide.folder);
  clearOurs(guide);
  const { bytes, files } = await buildOurs(guide, { patienceMinutes: 4 });
  const real = new Set(listSlugs(at('content')));
  const slugs = listSlugs(join(guide.folder, 'content')).filter((slug) => !real.has(slug));
  const pages = slugs.map((slug) =>
    measurePage(readFileSync(join(guide.outDir, slug, 'index.html'), 'utf8')),
  );
  return {
    ...{ bytes, files, count: slugs.length },
    wholeOfPage: pages.map((page) => page.whole),
    bytesOfPage: pages.map((page) => page.bytes),
    filesOfPage: pages.map((page) => page.files),
    scriptOfPage: pages.map((page) => page.script),
  };
}

// What depends on no clock of what `npm run bench:build` measures.
test('a guide of 400 pages asks no more of a reader than one of 100, and its output grows with its pages', async () => {
  const small = await build(100);
  const large = await build(400);
  // A page knows its neighbours, and they are as many in both.
  expect(median(large.bytesOfPage)).toBeLessThan(median(small.bytesOfPage) * 1.03);
  expect(largest(large.bytesOfPage)).toBeLessThan(largest(small.bytesOfPage) * 1.1);
  expect(largest(large.filesOfPage)).toBe(largest(small.filesOfPage));
  expect(largest(large.scriptOfPage)).toBe(largest(small.scriptOfPage));
  // A page, its twin, and what the search keeps of it: so many files and so many bytes, however large the guide is.
  const pages = large.count - small.count;
  expect((large.files - small.files) / pages).toBeLessThan(4.5);
  expect((large.bytes - small.bytes) / pages).toBeLessThan(median(large.wholeOfPage) * 2);
});
