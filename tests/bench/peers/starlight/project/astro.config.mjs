// Starlight as it comes: its theme, its search, its sidebar of all pages. The benchmarks copy it and add pages.
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://guide.example',
  devToolbar: { enabled: false },
  integrations: [starlight({ title: 'Guide' })],
});
