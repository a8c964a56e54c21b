/**
 * Beside the build: a thread makes what follows from the content alone while Astro builds the pages on the other core.
 *
 * In: the content that is being built. Out: its files among those of the built site, once Astro is done; not earlier,
 * since Astro empties the folder when it begins.
 */
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { BesideJob, BesideReport } from './beside.ts';
import { readEntries } from './check-team.ts';
import { areCardsDrawn } from './draw-cards.ts';
import type { PolicyMarker } from './mark-policy.ts';
import { readBuiltContent } from './read-built-content.ts';
import { runThread } from './run-thread.ts';
import { moveInto } from './site-file.ts';
import { replaceSitemap } from './write-sitemap.ts';

/**
 * Astro integration that makes it all.
 * @param marker learns what the pages that the thread writes say for the policy
 * @param cards the setting of GUIDE_CARDS
 * @throws Error for a setting that there is not
 */
export function writeBeside(marker: PolicyMarker, cards?: string): AstroIntegration {
  areCardsDrawn(cards);
  let isBuild = false;
  let root = '';
  let told: Promise<BesideReport> | undefined;
  return {
    name: 'write-beside',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      'astro:config:done': ({ config }) => {
        if (!isBuild) return;
        const outDir = fileURLToPath(config.outDir);
        root = join(dirname(outDir), `${basename(outDir)}-beside`);
        const cacheDir = join(fileURLToPath(config.root), 'node_modules/.cache/guide');
        const job: BesideJob = { root, cacheDir, cards, now: Date.now() };
        const script = new URL('./beside-worker.ts', import.meta.url);
        told = runThread(script, job, 'What goes beside the pages was not made');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const report = await told;
        if (!report) return;
        const site = fileURLToPath(dir);
        moveInto(root, site);
        marker.addNotes(report.notes);
        const entries = readEntries(readBuiltContent().contentDir);
        if (entries) replaceSitemap(site, entries);
        for (const line of report.lines) logger.info(line);
        for (const line of report.warnings) logger.warn(line);
      },
    },
  };
}
