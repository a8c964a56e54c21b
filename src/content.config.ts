/**
 * Collections: the guide's pages for Starlight, and the whole catalog as one entry.
 * The catalog has already proved every page's frontmatter, so Starlight gets only what it reads.
 */
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { defineCollection, type SchemaContext } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { readGivenCatalog } from './catalog/given-catalog.ts';
import type { Catalog } from './catalog/catalog.ts';
import { generatedRoutes, siteLanguage } from './site/site.ts';

const contentDir = process.env['GUIDE_CONTENT_DIR'] ?? fileURLToPath(new URL('../content', import.meta.url));
const teamFile = process.env['GUIDE_TEAM'] || undefined;
const buildDay = process.env['GUIDE_BUILD_DAY'] ?? new Date().toISOString().slice(0, 10);
const starlightSchema = docsSchema();

/** Reads the catalog as it stands; the modules for that are loaded only where no build has read it already. */
async function readFresh(): Promise<Catalog> {
  const { assertCatalog, readCatalog } = await import('./catalog/read-catalog.ts');
  return assertCatalog(readCatalog({ contentDir, extraRoutes: generatedRoutes, teamFile }));
}

/** Reads the catalog once, and again whenever a file under content/ changes while authors work. */
const catalogLoader: Loader = {
  name: 'catalog',
  load: async (context) => {
    const read = async (): Promise<void> => {
      const catalog = readGivenCatalog(process.env['GUIDE_CATALOG']) ?? (await readFresh());
      const data = catalog as unknown as Record<string, unknown>;
      context.store.set({ id: 'catalog', data, digest: context.generateDigest(data) });
    };
    await read();
    context.watcher?.add(teamFile === undefined ? contentDir : [contentDir, teamFile]);
    context.watcher?.on('all', (_event, path) => {
      const isTeam = teamFile !== undefined && resolve(path) === resolve(teamFile);
      if (!isTeam && !resolve(path).startsWith(resolve(contentDir))) return;
      read().catch((error: unknown) => {
        // The last good catalog stays on screen; the author reads what to mend in the terminal.
        context.logger.error(error instanceof Error ? error.message : String(error));
      });
    });
  },
};

const buildPageSchema = (context: SchemaContext) =>
  z.preprocess((frontmatter) => {
    // The last three are asked for by pages that are no content, such as the search page.
    const { title, description, tableOfContents, pagefind, head } = frontmatter as Record<string, unknown>;
    return { title, description, tableOfContents, pagefind, head };
  }, starlightSchema(context));

/**
 * Astro asks for the schema once a page, and building Starlight's takes longer than reading the page. One serves all:
 * what differs between pages is where their pictures stand, and no picture is among what Starlight gets.
 */
let pageSchema: ReturnType<typeof buildPageSchema> | undefined;

export const collections = {
  docs: defineCollection({
    loader: glob({ base: resolve(contentDir, 'guide'), pattern: '**/*.mdx' }),
    schema: (context) => (pageSchema ??= buildPageSchema(context)),
  }),
  // Starlight looks for translations and warns about none; the guide has one language and few words to change.
  i18n: defineCollection({
    loader: () => [{ id: siteLanguage, 'skipLink.label': 'Skip to the text' }],
    schema: i18nSchema(),
  }),
  catalog: defineCollection({ loader: catalogLoader, schema: z.custom<Catalog>() }),
  // The one place where pages get the day from: what is due for a look depends on it.
  build: defineCollection({
    loader: () => [{ id: 'build', day: buildDay }],
    schema: z.object({ day: z.iso.date() }),
  }),
};
