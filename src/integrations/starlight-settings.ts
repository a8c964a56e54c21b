/** What Starlight is told: the name of the guide, its styles in order, and which of Starlight's parts are replaced. */
import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { siteDescription, siteLanguage, siteTitle } from '../site/site.ts';

/** Later ones win over earlier ones. */
const styles = ['tokens', 'base', 'header', 'layout', 'prose', 'records', 'figures', 'team', 'print'];

/** Parts of ours under the names of Starlight's, in `components/overrides/`. */
const overrides = [
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
] as const;

/** Settings of Starlight. Paths count from the root of the project. */
export const starlightSettings: StarlightUserConfig = {
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
  customCss: styles.map((name) => `./src/styles/${name}.css`),
  components: Object.fromEntries(overrides.map((name) => [name, `./src/components/overrides/${name}.astro`])),
};
