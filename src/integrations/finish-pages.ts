/**
 * After the build: every page passes through all that changes pages, in order, and is read and written once.
 *
 * In: the built site, and the changes. Out: finished pages. Starlight has let Pagefind read the pages by then, so
 * nothing that a step adds becomes a search result. It must not know what a step changes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSteps, changePage, type StepBuilder } from './page-step.ts';
import { listSitePaths, rewriteFile } from './site-file.ts';

/** Astro integration that takes every built page through the steps. */
export function finishPages(builders: readonly StepBuilder[]): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const info = (line: string): void => {
          logger.info(line);
        };
        const steps = buildSteps(builders, { root, info });
        const paths = listSitePaths(root, '.html');
        for (const path of paths) {
          const file = join(root, path);
          const before = readFileSync(file, 'utf8');
          const after = await changePage(before, path, steps);
          if (after !== before) rewriteFile(file, after);
        }
        for (const { end } of steps) await end?.(paths.length);
      },
    },
  };
}
