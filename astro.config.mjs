// Wiring only: what each part does is written where it lives (see src/README.md).
import starlight from '@astrojs/starlight';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { bundlerSettings } from './src/integrations/bundler-settings.ts';
import { listIntegrations } from './src/integrations/list-integrations.ts';
import { starlightSettings } from './src/integrations/starlight-settings.ts';
import { siteUrl } from './src/site/site.ts';

export default defineConfig({
  site: siteUrl,
  trailingSlash: 'always',
  outDir: process.env.GUIDE_OUT_DIR ?? './dist',
  compressHTML: true,
  // While one page waits to be written, others are rendered.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  prefetch: false,
  vite: bundlerSettings,
  markdown: {
    // `## Heading {#permanent-id}` pins the id of a heading.
    processor: satteri({ features: { headingAttributes: true } }),
    // Highlighting would write colours into attributes, which the site's policy forbids.
    syntaxHighlight: false,
  },
  integrations: [starlight(starlightSettings), ...listIntegrations(process.env.GUIDE_CARDS)],
});
