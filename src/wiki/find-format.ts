/** Which format a file has. In: its name, and for XML its first bytes. Out: a format, or why there is none. */
import type { PageFormat } from './page-date.ts';

/** Formats of files that hold many pages. */
export type DumpFormat = 'mediawiki' | 'confluence';

/** packed: an archive. xml: to be told by its root. */
export type NamedFormat = PageFormat | 'xml' | 'packed';

const byExtension: Readonly<Record<string, NamedFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  asc: 'asciidoc',
  rst: 'rst',
  rest: 'rst',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  wiki: 'wikitext',
  mediawiki: 'wikitext',
  xml: 'xml',
  zip: 'packed',
  gz: 'packed',
  bz2: 'packed',
  xz: 'packed',
  '7z': 'packed',
};

/** The endings of files that are read, for messages. */
export const readableEndings = '.md, .adoc, .rst, .html, .wiki or .xml';

/** Returns the format by the ending of a name. */
export function findFormat(name: string): NamedFormat | undefined {
  return byExtension[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
}

/** Returns the kind of dump by the root element, and the root's name for a message. */
export function findDumpFormat(start: string): { format?: DumpFormat; root?: string } {
  const root = findRoot(start);
  if (root === 'mediawiki') return { format: 'mediawiki', root };
  if (root === 'hibernate-generic') return { format: 'confluence', root };
  return root === undefined ? {} : { root };
}

/** Skips what may stand before the root; a document type names the root itself. */
function findRoot(start: string): string | undefined {
  const name = /\s*(?:<!DOCTYPE\s+|<)([A-Za-z][\w:.-]*)/iy;
  const space = /[\s\uFEFF]*/y;
  for (let at = 0; ;) {
    space.lastIndex = at;
    space.test(start);
    at = space.lastIndex;
    const closing = start.startsWith('<?', at) ? '?>' : start.startsWith('<!--', at) ? '-->' : undefined;
    if (closing === undefined) {
      name.lastIndex = at;
      return name.exec(start)?.[1];
    }
    const end = start.indexOf(closing, at);
    if (end === -1) return undefined;
    at = end + closing.length;
  }
}

/** Returns how to unpack a file, as a command. */
export function suggestUnpacking(path: string): string {
  const folder = path.replace(/\.\w+$/, '');
  if (/\.zip$/i.test(path)) return `unzip "${path}" -d "${folder}", then check "${folder}"`;
  const tool = /\.gz$/i.test(path)
    ? 'gunzip'
    : /\.bz2$/i.test(path)
      ? 'bunzip2'
      : /\.xz$/i.test(path)
        ? 'unxz'
        : '7z x';
  return tool === '7z x'
    ? `7z x "${path}", then check what it gives`
    : `${tool} -k "${path}", then check "${folder}"`;
}
