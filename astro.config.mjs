// Wiring only: what each part does is written where it lives (see src/README.md).
import starlight from '@astrojs/starlight';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { drawCardsOnDemand } from './src/integrations/draw-cards.ts';
import { drawPngs } from './src/integrations/draw-pngs.ts';
import { readCards } from './src/integrations/read-cards.ts';
import { finishPages, pagesWorthThread } from './src/integrations/finish-pages.ts';
import { createPolicyMarker } from './src/integrations/mark-policy.ts';
import { listPageSteps } from './src/integrations/page-steps.ts';
import { writeBeside } from './src/integrations/write-beside.ts';
import { writeSearch } from './src/integrations/write-search.ts';
import { writeServing } from './src/integrations/write-serving.ts';
import { siteDescription, siteLanguage, siteTitle, siteUrl } from './src/site/site.ts';

const override = (/** @type {string} */ name) => `./src/components/overrides/${name}.astro`;

const policyMarker = createPolicyMarker();

export default defineConfig({
  site: siteUrl,
  trailingSlash: 'always',
  outDir: process.env.GUIDE_OUT_DIR ?? './dist',
  compressHTML: true,
  // While one page waits to be written, others are rendered.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  prefetch: false,
  vite: {
    build: {
      modulePreload: false,
      // A script in a page costs every reader its bytes; a file is fetched at a reader's first action.
      assetsInlineLimit: 0,
      // Astro marks its own modules with a directive that the bundler does not know.
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
      },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // Pages name these files, so short names are bytes saved on every page.
            output: { entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash:8].js` },
          },
        },
      },
    },
  },
  markdown: {
    // `## Heading {#permanent-id}` pins the id of a heading.
    processor: satteri({ features: { headingAttributes: true } }),
    // Highlighting would write colours into attributes, which the site's policy forbids.
    syntaxHighlight: false,
  },
  integrations: [
    starlight({
      title: siteTitle,
      description: siteDescription,
      locales: { root: { label: 'English', lang: siteLanguage } },
      favicon: '/favicon.svg',
      // The navigation is our own (src/site/sidebar.ts); Starlight would copy it into the data of every page.
      sidebar: [],
      credits: false,
      expressiveCode: false,
      markdown: { headingLinks: false },
      disable404Route: true,
      routeMiddleware: './src/route-data.ts',
      customCss: [
        './src/styles/tokens.css',
        './src/styles/base.css',
        './src/styles/header.css',
        './src/styles/layout.css',
        './src/styles/prose.css',
        './src/styles/records.css',
        './src/styles/figures.css',
        './src/styles/team.css',
        './src/styles/print.css',
      ],
      components: Object.fromEntries(
        [
          'ContentPanel',
          'Footer',
          'Header',
          'MarkdownContent',
          'PageFrame',
          'PageSidebar',
          'PageTitle',
          'Search',
          'Sidebar',
          'SiteTitle',
          'SkipLink',
          'ThemeProvider',
          'ThemeSelect',
          'TwoColumnContent',
        ].map((name) => [name, override(name)]),
      ),
    }),
    drawPngs(),
    drawCardsOnDemand(readCards),
    finishPages(listPageSteps(policyMarker), pagesWorthThread),
    writeBeside(policyMarker, process.env.GUIDE_CARDS),
    writeSearch(),
    writeServing(policyMarker),
  ],
});
