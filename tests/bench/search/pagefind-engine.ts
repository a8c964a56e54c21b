/**
 * Makes an engine of stock Pagefind: indexes the built pages as Starlight does, and serves the bundle with a bench page.
 * What the build adds to pages after Starlight would have indexed them is left out, as are Starlight's usual marks where
 * the guide does not carry them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../../../scripts/project.ts';
import { askAll } from './ask-all.ts';
import { benchPage } from './bench-page.ts';
import type { Corpus } from './corpus.ts';
import type { Engine, EngineAnswer } from './engine.ts';
import type { BenchHit } from './engines/open-library.ts';
import { bundle, importPeer, readVersion } from './peer-packages.ts';

interface PagefindIndex {
  addHTMLFile(file: { url: string; content: string }): Promise<{ errors: readonly string[] }>;
  getFiles(): Promise<{
    errors: readonly string[];
    files: readonly { path: string; content: Uint8Array }[];
  }>;
}

/** What is used of the package. */
interface PagefindBuilder {
  readonly createIndex: (options: object) => Promise<{ errors: readonly string[]; index?: PagefindIndex }>;
  readonly close: () => Promise<unknown>;
}

/** Added after indexing, or no text of the page: definitions beside terms, a team's boxes, buttons, links onward. */
const excludeSelectors = [
  ...['.term-note', '.in-your-wiki', '.kit', '.source-line', '.next', '.edit-page', '.page-references'],
  ...['details.markdown', 'figure.figure > details', '.without-script'],
];

const path = '/bench/pagefind/';

const must = <Answer extends { errors: readonly string[] }>(answer: Answer): Answer => {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
};

/** Starlight marks the main text of a page so that Pagefind leaves the rest out. */
const markBody = (html: string): string =>
  html.includes('data-pagefind-body') ? html : html.replace(/<main\b/, '<main data-pagefind-body');

async function buildBundle(dist: string, pages: readonly string[]): Promise<[string, Buffer][]> {
  const { createIndex, close } = (await importPeer('pagefind')) as PagefindBuilder;
  try {
    const { index } = must(await createIndex({ excludeSelectors }));
    if (!index) throw new Error('Pagefind made no index.');
    for (const url of pages) {
      const html = readFileSync(join(dist, url, 'index.html'), 'utf8');
      must(await index.addHTMLFile({ url, content: markBody(html) }));
    }
    const { files } = must(await index.getFiles());
    return files.map((file) => [
      `${path}index/${file.path.replaceAll('\\', '/')}`,
      Buffer.from(file.content),
    ]);
  } finally {
    await close();
  }
}

/** Prepares Pagefind over the built site. */
export async function preparePagefind(dist: string, corpus: Corpus): Promise<Engine> {
  const client = at('tests/bench/search/engines/open-pagefind.ts');
  const engine = await bundle(
    `import { openPagefind } from ${JSON.stringify(client)};
     export const open = () => openPagefind(${JSON.stringify(`${path}index/`)});`,
    'browser',
  );
  return {
    name: 'pagefind',
    described: `Pagefind ${readVersion('pagefind')}: as Starlight sets it`,
    files: new Map([
      [`${path}index.html`, Buffer.from(benchPage)],
      [`${path}engine.js`, engine],
      ...(await buildBundle(dist, corpus.pages)),
    ]),
    place: { path, field: 'input', hit: 'ol > li' },
    answer: async (page, origin, queries) => {
      await page.goto(origin + path);
      const answers = await askAll(page, queries);
      return answers.map((hits) => toAnswer(hits, corpus));
    },
  };
}

/** A line without a fragment is a page and begins a group. */
function toAnswer(hits: readonly BenchHit[], { idsByAddress }: Corpus): EngineAnswer {
  const results = hits.map(({ url }) => idsByAddress.get(url) ?? []);
  const byPage: string[][] = [];
  for (const [at, { url }] of hits.entries()) {
    if (!url.includes('#')) byPage.push([]);
    byPage.at(-1)?.push(...(results[at] ?? []));
  }
  return { results, byPage };
}
