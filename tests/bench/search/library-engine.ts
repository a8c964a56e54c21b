/** Makes an engine of a search library: builds its index, bundles it for the browser, and serves both with a bench page. */
import { at } from '../../../scripts/project.ts';
import { askAll } from './ask-all.ts';
import { benchPage } from './bench-page.ts';
import type { Corpus } from './corpus.ts';
import type { Engine, EngineName } from './engine.ts';
import type { BenchDocument } from './engines/peer.ts';
import { bundle, importBundled, readVersion } from './peer-packages.ts';

type LibraryName = Exclude<EngineName, 'guide' | 'pagefind'>;

/** How each library is imported: by a site that searches, and while the site is built. */
const libraries: Readonly<
  Record<
    LibraryName,
    { title: string; package: string; inBrowser: string; inBuild?: string; settings: string }
  >
> = {
  minisearch: {
    title: 'MiniSearch',
    package: 'minisearch',
    inBrowser: 'import MiniSearch from "minisearch"; const library = { MiniSearch };',
    settings: 'words by prefix, `fuzzy: 0.2`, titles and other names ×3',
  },
  lunr: {
    title: 'Lunr',
    package: 'lunr',
    inBrowser: 'import lunr from "lunr"; const library = { lunr };',
    settings: 'its stemmer and stop words, titles and other names ×3',
  },
  flexsearch: {
    title: 'FlexSearch',
    package: 'flexsearch',
    inBrowser: 'import { Document } from "flexsearch"; const library = { Document };',
    settings: '`Document`, `tokenize: "forward"`, `suggest: true`, titles before other names before texts',
  },
  orama: {
    title: 'Orama',
    package: '@orama/orama',
    inBrowser:
      'import { create, load, search } from "@orama/orama"; const library = { create, load, search };',
    inBuild:
      'import { create, insertMultiple, save } from "@orama/orama"; const library = { create, insertMultiple, save };',
    settings: '`tolerance: 1`, titles and other names ×3',
  },
};

const importFile = (what: string, file: string): string =>
  `import { ${what} } from ${JSON.stringify(at('tests/bench/search/engines', file))};`;

/** Prepares a library; everything it needs must be installed. */
export async function prepareLibrary(name: LibraryName, corpus: Corpus): Promise<Engine> {
  const { title, package: packageName, inBrowser, inBuild = inBrowser, settings } = libraries[name];
  const builder = (await importBundled(
    name,
    `${inBuild}
     ${importFile('peer', `${name}.ts`)}
     export const build = (documents) => peer.buildIndex(library, documents);`,
  )) as { build: (documents: readonly BenchDocument[]) => string | Promise<string> };
  const engine = await bundle(
    `${inBrowser}
     ${importFile('peer', `${name}.ts`)}
     ${importFile('openLibrary', 'open-library.ts')}
     export const open = () => openLibrary((json) => peer.openIndex(library, json));`,
    'browser',
  );
  const path = `/bench/${name}/`;
  return {
    name,
    described: `${title} ${readVersion(packageName)}: ${settings}`,
    files: new Map([
      [`${path}index.html`, Buffer.from(benchPage)],
      [`${path}engine.js`, engine],
      [`${path}index.json`, Buffer.from(await builder.build(corpus.documents))],
      [`${path}shown.json`, Buffer.from(JSON.stringify(corpus.shown))],
    ]),
    place: { path, field: 'input', hit: 'ol > li' },
    answer: async (page, origin, queries) => {
      await page.goto(origin + path);
      const answers = await askAll(page, queries);
      return answers.map((hits) => ({ results: hits.map(({ id }) => [id]) }));
    },
  };
}
