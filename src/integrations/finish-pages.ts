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
import type { AstroIntegration } from 'astro';
import { finishShare, sharePages, type SharedPages } from './finish-share.ts';
import { buildSteps, type StepBuilder } from './page-step.ts';
import { runThread } from './run-thread.ts';
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

/**
 * Astro integration that takes every built page through the steps.
 * @param sharedFrom number of pages from which a thread helps, which takes its steps from page-steps.ts
 */
export function finishPages(builders: readonly StepBuilder[], sharedFrom = Infinity): AstroIntegration {
  let shared: (FinishJob & { told: Promise<Told> }) | undefined;
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:generated': ({ dir }) => {
        const root = fileURLToPath(dir);
        const paths = listSitePaths(root, '.html');
        if (paths.length < sharedFrom) return;
        const job: FinishJob = {
          pages: sharePages(root, paths),
          target: join(dirname(root), `${basename(root)}-finished`),
        };
        rmSync(job.target, { recursive: true, force: true });
        const script = new URL('./finish-worker.ts', import.meta.url);
        shared = { ...job, told: runThread(script, job, 'The pages were not finished') };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const info = (line: string): void => {
          logger.info(line);
        };
        const steps = buildSteps(builders, { root, info });
        const pages = shared?.pages ?? sharePages(root, listSitePaths(root, '.html'));
        await finishShare(pages, steps);
        const told = await shared?.told;
        if (shared && existsSync(shared.target)) moveInto(shared.target, root);
        for (const [at, { end }] of steps.entries()) {
          await end?.(pages.paths.length, told === undefined ? [] : [told[at]]);
        }
      },
    },
  };
}
