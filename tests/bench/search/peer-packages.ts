/** The search engines among the peers: their versions, and bundles of them for Node and browsers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as peers from '../shared/peer-folder.ts';

/** The version of an engine. */
export const readVersion = (name: string): string => peers.readVersion('search', name);

/** Imports an engine that runs in Node as it is. */
export const importPeer = (name: string): Promise<unknown> => peers.importPeer('search', name);

/** Bundles the text of a module that may import the engines and, by absolute path, files of the benchmark. */
export const bundle = (contents: string, platform: 'node' | 'browser'): Promise<Buffer> =>
  peers.bundle('search', contents, platform);

/** Bundles a module for Node and imports it. */
export async function importBundled(name: string, contents: string): Promise<unknown> {
  mkdirSync(peers.benchFolder, { recursive: true });
  const file = join(peers.benchFolder, `${name}.mjs`);
  writeFileSync(file, await bundle(contents, 'node'));
  return import(pathToFileURL(file).href);
}
