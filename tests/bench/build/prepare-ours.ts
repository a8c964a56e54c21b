/**
 * A guide of any size for our own build: a copy of this project with made-up pages below the sections of its content, and
 * every id in the ledger as `npm run ids:publish` would have it.
 *
 * In: how many pages. Out: a project folder. It is a copy so that builds keep nothing in the project itself, and find
 * nothing there.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from '../../../scripts/project.ts';
import { buildInputs } from '../../../scripts/stamp.ts';
import { assertCatalog, readCatalog } from '../../../src/catalog/read-catalog.ts';
import { buildInventory } from '../../../src/links/build-inventory.ts';
import { formatLedger, parseLedger, updateLedger } from '../../../src/links/ledger.ts';
import { sectionGroups } from '../../../src/site/sidebar.ts';
import { generatedRoutes, siteUrl } from '../../../src/site/site.ts';
import { benchFolder } from '../shared/peer-folder.ts';
import { planPages } from './plan-pages.ts';
import { renderOurs } from './render-page.ts';
import { buildVocabulary, createWordSource } from './vocabulary.ts';
import { writePage } from './write-page.ts';

/** The day on which all builds are made, so that they can be compared. */
export const buildDay = '2026-11-23';

/** How many different words the made-up pages draw from. */
export const vocabularySize = 24_000;

/** Sections below which pages stand. */
export const sectionSlugs: readonly string[] = sectionGroups
  .flatMap(({ sections }) => sections)
  .filter(({ children = [] }) => children.length > 0)
  .map(({ slug }) => slug);

/** A guide that is ready to be built. */
export interface PreparedGuide {
  /** The copy of the project. */
  readonly folder: string;
  readonly outDir: string;
  /** A made-up page, for whoever wants to change one. */
  readonly somePage: string;
}

/**
 * Writes the content of a guide with that many written pages. `areIdsPublished` is false for a guide whose made-up ids
 * nobody has published yet, so that they have neither page nor embed.
 * @throws Error when the content would not pass the checks of the build.
 */
export function prepareOurs(pageCount: number, areIdsPublished = true): PreparedGuide {
  const folder = join(
    benchFolder,
    'build',
    `ours-${String(pageCount)}${areIdsPublished ? '' : '-unpublished'}`,
  );
  rmSync(folder, { recursive: true, force: true });
  const contentDir = join(folder, 'content');
  copyProject(folder);
  const real = Object.keys(readCatalog({ contentDir, extraRoutes: generatedRoutes }).catalog.pages).length;
  const vocabulary = buildVocabulary(vocabularySize);
  const source = createWordSource(vocabulary);
  const pages = planPages(Math.max(1, pageCount - real), sectionSlugs, vocabulary);
  for (const page of pages) {
    const file = join(contentDir, 'guide', `${page.slug}.mdx`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, renderOurs(writePage(page, pages, source)));
  }
  if (areIdsPublished) publishIds(contentDir);
  return {
    folder,
    outDir: join(folder, 'dist'),
    somePage: join(contentDir, 'guide', `${pages.at(-1)?.slug ?? 'index'}.mdx`),
  };
}

/** Copies all that a build reads. The packages are linked one by one, so that their folder can hold caches of its own. */
function copyProject(folder: string): void {
  for (const input of [...buildInputs, 'package.json']) {
    cpSync(at(input), join(folder, input), { recursive: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(at('node_modules'))) {
    // Caches and lists of installed packages begin with a dot.
    if (!name.startsWith('.')) {
      symlinkSync(at('node_modules', name), join(folder, 'node_modules', name), 'dir');
    }
  }
}

function publishIds(contentDir: string): void {
  const file = join(contentDir, 'links.lock.json');
  const catalog = assertCatalog(readCatalog({ contentDir, extraRoutes: generatedRoutes }));
  const { entries } = parseLedger(readFileSync(file, 'utf8'));
  writeFileSync(file, formatLedger(updateLedger(buildInventory(catalog, siteUrl), entries, buildDay)));
}

/** Changes a sentence of a page as its author might: the first paragraph of the text gets one more. */
export function changePage(file: string): void {
  const text = readFileSync(file, 'utf8');
  const end = text.indexOf('\n---\n') + '\n---\n'.length;
  writeFileSync(file, `${text.slice(0, end)}\nThis sentence was added later.${text.slice(end)}`);
}
