import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  buildEntry,
  completePackages,
  selectMissingPackages,
  type LockedPackages,
} from '../../../scripts/complete-lock.ts';
import { at } from '../../../scripts/project.ts';

const packages: LockedPackages = {
  '': {},
  'node_modules/pagefind': {
    version: '1.6.0',
    dev: true,
    optionalDependencies: { '@pagefind/linux-x64': '1.6.0', '@pagefind/windows-x64': '1.6.0' },
  },
  'node_modules/@pagefind/linux-x64': { version: '1.6.0', optional: true },
};

describe('completePackages', () => {
  test('adds an entry for a package that the registry did not offer', () => {
    const completed = completePackages(packages);
    expect(completed['node_modules/@pagefind/windows-x64']).toEqual({
      version: '1.6.0',
      cpu: ['x64'],
      dev: true,
      optional: true,
      os: ['win32'],
    });
    expect(selectMissingPackages(completed)).toEqual([]);
  });

  test('nests an entry when another version stands at the top', () => {
    const other = { ...packages, 'node_modules/@pagefind/windows-x64': { version: '1.5.2', optional: true } };
    expect(Object.keys(completePackages(other))).toContain(
      'node_modules/pagefind/node_modules/@pagefind/windows-x64',
    );
  });

  test('names no system for a package that runs on all', () => {
    const missing = { place: '', name: '@x/binding-wasm32-wasi', version: '1.0.0', isDev: false };
    expect(buildEntry(missing)).toEqual({ version: '1.0.0', cpu: ['wasm32'], optional: true });
  });
});

test('the lock file of this project holds every package it names, so that "npm ci" accepts it', () => {
  const lock = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')) as { packages: LockedPackages };
  const missing = selectMissingPackages(lock.packages).map(({ place }) => place);
  expect(missing, 'Run "npm run lock" and commit package-lock.json.').toEqual([]);
});
