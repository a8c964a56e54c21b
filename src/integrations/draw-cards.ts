/**
 * A PNG for each card of the guide, from the cache or drawn on all cores.
 *
 * In: the cards as SVG. Out: cards/<id>.png. While authors work, a card is drawn when it is asked for, so that what they
 * see is never old.
 */
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { drawAll } from './draw-all.ts';
import { drawPng } from './draw-png.ts';
import type { DrawJob } from './draw-pool.ts';

/** The most that a card may weigh: chats give up on large pictures. */
export const cardLimit = {
  bytes: 60_000,
  hint: 'Chats give up on larger cards: use fewer colours or less detail in src/cards/.',
};

/** Whether cards are drawn: "off" leaves them all out of a build. @throws Error for any other setting, so that a slip does not pass for one. */
export function areCardsDrawn(setting = ''): boolean {
  if (setting !== '' && setting !== 'off') {
    throw new Error(`GUIDE_CARDS is "${setting}". Write GUIDE_CARDS=off to draw no cards, or leave it out.`);
  }
  return setting === '';
}

/** Puts every card below a folder, and returns what to say about it. `now` is milliseconds since 1970. */
export async function writeCards(
  jobs: readonly DrawJob[],
  { root, cacheDir, now }: { readonly root: string; readonly cacheDir: string; readonly now: number },
): Promise<string> {
  const started = performance.now();
  const { drawn, kept } = await drawAll(jobs, {
    ...{ outDir: join(root, 'cards'), cacheDir: join(cacheDir, 'cards'), now, limit: cardLimit },
  });
  const ms = Math.round(performance.now() - started);
  return `${drawn.toString()} cards drawn, ${kept.toString()} unchanged, in ${ms.toString()} ms.`;
}

/** Astro integration that draws a card for an author who asks for it; `readJobs` reads what was edited just now. */
export const drawCardsOnDemand = (readJobs: (isFresh: boolean) => DrawJob[]): AstroIntegration => ({
  name: 'draw-cards',
  hooks: {
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
  },
});
