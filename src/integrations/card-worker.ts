/** A thread that draws cards: takes one SVG at a time and answers with its PNG. Started by draw-card-pool.ts. */
import { parentPort } from 'node:worker_threads';
import { drawCard } from './draw-card.ts';

parentPort?.on('message', (svg: string) => {
  // A copy of exactly its size, whose memory can be handed over instead of being copied once more.
  const png = Uint8Array.from(drawCard(svg));
  parentPort?.postMessage(png, [png.buffer]);
});
