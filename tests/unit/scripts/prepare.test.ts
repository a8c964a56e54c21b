import { describe, expect, test } from 'vitest';
import { prepare } from '../../../scripts/prepare.cjs';
import rules from '../../../scripts/prepare-rules.cjs';

const lock = JSON.stringify({
  packages: {
    '': { name: 'guide' },
    'node_modules/astro': { version: '7.3.5' },
    'node_modules/only-on-windows': { version: '1.0.0', optional: true },
  },
});
const installed = JSON.stringify({ packages: { 'node_modules/astro': { version: '7.3.5' } } });
const outOfStep = 'npm error code EUSAGE\nnpm error `npm ci` can only install … are in sync.';

/** A machine on which all is well, with what a test changes; `said` and `ran` keep what happened. */
function createWorld(changes: Record<string, unknown> = {}, files: Record<string, string> = {}) {
  const disk = new Map(
    Object.entries({ 'package-lock.json': lock, 'node_modules/.package-lock.json': installed, ...files }),
  );
  const said: string[] = [];
  const ran: string[] = [];
  const world = {
    nodeVersion: 'v20.20.2',
    env: {},
    print: (line: string) => void said.push(line),
    printError: (line: string) => void said.push(line),
    findClosedFolder: () => undefined,
    readText: (file: string) => disk.get(file) ?? '',
    writeText: (file: string, text: string) => void disk.set(file, text),
    runsOwnNode: () => true,
    runNpm: (command: string) => {
      ran.push(command.split(' ')[0] ?? '');
      return { exitCode: 0, interrupted: false, npmMissing: false, output: '' };
    },
    ...changes,
  };
  return { world: world as unknown as Parameters<typeof prepare>[0], said, ran, disk };
}

const failedInstall = (output: string) => () => ({
  exitCode: 1,
  interrupted: false,
  npmMissing: false,
  output,
});

describe('prepare', () => {
  test('says nothing and installs nothing when the dependencies are up to date', () => {
    const { world, said, ran } = createWorld();
    expect(prepare(world)).toBe(0);
    expect({ said, ran }).toEqual({ said: [], ran: [] });
  });

  test('remembers the lock file it has seen installed, and trusts it next time', () => {
    const { world, ran, disk } = createWorld();
    prepare(world);
    disk.set('node_modules/.package-lock.json', 'unreadable');
    expect(prepare(world)).toBe(0);
    expect(ran).toEqual([]);
  });

  test('refuses an old Node.js with one sentence', () => {
    const { world, said } = createWorld({ nodeVersion: 'v18.20.8' });
    expect(prepare(world)).toBe(1);
    expect(said).toMatchInlineSnapshot(`
      [
        "This project needs Node.js 20 or newer, and this machine runs 18.20.8: install the current LTS release from https://nodejs.org/en/download and run the command again.",
      ]
    `);
  });

  test('refuses to install with the old Node.js that runs npm', () => {
    const env = { npm_config_user_agent: 'npm/8.19.4 node/v16.20.2 linux x64' };
    const { world, said, ran } = createWorld({ nodeVersion: 'v24.0.0', env, runsOwnNode: () => false });
    expect(prepare(world)).toBe(1);
    expect(said.join()).toContain('this machine runs 16.20.2');
    expect(ran).toEqual([]);
  });

  test('names a folder that it may not write', () => {
    const { world, said } = createWorld({ findClosedFolder: () => '/srv/guide/node_modules' });
    expect(prepare(world)).toBe(1);
    expect(said).toMatchInlineSnapshot(`
      [
        "The folder /srv/guide/node_modules cannot be written by this user: run the command as its owner, or give yourself write permission to it.",
      ]
    `);
  });

  test('installs when the lock file has changed', () => {
    const stale = JSON.stringify({ packages: { 'node_modules/astro': { version: '7.0.0' } } });
    const { world, said, ran } = createWorld({}, { 'node_modules/.package-lock.json': stale });
    expect(prepare(world)).toBe(0);
    expect(said).toEqual(['Installing dependencies (once; about a minute) …']);
    expect(ran).toEqual(['ci']);
  });

  test('installs plainly when the lock file does not fit package.json', () => {
    const commands: string[] = [];
    const runNpm = (command: string) => {
      commands.push(command);
      return command.startsWith('ci')
        ? failedInstall(outOfStep)()
        : { exitCode: 0, interrupted: false, npmMissing: false, output: '' };
    };
    const { world, said } = createWorld({ runNpm }, { 'node_modules/.package-lock.json': '' });
    expect(prepare(world)).toBe(0);
    expect(commands).toEqual(['ci --include=dev', 'install --no-save --include=dev']);
    expect(said).toHaveLength(2);
  });

  test('fetches Node.js by itself for a user who forbids install scripts', () => {
    const ran: string[] = [];
    const runNpm = (command: string) => {
      ran.push(command);
      return { exitCode: 0, interrupted: false, npmMissing: false, output: '' };
    };
    const { world } = createWorld({ runNpm, runsOwnNode: () => ran.length === 2 });
    expect(prepare(world)).toBe(0);
    expect(ran).toEqual(['ci --include=dev', 'rebuild node --ignore-scripts=false']);
  });

  test('says that no registry answers, in one sentence', () => {
    const output = 'npm error code ECONNREFUSED\nnpm error connect ECONNREFUSED 127.0.0.1:9';
    const { world, said } = createWorld(
      { runNpm: failedInstall(output) },
      { 'node_modules/.package-lock.json': '' },
    );
    expect(prepare(world)).toBe(1);
    expect(said.slice(1)).toMatchInlineSnapshot(`
      [
        "The dependencies cannot be installed because no package registry answers: connect to the network, or name a registry you can reach with "npm config set registry <address>", and run the command again (details: .build/install.log).",
      ]
    `);
  });

  test('names the log file when the cause is another', () => {
    const { world, said } = createWorld(
      { runNpm: failedInstall('npm error code EINTEGRITY') },
      { 'node_modules/.package-lock.json': '' },
    );
    expect(prepare(world)).toBe(1);
    expect(said.slice(1)).toMatchInlineSnapshot(`
      [
        "The dependencies cannot be installed: npm ended with an error, which the last lines of .build/install.log explain.",
      ]
    `);
  });

  test('says when the installed Node.js does not run', () => {
    const { world, said } = createWorld({ runsOwnNode: () => false });
    expect(prepare(world)).toBe(1);
    expect(said.at(-1)).toContain('node_modules/.bin/node does not run on this machine');
  });

  test('says when npm is missing', () => {
    const runNpm = () => ({ exitCode: null, interrupted: false, npmMissing: true, output: '' });
    const { world, said } = createWorld({ runNpm }, { 'node_modules/.package-lock.json': '' });
    expect(prepare(world)).toBe(1);
    expect(said.at(-1)).toContain('The command npm is missing');
  });

  test('says nothing more when it is interrupted', () => {
    const runNpm = () => ({ exitCode: null, interrupted: true, npmMissing: false, output: '' });
    const { world, said } = createWorld({ runNpm }, { 'node_modules/.package-lock.json': '' });
    expect(prepare(world)).toBe(130);
    expect(said).toHaveLength(1);
  });
});

describe('the rules of prepare', () => {
  test.each([
    ['v8.17.0', true],
    ['v18.20.8', true],
    ['v20.0.0', false],
    ['v24.21.0', false],
  ])('judge whether %s is too old', (version, isOld) => {
    expect(rules.formatOldNode(version) !== '').toBe(isOld);
  });

  test('let optional packages be missing, and no others', () => {
    expect(rules.isInstalled(lock, installed)).toBe(true);
    expect(rules.isInstalled(lock, JSON.stringify({ packages: {} }))).toBe(false);
    expect(rules.isInstalled(lock, '')).toBe(false);
  });

  test('pass on how to reach packages, and nothing that changes what is installed', () => {
    const env = {
      PATH: '/usr/bin',
      HTTPS_PROXY: 'http://proxy.example',
      NODE_ENV: 'production',
      npm_config_registry: 'http://registry.example',
      npm_config_cache: '/cache',
      npm_config_omit: 'dev',
      npm_config_prefix: '/elsewhere',
      npm_config_allow_scripts: '',
      npm_lifecycle_event: 'start',
    };
    expect(Object.keys(rules.selectEnvironment(env))).toEqual([
      'PATH',
      'HTTPS_PROXY',
      'npm_config_registry',
      'npm_config_cache',
    ]);
  });

  test.each(['ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ECONNRESET', 'ENETUNREACH'])(
    'read %s as no network',
    (code) => {
      expect(rules.formatInstallFailure(`npm error code ${code}`, 'x.log')).toContain(
        'no package registry answers',
      );
    },
  );

  test('tell a full disk and a closed folder apart', () => {
    expect(rules.formatInstallFailure('npm error code ENOSPC', 'x.log')).toContain('the disk is full');
    expect(rules.formatInstallFailure('npm error code EACCES', 'x.log')).toContain('may not write');
  });
});
