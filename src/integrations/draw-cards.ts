/**
 * After the build: a PNG for each card of the guide, from the cache or drawn on all cores.
 *
 * In: the cards as SVG. Out: cards/<id>.png of the built site. While authors work, a card is drawn when it is asked
 * for, so that what they see is never old.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { openCardCache } from './card-cache.ts';
import { drawCard } from './draw-card.ts';
import { drawInPool, type CardJob } from './draw-card-pool.ts';

/** The most that a card may weigh: chats give up on large pictures. */
export const mostCardBytes = 60_000;

/** What happened to the cards of one build. */
export interface CardCount {
  readonly drawn: number;
  readonly kept: number;
  readonly pruned: number;
}

/** Where cards go, and where those of earlier builds are. */
export interface CardFolders {
  readonly outDir: string;
  readonly cacheDir: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly threads?: number;
}

interface Version {
  version: string;
}

/** Names all that decides how a card's SVG becomes pixels and bytes. */
function describeDrawer(): string {
  const require = createRequire(import.meta.url);
  const versions = ['@resvg/resvg-js', '@expo-google-fonts/arimo'].map(
    (name) => `${name}@${(require(`${name}/package.json`) as Version).version}`,
  );
  // Raise the number when encode-png.ts changes its output.
  return [...versions, 'palette@1'].join(' ');
}

/**
 * Puts every card into its folder, and draws only those that no earlier build has drawn.
 * @throws Error when a card cannot be drawn, or weighs too much.
 */
export async function drawAllCards(
  jobs: readonly CardJob[],
  { outDir, cacheDir, now, threads }: CardFolders,
): Promise<CardCount> {
  const cache = await openCardCache(cacheDir, describeDrawer(), now);
  await mkdir(outDir, { recursive: true });
  const put = async (id: string, png: Uint8Array): Promise<void> => {
    if (png.length > mostCardBytes) {
      throw new Error(
        `The card "${id}" weighs ${png.length.toString()} bytes; chats want at most ${mostCardBytes.toString()}. ` +
          'Use fewer colours or less detail in src/cards/.',
      );
    }
    await writeFile(join(outDir, `${id}.png`), png);
  };
  const missing: CardJob[] = [];
  await Promise.all(
    jobs.map(async (job) => {
      const png = await cache.find(job.svg);
      if (png) await put(job.id, png);
      else missing.push(job);
    }),
  );
  await drawInPool(
    missing,
    async ({ id, svg }, png) => {
      await put(id, png);
      await cache.keep(svg, png);
    },
    threads,
  );
  return { drawn: missing.length, kept: jobs.length - missing.length, pruned: await cache.prune() };
}

/** Astro integration that draws the cards. @param readJobs reads the content that is being built */
export function drawCards(readJobs: () => CardJob[]): AstroIntegration {
  let cacheDir = '';
  return {
    name: 'draw-cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        cacheDir = join(fileURLToPath(config.root), 'node_modules/.cache/guide/cards');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const id = /^\/cards\/([a-z0-9-]+)\.png$/.exec(request.url ?? '')?.[1];
          const job = id === undefined ? undefined : readJobs().find((each) => each.id === id);
          if (!job) {
            next();
            return;
          }
          response.setHeader('content-type', 'image/png');
          response.end(drawCard(job.svg));
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const jobs = readJobs();
        const outDir = join(fileURLToPath(dir), 'cards');
        const { drawn, kept } = await drawAllCards(jobs, { outDir, cacheDir, now: Date.now() });
        const ms = Math.round(performance.now() - started);
        logger.info(`${drawn.toString()} cards drawn, ${kept.toString()} unchanged, in ${ms.toString()} ms.`);
      },
    },
  };
}
