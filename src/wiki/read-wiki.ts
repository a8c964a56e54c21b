/** Reads the files of a wiki from disk and hands on the pages that link into the guide. */
import { createReadStream, readFileSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { findAsciidocLinks } from './asciidoc.ts';
import { buildConfluenceReader } from './confluence-dump.ts';
import { decodeUtf8, Utf8Decoder } from './decode-utf8.ts';
import { DumpParser } from './dump-parser.ts';
import { findDumpFormat, type DumpFormat } from './find-format.ts';
import type { FoundLink, LinkFinder } from './find-links.ts';
import { placeInFile, type FoundPage } from './found-page.ts';
import { findHtmlLinks } from './html.ts';
import { findMarkdownLinks } from './markdown.ts';
import { buildMediawikiReader } from './mediawiki-dump.ts';
import { parsePageDate, type PageFormat } from './page-date.ts';
import { WikiProblem } from './problem.ts';
import { findRstLinks } from './restructured-text.ts';
import { findWikitextLinks } from './wikitext.ts';

/** A file that can be checked. */
export interface WikiFile {
  /** Path as the reader gave it, or below it; shown in reports. */
  readonly path: string;
  readonly format: PageFormat | DumpFormat;
  readonly size: number;
  readonly modified: number;
}

/** A page in a file of its own is read whole; none is this large. */
const largestPage = 32 * 1024 * 1024;
/** A line of text that somebody wrote is never this long; HTML has no such limit, since tools write it. */
const longestLine = 1_000_000;

const finders: Readonly<Record<PageFormat, (text: string, finder: LinkFinder) => FoundLink[]>> = {
  markdown: findMarkdownLinks,
  asciidoc: findAsciidocLinks,
  rst: findRstLinks,
  wikitext: findWikitextLinks,
  html: (text, finder) => findHtmlLinks(text, finder, { isXml: false }),
};

/** Returns the kind of dump that an XML file is, by its first 16 kB. */
export async function readDumpFormat(path: string): Promise<ReturnType<typeof findDumpFormat>> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16_384), 0, 16_384, 0);
    return findDumpFormat(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** Describes a file for the checker. */
export function describeFile(path: string, format: WikiFile['format'], stats: Stats): WikiFile {
  return { path, format, size: stats.size, modified: stats.mtimeMs };
}

/**
 * Reads one file and hands on its pages.
 * @throws WikiProblem that names the file and line; pages handed on before must then be forgotten.
 */
export async function readWikiFile(
  file: WikiFile,
  finder: LinkFinder,
  report: (page: FoundPage) => void,
  advance: (bytes: number) => void,
): Promise<void> {
  const { path, format } = file;
  if (format === 'mediawiki') return readDump(path, buildMediawikiReader(path, finder, report), advance);
  if (format === 'confluence') return readDump(path, buildConfluenceReader(path, finder, report), advance);
  if (file.size > largestPage) {
    const megabytes = Math.round(file.size / 1e6).toString();
    throw new WikiProblem({
      file: path,
      message: `This one page is ${megabytes} MB large; at most ${Math.round(largestPage / 1e6).toString()} MB are read.`,
      hint: 'It is probably no page: leave it out, or split it.',
    });
  }
  const text = decodeUtf8(readFileSync(path), path);
  if (format !== 'html') refuseHugeLine(text, path);
  const links = findPageLinks(text, format, finder, path);
  advance(file.size);
  if (links.length === 0) return;
  const day = parsePageDate(text, format);
  report({ links: placeInFile(text, links), ...(day === undefined ? {} : { day }) });
}

function findPageLinks(text: string, format: PageFormat, finder: LinkFinder, file: string): FoundLink[] {
  try {
    return finders[format](text, finder);
  } catch (error) {
    // The parsers of Markdown and HTML are not ours; what they cannot take must not look like a page without links.
    const reason = error instanceof Error ? error.message : String(error);
    throw new WikiProblem({
      file,
      line: 1,
      message: `This cannot be read as ${format}: ${reason.replace(/\.$/, '')}.`,
      hint: 'Look for mark-up nested without end, or leave the file out.',
    });
  }
}

function refuseHugeLine(text: string, file: string): void {
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (end - start > longestLine) {
      throw new WikiProblem({
        file,
        line,
        message: `This line is longer than ${longestLine.toLocaleString('en-US')} characters.`,
        hint: 'It probably holds data instead of text, such as a picture: move that into a file of its own.',
      });
    }
    start = end + 1;
  }
}

async function readDump(
  path: string,
  reader: ConstructorParameters<typeof DumpParser>[1],
  advance: (bytes: number) => void,
): Promise<void> {
  const decoder = new Utf8Decoder(path);
  const parser = new DumpParser(path, reader);
  // Small pieces die young in memory; large ones would wait there for the next great collection.
  for await (const chunk of createReadStream(path, { highWaterMark: 32_768 })) {
    const bytes = chunk as Buffer;
    parser.push(decoder.decode(bytes, { isLast: false }));
    advance(bytes.length);
  }
  parser.push(decoder.decode(new Uint8Array(), { isLast: true }));
  parser.end();
}
