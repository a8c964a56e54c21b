/** One measured build of either site. In: a prepared folder. Out: what the build took and left. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { at, root } from '../../../scripts/project.ts';
import { measureCommand, type CommandCost } from './measure-command.ts';
import { measureOutput, type OutputSize } from './measure-output.ts';
import { buildDay, type PreparedGuide } from './prepare-ours.ts';
import { clearStock, type PreparedStock } from './prepare-stock.ts';

/** What one build took and left. */
export interface BuildRun extends Omit<CommandCost, 'exitCode'>, OutputSize {
  /** The steps of our build with their seconds, as it says them. */
  readonly steps: readonly (readonly [name: string, seconds: number])[];
}

/** Thrown when a build fails, with the end of what it said. */
export class BuildFailed extends Error {}

const finish = (what: string, { exitCode, ...cost }: CommandCost, outDir: string): BuildRun => {
  if (exitCode !== 0) {
    throw new BuildFailed(
      `The build of ${what} failed:\n${cost.output.trim().split('\n').slice(-25).join('\n')}`,
    );
  }
  return { ...cost, ...measureOutput(outDir), steps: parseSteps(cost.output) };
};

/** Reads the lines in which our build says what each of its steps took. */
export const parseSteps = (output: string): (readonly [string, number])[] =>
  [...output.matchAll(/^(\S.*?) +done +([\d.]+) s$/gm)].map(
    ([, name = '', seconds]) => [name, Number(seconds)] as const,
  );

/** Removes everything that an earlier build of ours left for the next one. */
export function clearOurs({ outDir, cacheDir }: PreparedGuide): void {
  rmSync(outDir, { recursive: true, force: true });
  rmSync(cacheDir, { recursive: true, force: true });
  const shared = at('node_modules/.cache/guide');
  // The stamp says whether dist/ is current; a build to another folder neither reads nor writes it.
  const kept = 'build-stamp.json';
  try {
    for (const name of readdirSync(shared)) {
      if (name !== kept) rmSync(join(shared, name), { recursive: true, force: true });
    }
  } catch {
    // There is no cache yet.
  }
}

/** Builds our guide as it stands, with whatever earlier builds left. */
export async function buildOurs(
  { contentDir, outDir }: PreparedGuide,
  { hasCards = false, patienceMinutes }: { hasCards?: boolean; patienceMinutes: number },
): Promise<BuildRun> {
  const args = [at('scripts/build.ts'), '--content', contentDir, '--out', outDir];
  const env = { GUIDE_CARDS: hasCards ? '' : 'off', GUIDE_TEAM: '', GUIDE_BUILD_DAY: buildDay };
  const cost = await measureCommand(process.execPath, args, { cwd: root, env, patienceMinutes });
  return finish('our guide', cost, outDir);
}

/** Builds stock Starlight from nothing. */
export async function buildStock(stock: PreparedStock, patienceMinutes: number): Promise<BuildRun> {
  clearStock(stock);
  const cost = await measureCommand(process.execPath, [stock.command, 'build'], {
    cwd: stock.folder,
    env: {},
    patienceMinutes,
  });
  return finish('stock Starlight', cost, stock.outDir);
}
