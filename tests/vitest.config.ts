import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** For what hangs, in milliseconds: a busy machine is slow, and slowness is measured in benchmarks. */
const testTimeout = 60_000;

export default defineConfig({
  root,
  test: {
    // All cores: what runs the tests has nothing else to do.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          root,
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          // Files share what they import. Pure functions leave nothing behind, and reading the modules anew for
          // each file takes longer than the tests.
          isolate: false,
          testTimeout,
        },
      },
      // Components are compiled by Astro; what the site's own configuration adds around them is left out.
      getViteConfig(
        {
          test: {
            name: 'component',
            root,
            environment: 'node',
            include: ['tests/components/**/*.test.ts'],
            setupFiles: ['tests/components/setup.ts'],
            isolate: false,
            testTimeout,
          },
        },
        { root, configFile: false, devToolbar: { enabled: false }, logLevel: 'warn' },
      ),
      {
        test: {
          name: 'content',
          root,
          environment: 'node',
          include: ['tests/content/**/*.test.ts'],
          testTimeout,
        },
      },
      {
        test: {
          name: 'build',
          root,
          environment: 'node',
          include: ['tests/build/**/*.test.ts'],
          // Real builds, which take turns.
          testTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'growth',
          root,
          environment: 'node',
          include: ['tests/growth/**/*.test.ts'],
          // Real builds of larger guides.
          testTimeout: 600_000,
        },
      },
    ],
  },
});
