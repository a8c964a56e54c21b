/** A built site -> what servers need to know of it: its files, its policies and its redirects. */
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { listHeaders, type ServingSettings } from '../src/serving/header-rules.ts';
import { getPolicies, parseHeadersFile } from '../src/serving/headers-file.ts';
import { parseRedirectsFile, type Redirect } from '../src/serving/redirects.ts';
import type { HeaderRule } from './serve.ts';
import { listFiles } from './stamp.ts';

/** Files that tell hosts what to do, and are no part of the site. */
const hostFiles: readonly string[] = ['/_headers', '/_redirects'];

/** What servers need to know of a built site. */
export interface ServedSite {
  /** Every file by its path from the root. Example: "/salaries/index.html". */
  readonly paths: readonly string[];
  readonly policies: ServingSettings['policies'];
  readonly redirects: readonly Redirect[];
}

/** Lists the files of a built site by their paths from its root. */
export const listPaths = (dist: string): string[] =>
  listFiles(dist)
    .map((file) => `/${relative(dist, file).split(sep).join('/')}`)
    .filter((path) => !hostFiles.includes(path));

/**
 * Reads the policies that a build was made with. They come from the site itself and not from the team's overlay, so that
 * a server never says something else than what was built.
 * @throws where the folder holds no built site.
 */
export function readPolicies(dist: string): ServingSettings['policies'] {
  return getPolicies(parseHeadersFile(readHostFile(dist, '_headers')));
}

/**
 * Reads what the server of `npm start` sends with each address: what any server does, but nothing is kept without asking,
 * since authors build again and again.
 */
export function readHeaderRule(dist: string): HeaderRule {
  const settings = { policies: readPolicies(dist) };
  return (address) => {
    const headers = Object.entries(listHeaders(address, settings));
    return Object.fromEntries(headers.filter(([name]) => name !== 'Cache-Control'));
  };
}

/** Reads all of it. @throws where the folder holds no built site. */
export const readServed = (dist: string): ServedSite => ({
  paths: listPaths(dist),
  policies: readPolicies(dist),
  redirects: parseRedirectsFile(readHostFile(dist, '_redirects')),
});

function readHostFile(dist: string, name: string): string {
  try {
    return readFileSync(join(dist, name), 'utf8');
  } catch {
    throw new Error(`There is no ${join(dist, name)}: build the guide first, with "npm run build".`);
  }
}
