/** What the readers of every format hand on: the links of one page, each with its place in the file. */
import type { FoundLink, LinkFinder } from './find-links.ts';
import type { GuideTarget } from './guide-target.ts';
import type { Day } from './inventory.ts';
import { LineCounter, type Position } from './text-ranges.ts';
import { decodeXmlText, escapeXml, type XmlText } from './xml-text.ts';
import type { RawContent } from './dump-parser.ts';

/** A link with its place in the file. */
export interface PlacedLink extends Position {
  readonly written: string;
  readonly target: GuideTarget;
  /** What a fix may replace; absent where mark-up runs through the address. */
  readonly place?: {
    /** Bytes in the file, from the first to before the second. */
    readonly start: number;
    readonly end: number;
    /** What stands there, to be sure before anything is written. */
    readonly raw: string;
    /** How often a replacement must be escaped, once for each layer of mark-up that it is written in. */
    readonly escapes: number;
  };
}

/** The links of one page. */
export interface FoundPage {
  /** Title of the page, where the file holds several. */
  readonly page?: string;
  /** Day of the last change that the page states. */
  readonly day?: Day;
  readonly links: readonly PlacedLink[];
}

/** Returns a text that does not keep the long text alive from which it was cut. */
export const detach = (text: string): string => Buffer.from(text).toString();

/** Places the links of a file that holds one page. */
export function placeInFile(text: string, links: readonly FoundLink[]): PlacedLink[] {
  const lines = new LineCounter(text);
  let known = { character: 0, byte: 0 };
  const findByte = (character: number): number => {
    const byte = known.byte + Buffer.byteLength(text.slice(known.character, character));
    known = { character, byte };
    return byte;
  };
  return [...links]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, written, target, spelling }) => {
      const byte = findByte(start);
      const raw = text.slice(start, end);
      const escapes = spelling === 'html' ? 1 : 0;
      const place = { start: byte, end: byte + Buffer.byteLength(raw), raw, escapes };
      return { ...lines.find(start), written, target, place };
    });
}

/** Places the links of one element of a dump; `find` reads the element's text. */
export function placeInElement(
  content: RawContent,
  finder: LinkFinder,
  find: (text: string) => readonly FoundLink[],
): PlacedLink[] {
  // Most pages hold no link into the guide; only the others are decoded.
  if (!finder.mayHoldLink(content.raw)) return [];
  const text = decodeXmlText(content.raw);
  const lines = new LineCounter(content.raw);
  return [...find(text.text)]
    .sort((a, b) => a.start - b.start)
    .map((link) => placeLink(link, text, content, lines));
}

function placeLink(link: FoundLink, text: XmlText, content: RawContent, lines: LineCounter): PlacedLink {
  const range = text.findRaw(link.start, link.end);
  const [rawStart] = range ?? text.findRaw(link.start, link.start + 1) ?? [0];
  const { line, column } = lines.find(rawStart);
  const position = {
    line: content.line + line - 1,
    column: line === 1 ? content.column + column - 1 : column,
  };
  const base = { ...position, written: detach(link.written), target: detachTarget(link.target) };
  if (!range) return base;
  const raw = detach(content.raw.slice(...range));
  const start = content.byte + Buffer.byteLength(content.raw.slice(0, range[0]));
  const escapes = (link.spelling === 'html' ? 1 : 0) + (text.isInCdata(link.start) ? 0 : 1);
  return { ...base, place: { start, end: start + Buffer.byteLength(raw), raw, escapes } };
}

function detachTarget(target: GuideTarget): GuideTarget {
  const base = detach(target.base);
  return target.by === 'id'
    ? { ...target, base, id: detach(target.id), query: detach(target.query) }
    : { ...target, base, path: detach(target.path), anchor: detach(target.anchor) };
}

/** Returns a replacement as it must be spelled at a place. */
export function spellReplacement(replacement: string, escapes: number): string {
  return escapes <= 0 ? replacement : spellReplacement(escapeXml(replacement), escapes - 1);
}
