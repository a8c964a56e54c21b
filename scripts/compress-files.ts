/**
 * Copies a built site to where a server reads it, each text with its compressed files beside it.
 *
 * In: a folder with a built site, and one to publish in, which may hold an earlier site. Out: the same files there, and
 * what changed. A file that is as it was costs nothing, so a second run after a small change takes seconds.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { encodings, isWorthCompressing, type Encoding } from '../src/serving/encodings.ts';
import { isHashed } from '../src/serving/header-rules.ts';
import { listPaths } from './read-served.ts';

/** What publishing did. */
export interface Published {
  /** Paths of files that are new, other than before, or gone. */
  readonly changed: readonly string[];
  /** Bytes of all files as they are, and as a browser gets them that takes the encoding. */
  readonly bytes: Readonly<Record<'identity' | Encoding['token'], number>>;
}

/** Each makes its smallest file: this is done once, and read a million times. */
const compress: Readonly<Record<Encoding['token'], (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify<Buffer, object, Buffer>(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        // No wider than the file: the tables for the usual window take longer to clear than a page to compress.
        [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, Math.ceil(Math.log2(bytes.length + 16)))),
      },
    }),
  // The highest level whose window every browser accepts; knowing the size, it takes no more memory than it needs.
  zstd: (bytes) =>
    promisify<Buffer, object, Buffer>(zstdCompress)(bytes, {
      params: { [constants.ZSTD_c_compressionLevel]: 19 },
      pledgedSrcSize: bytes.length,
    }),
  gzip: (bytes) => promisify<Buffer, object, Buffer>(gzip)(bytes, { level: 9 }),
};

const firstSecond = Date.UTC(2000) / 1000;

/**
 * A time made from the content, in seconds, between 2000 and 2017. nginx makes the ETag of a file from its time and its
 * size: so the same bytes have the same ETag after every build and on every server, and other bytes have another.
 */
export const toContentTime = (bytes: Buffer): number =>
  firstSecond + (createHash('sha256').update(bytes).digest().readUInt32BE() >>> 3);

/** Publishes a site. What pages ask for comes before the pages, and files with a hash of an earlier site stay. */
export async function publishSite(dist: string, out: string): Promise<Published> {
  const paths = listPaths(dist);
  const changed: string[] = [];
  const bytes = { identity: 0, br: 0, zstd: 0, gzip: 0 };
  const work = async (queue: Iterable<string>): Promise<void> => {
    for (const path of queue) {
      const isNew = await publishFile(join(dist, path), join(out, path), path);
      if (isNew) changed.push(path);
      const identity = findSize(join(out, path)) ?? 0;
      bytes.identity += identity;
      for (const { token, suffix } of encodings)
        bytes[token] += findSize(join(out, path + suffix)) ?? identity;
    }
  };
  for (const group of [paths.filter(isHashed), paths.filter((path) => !isHashed(path))]) {
    const queue = group.values();
    // Node.js compresses in threads of its own, so this is enough to keep all cores at work.
    await Promise.all(Array.from({ length: availableParallelism() * 2 }, () => work(queue)));
  }
  const present = new Set(paths);
  const isVariant = (path: string): boolean =>
    encodings.some(({ suffix }) => path.endsWith(suffix) && present.has(path.slice(0, -suffix.length)));
  for (const path of listPaths(out)) {
    if (present.has(path) || isVariant(path) || isHashed(path.replace(/\.(?:br|zst|gz)$/, ''))) continue;
    rmSync(join(out, path));
    if (!encodings.some(({ suffix }) => path.endsWith(suffix))) changed.push(path);
  }
  return { changed: changed.sort(), bytes };
}

const findSize = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size;

/** Puts one file and its compressed ones in place; returns whether there was anything to do. */
async function publishFile(from: string, to: string, path: string): Promise<boolean> {
  const bytes = await readFile(from);
  const seconds = toContentTime(bytes);
  const there = statSync(to, { throwIfNoEntry: false });
  if (there?.size === bytes.length && there.mtimeMs === seconds * 1000) return false;
  mkdirSync(dirname(to), { recursive: true });
  const variants = isWorthCompressing(path, bytes.length) ? encodings : [];
  const files = await Promise.all(
    variants.map(async ({ token, suffix }) => [to + suffix, await compress[token](bytes)] as const),
  );
  const kept = files.filter(([, smaller]) => smaller.length < bytes.length);
  for (const { suffix } of encodings) {
    if (!kept.some(([file]) => file === to + suffix)) rmSync(to + suffix, { force: true });
  }
  // The plain file comes last: it says that all stand as they should.
  for (const [file, content] of [...kept, [to, bytes] as const]) await replaceFile(file, content);
  return true;
}

/** Writes a file beside its place and moves it there, so that no reader gets half of it. */
async function replaceFile(file: string, content: Buffer): Promise<void> {
  const next = `${file}.next`;
  await writeFile(next, content);
  const seconds = toContentTime(content);
  await utimes(next, seconds, seconds);
  await rename(next, file);
}
