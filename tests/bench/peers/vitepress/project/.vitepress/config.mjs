// VitePress as it comes, with its local search and a sidebar of all pages. The benchmark copies it and adds pages.
import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';

const pages = readdirSync('.').filter((file) => file.endsWith('.md') && file !== 'index.md');
const readTitle = (file) => /^# (.*)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? file;

export default defineConfig({
  title: 'Guide',
  ignoreDeadLinks: true,
  themeConfig: {
    search: { provider: 'local' },
    sidebar: pages.map((file) => ({ text: readTitle(file), link: `/${file.replace(/\.md$/, '')}` })),
  },
});
