/** The peers' packages: installed in a folder of their own, their versions, and bundles of them for Node and browsers. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at } from '../../../scripts/project.ts';

const folder = at('tests/bench/peers');
const inPeers = createRequire(join(folder, 'package.json'));

/** The version of a peer that the package.json of the peers names. */
export function readVersion(name: string): string {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const version = dependencies[name];
  if (version === undefined) throw new Error(`tests/bench/peers/package.json does not name "${name}".`);
  return version;
}

/** npm keeps a copy of the lock file that it installed; it lacks the packages of other systems. */
function isInstalled(): boolean {
  const readPackages = (file: string): Record<string, { version: string; optional?: boolean }> => {
    const { packages } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
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

/** Installs the peers when they are missing or have changed. @throws when npm fails. */
export async function ensurePeers(print: (line: string) => void): Promise<void> {
  if (isInstalled()) return;
  print('Installing the other search engines into tests/bench/peers (once) …');
  // npm tells the programs that it starts what it is set to; the npm within must find its own folder.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const own = process.env['npm_execpath'];
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const exitCode = await new Promise<number>((resolve, reject) => {
    const child = own?.endsWith('.js')
      ? spawn(process.execPath, [own, ...args], { cwd: folder, env, stdio: 'inherit' })
      : spawn('npm', args, { cwd: folder, env, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
  if (exitCode !== 0)
    throw new Error('The other search engines cannot be installed: see what npm said above.');
}

/** What is used of esbuild. */
interface Bundler {
  readonly build: (
    options: object,
  ) => Promise<{ readonly outputFiles: readonly { readonly contents: Uint8Array }[] }>;
}

/** Bundles the text of a module that may import the peers and, by absolute path, files of the benchmark. */
export async function bundle(contents: string, platform: 'node' | 'browser'): Promise<Buffer> {
  const { build } = inPeers('esbuild') as Bundler;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
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

/** Where the benchmark keeps what it builds. */
export const benchFolder = at('.build/bench');

/** Bundles a module for Node and imports it. */
export async function importBundled(name: string, contents: string): Promise<unknown> {
  mkdirSync(benchFolder, { recursive: true });
  const file = join(benchFolder, `${name}.mjs`);
  writeFileSync(file, await bundle(contents, 'node'));
  return import(pathToFileURL(file).href);
}

/** Imports a peer that runs in Node as it is. */
export const importPeer = (name: string): Promise<unknown> =>
  import(pathToFileURL(join(folder, 'node_modules', name, readMain(name))).href);

function readMain(name: string): string {
  const { main = 'index.js' } = JSON.parse(
    readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'),
  ) as { main?: string };
  return main;
}
