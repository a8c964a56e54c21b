/** One measured build of either site. In: a prepared folder. Out: what the build took and left. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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
export function clearOurs({ folder, outDir }: PreparedGuide): void {
  const modules = join(folder, 'node_modules');
  const caches = readdirSync(modules).filter((name) => name.startsWith('.'));
  for (const left of [outDir, ...['.build', '.astro'].map((name) => join(folder, name))]) {
    rmSync(left, { recursive: true, force: true });
  }
  for (const cache of caches) rmSync(join(modules, cache), { recursive: true, force: true });
}

/** Builds our guide as it stands, with whatever earlier builds left. */
export async function buildOurs(
  { folder, outDir }: PreparedGuide,
  { hasCards = false, patienceMinutes }: { hasCards?: boolean; patienceMinutes: number },
): Promise<BuildRun> {
  const args = [join(folder, 'scripts/build.ts')];
  const env = { GUIDE_CARDS: hasCards ? '' : 'off', GUIDE_TEAM: '', GUIDE_BUILD_DAY: buildDay };
  const cost = await measureCommand(process.execPath, args, { cwd: folder, env, patienceMinutes });
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
