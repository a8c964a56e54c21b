/**
 * Builds the guide: prove the content, build the pages, check the built site, put it in place.
 *
 * In: a content folder. Out: a folder of finished pages, replaced in one step or left as it was. Every
 * effect is a parameter, so that tests can make each step fail.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runThread } from '../src/integrations/run-thread.ts';
import { releaseLock, takeLock } from './build-lock.ts';
import type { ContentJob } from './check-content.ts';
import { at, isWithoutCards, root, teamFile } from './project.ts';
import { startAside, startNode } from './run-command.ts';
import { hashInputs, hashOutput, removeStamp, writeStamp } from './stamp.ts';
import { swapFolder } from './swap-folder.ts';

/** What to build, and where to. Absolute paths. */
export interface BuildOptions {
  contentDir: string;
  outDir: string;
}

/** The building of the pages, which gets ready while the content is checked. */
export interface PagesBuild {
  /** Builds the pages and gives the text of what went wrong; empty when all is well. */
  run: () => Promise<string>;
  /** Ends it in any case. */
  stop: () => void;
}

/** What a build does to the world. A check gives the text of its findings; empty when all is well. */
export interface BuildEffects {
  print: (line: string) => void;
  printError: (text: string) => void;
  /** Milliseconds on a clock that only goes forward. */
  now: () => number;
  /** Keeps what it has read in a file, so that the steps after it need not read the content again. */
  checkContent: (contentDir: string, catalogFile: string) => Promise<string>;
  startPages: (contentDir: string, outDir: string, catalogFile: string) => PagesBuild;
  checkSite: (distDir: string, catalogFile: string) => Promise<string>;
}

/** What `npm run build` builds. */
export const defaultBuild: BuildOptions = { contentDir: at('content'), outDir: at('dist') };

/** The effects of a real build, which says what it does through the two given functions. */
export const createEffects = (
  print: (line: string) => void,
  printError: (text: string) => void,
): BuildEffects => ({
  print,
  printError,
  now: () => performance.now(),
  checkContent: (contentDir, catalogFile) => {
    const job: ContentJob = { contentDir, catalogFile, teamFile };
    const script = new URL('./check-content-worker.ts', import.meta.url);
    return runThread(script, job, 'The content was not checked');
  },
  startPages: (contentDir, outDir, catalogFile) => {
    const env = {
      GUIDE_CONTENT_DIR: contentDir,
      GUIDE_OUT_DIR: outDir,
      GUIDE_CATALOG: catalogFile,
      GUIDE_TEAM: teamFile ?? '',
    };
    const { result, send, stop } = startNode(at('scripts/build-pages.ts'), { env });
    return {
      stop,
      run: async () => {
        send('The content is proved.');
        const { exitCode, output } = await result;
        if (exitCode !== 0) return output.trim() || 'Astro ended without a message.';
        if (output.trim()) printError(output.trim());
        return '';
      },
    };
  },
  checkSite: async (distDir, catalogFile) => {
    // Loaded when it is its turn: before that, Astro and the check of the content need both cores.
    const { checkSite } = await import('./check-site.ts');
    return checkSite(distDir, catalogFile, isWithoutCards ? '/cards/' : undefined);
  },
});

/** The effects of a build in a terminal. */
const terminalEffects = createEffects(
  (line) => {
    console.log(line);
  },
  (text) => {
    console.error(text);
  },
);

/**
 * Builds the guide and returns whether it is in place. On failure the output folder stands as it was, and
 * everything wrong has been printed.
 * @throws when another build is writing to the same folder.
 */
export async function buildGuide(
  options: BuildOptions = defaultBuild,
  effects: BuildEffects = terminalEffects,
): Promise<boolean> {
  const lock = join(dirname(options.outDir), '.build/lock');
  takeLock(lock);
  try {
    return await buildUnderLock(options, effects);
  } finally {
    releaseLock(lock);
  }
}

async function buildUnderLock({ contentDir, outDir }: BuildOptions, effects: BuildEffects): Promise<boolean> {
  const next = join(dirname(outDir), '.build/next');
  const previous = join(dirname(outDir), '.build/previous');
  const catalogFile = join(dirname(outDir), '.build/catalog.json');
  // Before anything is started: what cannot be read ends the build with nothing left running.
  const inputs = hashInputs(root, teamFile);
  const putInPlace = (): string => {
    if (outDir === defaultBuild.outDir) removeStamp(root);
    swapFolder({ next, current: outDir, previous });
    return '';
  };
  const pages = effects.startPages(contentDir, next, catalogFile);

  const steps: readonly (readonly [string, () => string | Promise<string>])[] = [
    ['Checking the content', () => effects.checkContent(contentDir, catalogFile)],
    ['Building the pages', pages.run],
    ['Checking the built site', () => effects.checkSite(next, catalogFile)],
    ['Putting it in place', putInPlace],
  ];
  for (const [name, run] of steps) {
    if (await runStep(name, run, effects)) continue;
    pages.stop();
    for (const left of [next, `${next}-beside`, `${next}-finished`]) {
      rmSync(left, { recursive: true, force: true });
    }
    effects.printError(`\n${name} failed; the last good build stands as it was.`);
    return false;
  }
  removeAside(previous);
  if (outDir === defaultBuild.outDir && contentDir === defaultBuild.contentDir) {
    writeStamp(root, { inputs, output: hashOutput(outDir) });
  }
  return true;
}

/**
 * Removes a folder in a process that nobody waits for, since thousands of files take seconds. It gets a name of its own
 * first, so that no later build puts anything there; what such a process leaves behind goes with the next one.
 */
function removeAside(folder: string): void {
  const parent = dirname(folder);
  if (existsSync(folder)) renameSync(folder, join(parent, `gone-${randomUUID()}`));
  const gone = readdirSync(parent).filter((name) => name.startsWith('gone-'));
  if (gone.length === 0) return;
  startAside(process.execPath, [
    ...['-e', 'for (const each of process.argv.slice(1)) fs.rmSync(each, { recursive: true, force: true })'],
    ...gone.map((name) => join(parent, name)),
  ]);
}

async function runStep(
  name: string,
  run: () => string | Promise<string>,
  { print, printError, now }: BuildEffects,
): Promise<boolean> {
  const started = now();
  let problem: string;
  try {
    problem = await run();
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  const seconds = ((now() - started) / 1000).toFixed(1);
  print(`${name.padEnd(24)} ${problem ? 'failed' : 'done'.padEnd(6)} ${seconds.padStart(6)} s`);
  if (problem) printError(`\n${problem}`);
  return !problem;
}
