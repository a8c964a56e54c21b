/** Where the project stands on this machine: the one place that knows. */
import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';

/** The project folder, without a trailing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** An absolute path inside the project. */
export function at(...parts: string[]): string {
  return join(root, ...parts);
}

/** The team's overlay that GUIDE_TEAM names, as an absolute path; undefined where it names none. */
export const teamFile = process.env['GUIDE_TEAM'] ? resolve(process.env['GUIDE_TEAM']) : undefined;

/** Whether GUIDE_CARDS leaves the social cards out, so that a build is not whole. */
export const isWithoutCards = process.env['GUIDE_CARDS'] === 'off';

/** The JavaScript file behind a command of a dependency, to be run with `process.execPath`. */
export const commands = {
  astro: at('node_modules/astro/bin/astro.mjs'),
  eslint: at('node_modules/eslint/bin/eslint.js'),
  playwright: at('node_modules/@playwright/test/cli.js'),
  prettier: at('node_modules/prettier/bin/prettier.cjs'),
  vitest: at('node_modules/vitest/vitest.mjs'),
} as const;

/** Settings for every child process: no usage statistics are sent to anyone. */
export const childEnvironment = { ASTRO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' } as const;
