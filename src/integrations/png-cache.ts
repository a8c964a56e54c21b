/**
 * The pictures of earlier builds, so that an unchanged one is never drawn twice.
 *
 * A file's name holds the hash of what was drawn and the hash of its own bytes: `<drawn>.<bytes>.png`. A file whose
 * bytes do not fit its name is damaged and is thrown away. Files that no build has used for a while go too; not at
 * once, since builds of other content, such as those of the tests, share the folder.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pngSignature } from './encode-png.ts';

const keptDays = 14;
const dayMs = 86_400_000;
const fileName = /^([0-9a-f]{24})\.([0-9a-f]{24})\.png$/;

const hash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 24);

/** What was kept, by the hash of what was drawn. */
export interface PngCache {
  /** Returns a picture as it was drawn before; undefined when it was not, or when its file is damaged. */
  readonly find: (drawn: string) => Promise<Uint8Array | undefined>;
  readonly keep: (drawn: string, png: Uint8Array) => Promise<void>;
  /** Removes what no build has used for two weeks, and returns how many files that were. */
  readonly prune: () => Promise<number>;
}

/**
 * Opens the cache.
 * @param drawer what draws the pictures, with its version: another drawer draws everything anew
 * @param now milliseconds since 1970
 */
export async function openPngCache(folder: string, drawer: string, now: number): Promise<PngCache> {
  await mkdir(folder, { recursive: true });
  const names = new Map<string, string>();
  for (const name of await readdir(folder)) {
    const key = fileName.exec(name)?.[1];
    if (key !== undefined) names.set(key, name);
  }
  const getKey = (drawn: string): string => hash(`${drawer}\n${drawn}`);

  return {
    find: async (drawn) => {
      const name = names.get(getKey(drawn));
      if (name === undefined) return undefined;
      const path = join(folder, name);
      // Another build may have thrown it away in the meantime.
      const png = await readFile(path).catch(() => new Uint8Array());
      const isWhole =
        pngSignature.every((byte, at) => png[at] === byte) && fileName.exec(name)?.[2] === hash(png);
      if (!isWhole) {
        await rm(path, { force: true });
        return undefined;
      }
      await utimes(path, now / 1000, now / 1000);
      return png;
    },
    keep: async (drawn, png) => {
      const path = join(folder, `${getKey(drawn)}.${hash(png)}.png`);
      // Written aside and renamed, so that no reader meets half a file.
      const aside = `${path}.${process.pid.toString()}`;
      await writeFile(aside, png);
      await utimes(aside, now / 1000, now / 1000);
      await rename(aside, path);
    },
    prune: async () => {
      let count = 0;
      for (const name of await readdir(folder)) {
        const path = join(folder, name);
        const used = await stat(path).catch(() => undefined);
        if (!used || now - used.mtimeMs < keptDays * dayMs) continue;
        await rm(path, { force: true });
        count += 1;
      }
      return count;
    },
  };
}
