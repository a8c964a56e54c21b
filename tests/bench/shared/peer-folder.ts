/**
 * The folders in which peers stand, each with a lock file of its own: installing them, their versions, importing them.
 * Nothing is installed but by a benchmark that needs it.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { at } from '../../../scripts/project.ts';

/** The folders below tests/bench/peers, and what each is, for people. */
const peerFolders = {
  search: 'the other search engines',
  starlight: 'stock Starlight',
  vitepress: 'VitePress',
  docusaurus: 'Docusaurus',
  lighthouse: 'Lighthouse',
  charts: 'Chart.js for the browser',
} as const;
export type PeerFolder = keyof typeof peerFolders;

/** The absolute path of something in a peer's folder. */
export const inPeer = (peer: PeerFolder, ...parts: string[]): string =>
  at('tests/bench/peers', peer, ...parts);

/** The version of a package that the package.json of a peer names. */
export function readVersion(peer: PeerFolder, name: string): string {
  const { dependencies } = JSON.parse(readFileSync(inPeer(peer, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const version = dependencies[name];
  if (version === undefined)
    throw new Error(`tests/bench/peers/${peer}/package.json does not name "${name}".`);
  return version;
}

/** npm keeps a copy of the lock file that it installed; it lacks the packages of other systems. */
function isInstalled(peer: PeerFolder): boolean {
  const readPackages = (file: string): Record<string, { version: string; optional?: boolean }> => {
    const { packages } = JSON.parse(readFileSync(inPeer(peer, file), 'utf8')) as {
      packages: Record<string, { version: string; optional?: boolean }>;
    };
    return packages;
  };
  try {
    const installed = readPackages('node_modules/.package-lock.json');
    return Object.entries(readPackages('package-lock.json')).every(
      ([place, { version, optional }]) =>
        place === '' || optional === true || installed[place]?.version === version,
    );
  } catch {
    return false;
  }
}

/** Installs a peer when it is missing or has changed. @throws Error when npm fails. */
export async function ensurePeer(peer: PeerFolder, print: (line: string) => void): Promise<void> {
  if (isInstalled(peer)) return;
  print(`Installing ${peerFolders[peer]} into tests/bench/peers/${peer} (once) …`);
  // npm tells the programs that it starts what it is set to; the npm within must find its own folder.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const own = process.env['npm_execpath'];
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const cwd = inPeer(peer);
  const exitCode = await new Promise<number>((resolve, reject) => {
    const child = own?.endsWith('.js')
      ? spawn(process.execPath, [own, ...args], { cwd, env, stdio: 'inherit' })
      : spawn('npm', args, { cwd, env, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
  if (exitCode !== 0) throw new Error(`npm could not install ${peerFolders[peer]}: see what it said above.`);
}

/** Imports a package of a peer that runs in Node as it is. */
export const importPeer = (peer: PeerFolder, name: string): Promise<unknown> =>
  import(pathToFileURL(inPeer(peer, 'node_modules', name, readMain(peer, name))).href);

function readMain(peer: PeerFolder, name: string): string {
  const { main = 'index.js' } = JSON.parse(
    readFileSync(inPeer(peer, 'node_modules', name, 'package.json'), 'utf8'),
  ) as { main?: string };
  return main;
}

/** Where the benchmarks keep what they build. */
export const benchFolder = at('.build/bench');

/** What is used of esbuild. */
interface Bundler {
  readonly build: (
    options: object,
  ) => Promise<{ readonly outputFiles: readonly { readonly contents: Uint8Array }[] }>;
}

/** Bundles the text of a module with the esbuild of a peer; it may import packages of the peer, and files by absolute path. */
export async function bundle(
  peer: PeerFolder,
  contents: string,
  platform: 'node' | 'browser',
): Promise<Buffer> {
  const { build } = createRequire(inPeer(peer, 'package.json'))('esbuild') as Bundler;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: inPeer(peer), loader: 'ts' },
    bundle: true,
    minify: platform === 'browser',
    treeShaking: true,
    format: 'esm',
    platform,
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild gave no file.');
  return Buffer.from(file.contents);
}
