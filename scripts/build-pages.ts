/**
 * Runs Astro once and ends; started by build-guide.ts as a child process, so that no state outlives a build. It loads
 * Astro at once, and builds when it is told that the content is proved.
 *
 * In: GUIDE_CONTENT_DIR and GUIDE_OUT_DIR. Out: the pages in GUIDE_OUT_DIR, or one readable message and exit
 * code 1.
 */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at, root } from './project.ts';

/** The parts of an error of Astro, Vite or MDX that help its reader. */
interface ReadableError {
  message?: string;
  hint?: string;
  id?: string;
  loc?: { file?: string; line?: number; column?: number };
}

function formatError(error: unknown): string {
  const { message = String(error), hint, id, loc } = error as ReadableError;
  const file = loc?.file ?? id;
  const place = file === undefined ? '' : relative(root, file.replace(pathToFileURL('/').href, '/'));
  const line = loc?.line === undefined ? '' : `:${String(loc.line)}`;
  return [place && `In ${place}${line}:`, message.trim(), hint?.trim()].filter(Boolean).join('\n');
}

const outDir = process.env['GUIDE_OUT_DIR'] ?? at('.build/next');
const cacheDir = join(dirname(outDir), 'cache');
try {
  // Whoever starts this file by hand sends no word.
  const word = process.connected ? once(process, 'message') : undefined;
  const { build } = await import('astro');
  // Astro reads the configuration itself; what it imports is loaded by then.
  await import('../astro.config.mjs');
  await word;
  rmSync(outDir, { recursive: true, force: true });
  // Pages kept from an earlier build could come from other content.
  rmSync(join(cacheDir, 'data-store.json'), { force: true });
  await build({
    root,
    outDir,
    cacheDir,
    logLevel: 'warn',
  });
  process.exit(0);
} catch (error) {
  console.error(formatError(error));
  process.exit(1);
}
