/** A project of stock Starlight with as many pages as our guide, of the same made-up text. In: how many. Out: its folder. */
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { benchFolder, inPeer } from '../shared/peer-folder.ts';
import { planPages } from './plan-pages.ts';
import { sectionSlugs, vocabularySize } from './prepare-ours.ts';
import { renderStock } from './render-page.ts';
import { buildVocabulary, createWordSource } from './vocabulary.ts';
import { writePage } from './write-page.ts';

/** A project that is ready to be built. */
export interface PreparedStock {
  readonly folder: string;
  readonly outDir: string;
  /** Astro's command. */
  readonly command: string;
}

/** Writes a project with that many pages, the home page and those of the sections included. */
export function prepareStock(pageCount: number): PreparedStock {
  const folder = join(benchFolder, 'build', `stock-${String(pageCount)}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(inPeer('starlight', 'project'), folder, { recursive: true });
  cpSync(inPeer('starlight', 'package.json'), join(folder, 'package.json'));
  symlinkSync(inPeer('starlight', 'node_modules'), join(folder, 'node_modules'), 'dir');
  const write = (slug: string, text: string): void => {
    const file = join(folder, 'src/content/docs', `${slug}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('index', '---\ntitle: Guide\ndescription: A guide of many pages.\n---\n\nBegin anywhere.\n');
  for (const section of sectionSlugs) {
    const title = section.replaceAll('-', ' ');
    write(section, `---\ntitle: ${title}\ndescription: All about ${title}.\n---\n\nRead on below.\n`);
  }
  const vocabulary = buildVocabulary(vocabularySize);
  const source = createWordSource(vocabulary);
  const pages = planPages(Math.max(1, pageCount - sectionSlugs.length - 1), sectionSlugs, vocabulary);
  for (const page of pages) write(page.slug, renderStock(writePage(page, pages, source)));
  return {
    folder,
    outDir: join(folder, 'dist'),
    command: inPeer('starlight', 'node_modules/astro/bin/astro.mjs'),
  };
}

/** Removes what an earlier build left for the next one; Astro keeps it beside the packages. */
export function clearStock({ folder, outDir }: PreparedStock): void {
  for (const left of [outDir, join(folder, '.astro')]) rmSync(left, { recursive: true, force: true });
  for (const cache of ['.astro', '.vite', '.cache']) {
    rmSync(inPeer('starlight', 'node_modules', cache), { recursive: true, force: true });
  }
}
