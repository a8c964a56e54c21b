/** Draws many pictures on all cores: a few threads, each of which takes the next one as soon as it is free. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { drawPng } from './draw-png.ts';

/** A picture to draw. */
export interface DrawJob {
  readonly id: string;
  readonly svg: string;
  /** Pixels for each CSS pixel; 1 when left out. */
  readonly scale?: number;
}

/** With fewer pictures than this for each thread, starting the thread takes longer than drawing. */
const jobsWorthThread = 4;

/** Draws every job and hands each PNG over as it comes. @throws Error naming the one that could not be drawn. */
export async function drawInPool(
  jobs: readonly DrawJob[],
  take: (job: DrawJob, png: Uint8Array) => Promise<void>,
  threads: number = availableParallelism(),
): Promise<void> {
  const count = Math.min(threads, Math.floor(jobs.length / jobsWorthThread));
  if (count < 2) {
    for (const job of jobs) await take(job, drawPng(job.svg, job.scale));
    return;
  }
  const queue = [...jobs];
  await Promise.all(Array.from({ length: count }, () => runWorker(queue, take)));
}

async function runWorker(
  queue: DrawJob[],
  take: (job: DrawJob, png: Uint8Array) => Promise<void>,
): Promise<void> {
  const worker = new Worker(new URL('./draw-worker.ts', import.meta.url));
  try {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      await take(job, await askWorker(worker, job));
    }
  } finally {
    await worker.terminate();
  }
}

function askWorker(worker: Worker, { id, svg, scale }: DrawJob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const fail = (reason: unknown): void => {
      const message =
        reason instanceof Error ? reason.message : `its thread ended with code ${String(reason)}`;
      reject(new Error(`The picture "${id}" could not be drawn: ${message}.`));
    };
    const settle = (png: Uint8Array): void => {
      worker.off('error', fail);
      worker.off('exit', fail);
      resolve(png);
    };
    worker.once('error', fail);
    worker.once('exit', fail);
    worker.once('message', settle);
    worker.postMessage({ svg, scale });
  });
}
