/** What Vite is told: scripts are files of their own, with short names. */
import type { AstroUserConfig } from 'astro';

/** Settings of Vite. */
export const bundlerSettings: AstroUserConfig['vite'] = {
  build: {
    modulePreload: false,
    // A script in a page costs every reader its bytes; a file is fetched at a reader's first action.
    assetsInlineLimit: 0,
    // Astro marks its own modules with a directive that the bundler does not know.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // Pages name these files, so short names are bytes saved on every page.
          output: { entryFileNames: ({ name }) => `_astro/${name.split('.')[0] ?? name}.[hash:8].js` },
        },
      },
    },
  },
};
