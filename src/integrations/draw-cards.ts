/**
 * After the build: a PNG for each card of the guide, from the cache or drawn on all cores.
 *
 * In: the cards as SVG. Out: cards/<id>.png of the built site. While authors work, a card is drawn when it is asked
 * for, so that what they see is never old.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawAll } from './draw-all.ts';
import { drawPng } from './draw-png.ts';
import type { DrawJob } from './draw-pool.ts';

/** The most that a card may weigh: chats give up on large pictures. */
export const cardLimit = {
  bytes: 60_000,
  hint: 'Chats give up on larger cards: use fewer colours or less detail in src/cards/.',
};

/**
 * Astro integration that draws the cards.
 * @param readJobs reads the content that is being built, or edited just now
 * @param setting "off" leaves them all out of a build, which then says so; their addresses stay in the pages
 * @throws Error for any other setting, so that a slip does not pass for one
 */
export function drawCards(readJobs: (isFresh?: boolean) => DrawJob[], setting = ''): AstroIntegration {
  if (setting !== '' && setting !== 'off') {
    throw new Error(`GUIDE_CARDS is "${setting}". Write GUIDE_CARDS=off to draw no cards, or leave it out.`);
  }
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
          const job = id === undefined ? undefined : readJobs(true).find((each) => each.id === id);
          if (!job) {
            next();
            return;
          }
          response.setHeader('content-type', 'image/png');
          response.end(drawPng(job.svg));
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (setting === 'off') {
          logger.warn('No cards are drawn, because GUIDE_CARDS is "off". Do not publish this build.');
          return;
        }
        const started = performance.now();
        const outDir = join(fileURLToPath(dir), 'cards');
        const { drawn, kept } = await drawAll(readJobs(), {
          ...{ outDir, cacheDir, now: Date.now(), limit: cardLimit },
        });
        const ms = Math.round(performance.now() - started);
        logger.info(`${drawn.toString()} cards drawn, ${kept.toString()} unchanged, in ${ms.toString()} ms.`);
      },
    },
  };
}
