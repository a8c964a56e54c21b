import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildGuide, type BuildEffects, type PagesBuild } from '../../../scripts/build-guide.ts';
import { swapFolder } from '../../../scripts/swap-folder.ts';

let folder: string;
let said: string[];
const page = () => readFileSync(join(folder, 'dist/index.html'), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-build-'));
  said = [];
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), 'old');
  writeFileSync(join(folder, 'dist/gone.html'), 'old');
});

/** The building of pages that ends with a problem, or without one. */
const endWith = (run: PagesBuild['run']) => ({ startPages: () => ({ run, stop: () => undefined }) });

/** A build whose steps succeed without Astro, except those that a test changes. */
function build(changes: Partial<BuildEffects> = {}): Promise<boolean> {
  return buildGuide(
    { contentDir: join(folder, 'content'), outDir: join(folder, 'dist') },
    {
      print: (line) => void said.push(line),
      printError: (text) => void said.push(text),
      now: () => 0,
      checkContent: () => Promise.resolve(''),
      startPages: (_contentDir, outDir) => ({
        run: () => {
          mkdirSync(outDir, { recursive: true });
          writeFileSync(join(outDir, 'index.html'), 'new');
          return Promise.resolve('');
        },
        stop: () => undefined,
      }),
      checkSite: () => Promise.resolve(''),
      ...changes,
    },
  );
}

describe('buildGuide', () => {
  test('puts a good build in place of the old one, and leaves nothing else behind', async () => {
    // What an earlier build did not get to remove.
    mkdirSync(join(folder, '.build/gone-before'), { recursive: true });
    expect(await build()).toBe(true);
    expect(page()).toBe('new');
    expect(existsSync(join(folder, 'dist/gone.html'))).toBe(false);
    // The old build is removed by a process that nobody waits for.
    await vi.waitFor(
      () => {
        expect(readdirSync(join(folder, '.build'))).toEqual([]);
      },
      { timeout: 20_000 },
    );
  });

  test('says each step with its seconds', async () => {
    await build();
    expect(said).toMatchInlineSnapshot(`
      [
        "Checking the content     done      0.0 s",
        "Building the pages       done      0.0 s",
        "Checking the built site  done      0.0 s",
        "Putting it in place      done      0.0 s",
      ]
    `);
  });

  test.each([
    ['the content is bad', { checkContent: () => Promise.resolve('Two problems.') }],
    ['Astro fails', endWith(() => Promise.resolve('Cannot read salaries.mdx.'))],
    ['Astro throws', endWith(() => Promise.reject(new Error('Cannot read salaries.mdx.')))],
    ['the built site is bad', { checkSite: () => Promise.resolve('A dead link.') }],
  ])('leaves the old build as it was when %s', async (_what, changes) => {
    expect(await build(changes)).toBe(false);
    expect(page()).toBe('old');
    expect(existsSync(join(folder, 'dist/gone.html'))).toBe(true);
    expect(said.join('\n')).toContain('the last good build stands as it was');
  });

  test('gets ready to build pages at once, and stops when the content is bad', async () => {
    const steps: string[] = [];
    await build({
      checkContent: () => {
        steps.push('check');
        return Promise.resolve('Two problems.');
      },
      startPages: () => {
        steps.push('start');
        return {
          run: () => {
            steps.push('run');
            return Promise.resolve('');
          },
          stop: () => void steps.push('stop'),
        };
      },
    });
    expect(steps).toEqual(['start', 'check', 'stop']);
  });

  test('refuses to run beside another build', async () => {
    mkdirSync(join(folder, '.build'));
    writeFileSync(join(folder, '.build/lock'), String(process.ppid));
    await expect(build()).rejects.toThrow('Another build of this guide is running');
    expect(page()).toBe('old');
  });

  test('takes over the lock of a build that has died', async () => {
    mkdirSync(join(folder, '.build'));
    // Process ids are far smaller on every system.
    writeFileSync(join(folder, '.build/lock'), '999999999');
    expect(await build()).toBe(true);
  });
});

describe('swapFolder', () => {
  test('puts the old folder back when the new one cannot be moved', () => {
    const current = join(folder, 'dist');
    const swap = () => {
      swapFolder({ next: join(folder, 'missing'), current, previous: join(folder, '.build/previous') });
    };
    expect(swap).toThrow();
    expect(page()).toBe('old');
  });
});
