/**
 * After the build: every page passes through all that changes pages, in order, and is read and written once.
 *
 * In: the built site, and the changes. Out: finished pages. A thread begins as soon as the pages are there, while
 * Starlight still lets Pagefind read them: what it finishes waits in a folder beside, so nothing that a step adds becomes
 * a search result. Then both go on together. It must not know what a step changes.
 */
import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { finishShare, sharePages, type SharedPages } from './finish-share.ts';
import { buildSteps, type StepBuilder } from './page-step.ts';
import { listSitePaths, moveInto } from './site-file.ts';

/** What a thread is given. */
export interface FinishJob {
  readonly pages: SharedPages;
  /** Where its pages go. */
  readonly target: string;
}

/** What each step has told in a thread, in the order of the steps. */
type Told = readonly unknown[];

/** With fewer pages than this, a thread loads and warms up for longer than it saves. */
export const pagesWorthThread = 400;

/** Starts the thread. What it tells is awaited later, so a failure waits too and is not lost. */
function start(job: FinishJob): () => Promise<Told> {
  rmSync(job.target, { recursive: true, force: true });
  const told = new Promise<Told>((resolve, reject) => {
    const worker = new Worker(new URL('./finish-worker.ts', import.meta.url), { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`The pages were not finished: a thread ended with code ${String(code)}.`));
    });
  });
  told.catch(() => undefined);
  return () => told;
}

/**
 * Astro integration that takes every built page through the steps.
 * @param sharedFrom number of pages from which a thread helps, which takes its steps from page-steps.ts
 */
export function finishPages(builders: readonly StepBuilder[], sharedFrom = Infinity): AstroIntegration {
  let shared: (FinishJob & { waitForTold: () => Promise<Told> }) | undefined;
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:generated': ({ dir }) => {
        const root = fileURLToPath(dir);
        const paths = listSitePaths(root, '.html');
        if (paths.length < sharedFrom) return;
        const job = {
          pages: sharePages(root, paths),
          target: join(dirname(root), `${basename(root)}-finished`),
        };
        shared = { ...job, waitForTold: start(job) };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const info = (line: string): void => {
          logger.info(line);
        };
        const steps = buildSteps(builders, { root, info });
        const pages = shared?.pages ?? sharePages(root, listSitePaths(root, '.html'));
        await finishShare(pages, steps);
        const told = await shared?.waitForTold();
        if (shared && existsSync(shared.target)) moveInto(shared.target, root);
        for (const [at, { end }] of steps.entries()) {
          await end?.(pages.paths.length, told === undefined ? [] : [told[at]]);
        }
      },
    },
  };
}
