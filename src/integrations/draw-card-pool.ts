/** Draws many cards on all cores: a few threads, each of which takes the next card as soon as it is free. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { drawCard } from './draw-card.ts';

/** A card to draw. */
export interface CardJob {
  readonly id: string;
  readonly svg: string;
}

/** With fewer cards than this for each thread, starting the thread takes longer than drawing. */
const jobsWorthThread = 4;

/** Draws every job and hands each PNG over as it comes. @throws Error naming the card that could not be drawn. */
export async function drawInPool(
  jobs: readonly CardJob[],
  take: (job: CardJob, png: Uint8Array) => Promise<void>,
  threads: number = availableParallelism(),
): Promise<void> {
  const count = Math.min(threads, Math.floor(jobs.length / jobsWorthThread));
  if (count < 2) {
    for (const job of jobs) await take(job, drawCard(job.svg));
    return;
  }
  const queue = [...jobs];
  await Promise.all(Array.from({ length: count }, () => runWorker(queue, take)));
}

async function runWorker(
  queue: CardJob[],
  take: (job: CardJob, png: Uint8Array) => Promise<void>,
): Promise<void> {
  const worker = new Worker(new URL('./card-worker.ts', import.meta.url));
  try {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      await take(job, await askWorker(worker, job));
    }
  } finally {
    await worker.terminate();
  }
}

function askWorker(worker: Worker, { id, svg }: CardJob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const fail = (reason: unknown): void => {
      const message =
        reason instanceof Error ? reason.message : `its thread ended with code ${String(reason)}`;
      reject(new Error(`The card "${id}" could not be drawn: ${message}.`));
    };
    const settle = (png: Uint8Array): void => {
      worker.off('error', fail);
      worker.off('exit', fail);
      resolve(png);
    };
    worker.once('error', fail);
    worker.once('exit', fail);
    worker.once('message', settle);
    worker.postMessage(svg);
  });
}
