/**
 * `npm run ids:pin`: writes a permanent id behind every heading of content/guide/ that has none, and says which.
 *
 * Nothing else in a file changes. Look at what it wrote: an id is for good once it is published.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { recordFolders } from '../src/catalog/check-context.ts';
import { buildPageUrl, parsePage } from '../src/catalog/parse-page.ts';
import { parseUtf8 } from '../src/catalog/parse-yaml.ts';
import { readFolder } from '../src/catalog/read-files.ts';
import { buildPageId } from '../src/links/inventory-entry.ts';
import { pinHeadings } from '../src/links/pin-headings.ts';
import { parseOptions, runMain } from './command-line.ts';
import { at } from './project.ts';

/** The kinds of records whose ids begin with a word that says what they are. */
const prefixes: Readonly<Record<string, string>> = {
  levels: 'level-',
  templates: 'template-',
  sources: 'source-',
};

/** A page of the guide as it stands on disk. */
interface PageText {
  readonly slug: string;
  readonly file: string;
  readonly text: string;
  /** The mark with which some editors begin a file; it is no text, and is written back as it was. */
  readonly mark: string;
}

/** Pages that are not UTF-8 are left alone: the content's own check reports them. */
const readPages = (contentDir: string): PageText[] =>
  readFolder(contentDir, 'guide', '.mdx').files.flatMap((file): PageText[] => {
    const decoded = parseUtf8(file.bytes, file.path);
    const slug = file.path.replace(/^content\/guide\//, '').replace(/\.mdx$/, '');
    const mark = file.bytes[0] === 0xef ? '\u{FEFF}' : '';
    return 'text' in decoded ? [{ slug, file: file.path, text: decoded.text, mark }] : [];
  });

/** Every id that stands in the content or was ever published. */
function listTaken(contentDir: string, pages: readonly PageText[]): Set<string> {
  const records = recordFolders.flatMap((folder) =>
    readFolder(contentDir, folder, '.yaml').files.map(({ path }) => {
      const id = path.replace(/^.*\//, '').replace(/\.yaml$/, '');
      return [id, `${prefixes[folder] ?? ''}${id}`];
    }),
  );
  const onPages = pages.flatMap(({ slug, file, text }) => {
    const headings = parsePage(text, slug, file).body?.headings ?? [];
    return [buildPageId(buildPageUrl(slug)), ...headings.flatMap(({ id }) => id ?? [])];
  });
  const ledger = join(contentDir, 'links.lock.json');
  // As text, so that ids are kept from being given twice even while the ledger has a fault.
  const published = existsSync(ledger)
    ? Array.from(readFileSync(ledger, 'utf8').matchAll(/"id":\s*"([^"]+)"/g), ([, id = '']) => id)
    : [];
  return new Set([...records.flat(), ...onPages, ...published]);
}

/**
 * Pins every heading without an id below a content folder. Returns one line for each change or problem, and a last
 * line that counts; `isClean` is false where something has to be done by hand.
 */
export function pinIds(contentDir: string): { lines: string[]; isClean: boolean } {
  const pages = readPages(contentDir);
  const taken = listTaken(contentDir, pages);
  const lines: string[] = [];
  const counts = { pinned: 0, open: 0 };
  for (const { slug, file, text, mark } of pages) {
    const page = pinHeadings(text, slug, file, taken);
    if (page.pins.length > 0) writeWhole(join(contentDir, relative('content', file)), mark + page.text);
    lines.push(
      ...page.pins.map(({ line, title, id }) => `pinned  ${file}:${String(line)}  ${title} {#${id}}`),
    );
    lines.push(...page.problems.map(({ line, message }) => `open    ${file}:${String(line)}  ${message}`));
    counts.pinned += page.pins.length;
    counts.open += page.problems.length;
  }
  const open = counts.open === 0 ? '' : `, ${String(counts.open)} to do by hand`;
  const total = counts.pinned === 1 ? '1 heading pinned' : `${String(counts.pinned)} headings pinned`;
  return { lines: [...lines, `${total}${open}.`], isClean: counts.open === 0 };
}

function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.next`, text);
  renameSync(`${file}.next`, file);
}

if (import.meta.main) {
  await runMain(() => {
    parseOptions(process.argv.slice(2), []);
    const { lines, isClean } = pinIds(at('content'));
    for (const line of lines) console.log(line);
    return Promise.resolve(isClean ? 0 : 1);
  });
}
