/** A thread that draws pictures: takes one SVG at a time and answers with its PNG. Started by draw-pool.ts. */
import { parentPort } from 'node:worker_threads';
import { drawPng } from './draw-png.ts';

parentPort?.on('message', ({ svg, scale }: { svg: string; scale?: number }) => {
  // A copy of exactly its size, whose memory can be handed over instead of being copied once more.
  const png = Uint8Array.from(drawPng(svg, scale));
  parentPort?.postMessage(png, [png.buffer]);
});
