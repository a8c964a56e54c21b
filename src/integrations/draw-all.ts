/** Many SVGs -> PNG files in a folder, each from the cache of earlier builds or drawn on all cores. */
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { drawInPool, type DrawJob } from './draw-pool.ts';
import { mapLimited } from './map-limited.ts';
import { openPngCache } from './png-cache.ts';

/** What happened to the pictures of one build. */
export interface DrawCount {
  readonly drawn: number;
  readonly kept: number;
  readonly pruned: number;
}

/** Where pictures go, where those of earlier builds are, and what is allowed. */
export interface DrawOptions {
  readonly outDir: string;
  readonly cacheDir: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly threads?: number;
  /** The most that a picture may weigh, and what to do about one that weighs more. */
  readonly limit?: { readonly bytes: number; readonly hint: string };
}

interface Version {
  version: string;
}

/** Names all that decides how an SVG becomes pixels and bytes. */
function describeDrawer(): string {
  const require = createRequire(import.meta.url);
  const versions = ['@resvg/resvg-js', '@expo-google-fonts/arimo'].map(
    (name) => `${name}@${(require(`${name}/package.json`) as Version).version}`,
  );
  // Raise the number when encode-png.ts changes its output.
  return [...versions, 'palette@1'].join(' ');
}

/**
 * Puts every picture into its folder, and draws only those that no earlier build has drawn.
 * @throws Error when one cannot be drawn, or weighs too much.
 */
export async function drawAll(
  jobs: readonly DrawJob[],
  { outDir, cacheDir, now, threads, limit }: DrawOptions,
): Promise<DrawCount> {
  const cache = await openPngCache(cacheDir, describeDrawer(), now);
  await mkdir(outDir, { recursive: true });
  const describe = ({ svg, scale = 1 }: DrawJob): string => `${scale.toString()}\n${svg}`;
  const put = async (id: string, png: Uint8Array): Promise<void> => {
    if (limit && png.length > limit.bytes) {
      throw new Error(
        `The picture "${id}" weighs ${png.length.toString()} bytes and may weigh ${limit.bytes.toString()}. ${limit.hint}`,
      );
    }
    await writeFile(join(outDir, `${id}.png`), png);
  };
  const missing: DrawJob[] = [];
  await mapLimited(jobs, async (job) => {
    const png = await cache.find(describe(job));
    if (png) await put(job.id, png);
    else missing.push(job);
  });
  await drawInPool(
    missing,
    async (job, png) => {
      await put(job.id, png);
      await cache.keep(describe(job), png);
    },
    threads,
  );
  return { drawn: missing.length, kept: jobs.length - missing.length, pruned: await cache.prune() };
}
