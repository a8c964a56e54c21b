/** What the tests of the wiki checker share: a run of the command, and a folder for each test. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runWikiCheck } from '../../../scripts/wiki-check.ts';
import { root } from '../../../scripts/project.ts';
import { buildLinkFinder, type LinkFinder, type LinkRules } from '../../../src/wiki/find-links.ts';
import { parseInventory, type GuideInventory } from '../../../src/wiki/inventory.ts';

export const site = 'https://principal-ai-ml-engineer.example';
export const fixtures = join(root, 'tests/fixtures/wiki');
const links = join(fixtures, 'links.json');

/** The guide of the fixtures, without built pages. */
export function buildGuide(): GuideInventory {
  return parseInventory(readFileSync(links, 'utf8'), links, () => undefined);
}

/** A finder for the guide of the fixtures, whose prefix is "guide". */
export function buildFinder(rules: Partial<LinkRules> = {}): LinkFinder {
  return buildLinkFinder({
    sites: [site],
    interwiki: ['guide'],
    intersphinx: ['guide'],
    includeCode: false,
    ...rules,
  });
}

/** Makes a folder with the files, for the length of a test. */
export function makeWiki(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'wiki-check-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** All files below a folder with their bytes as text. */
export function readAll(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}

/** What a run said and how it ended; the folder's own name is left out. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in a folder, against the guide of the fixtures unless the words name another. */
export async function run(folder: string, ...words: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runWikiCheck(words, {
    folder,
    defaultGuide: links,
    print: (text) => void out.push(text),
    warn: (text) => void err.push(text),
  });
  const tidy = (lines: readonly string[]): string => lines.join('\n').replaceAll(`${folder}/`, '');
  return { code, out: tidy(out), err: tidy(err) };
}

/** A dump of one page in MediaWiki's format. */
export function buildDump(text: string, title = 'Pay'): string {
  const revision = `<revision><timestamp>2026-06-01T00:00:00Z</timestamp><model>wikitext</model><text xml:space="preserve">${text}</text></revision>`;
  return `<mediawiki xml:lang="en">\n<page><title>${title}</title>${revision}</page>\n</mediawiki>\n`;
}
