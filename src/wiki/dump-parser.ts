/**
 * Reads an XML dump piece by piece and hands out the raw content of the elements asked for.
 *
 * In: pieces of text. Out: events with places in the file. It keeps no more than the element that it is in.
 * The parser is strict, unlike the one for HTML: a dump that is cut off or damaged must be told, because
 * what is missing from it would look like pages without links. It reads no entity but XML's own five.
 */
import { SaxesParser } from 'saxes';
import { WikiProblem } from './problem.ts';

/** The raw content of one element. */
export interface RawContent {
  readonly raw: string;
  /** Where it begins: line and column from 1, and the byte in the file. */
  readonly line: number;
  readonly column: number;
  readonly byte: number;
}

/** What a reader of one kind of dump wants to know. */
export interface DumpReader {
  /** A tag opens. Returns whether the content of the element is wanted, raw. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => boolean;
  /** An element ends; `content` is there where it was wanted. */
  readonly close: (name: string, content: RawContent | undefined) => void;
  /** The dump ended well. @throws WikiProblem when it did not hold what such a dump holds. */
  readonly end: () => void;
}

/** Longest element, tag or comment, in characters. MediaWiki allows 2 million bytes a page. */
const longest = 16_000_000;
/** Deepest nesting; real dumps have six levels. */
const deepest = 100;

/** Feeds pieces of a dump to its reader. */
export class DumpParser {
  private readonly file: string;
  private readonly reader: DumpReader;
  private readonly parser = new SaxesParser({ xmlns: false, position: true });
  private piece = '';
  private pieceStart = 0;
  /** The character and the byte of which both counts are known, always within or before the piece. */
  private known = { character: 0, byte: 0 };
  private wanted: { readonly from: number; readonly depth: number; content: RawContent } | undefined;
  private pending = '';
  private depth = 0;
  private lastTagAt = 0;

  constructor(file: string, reader: DumpReader) {
    this.file = file;
    this.reader = reader;
    this.parser.on('error', (error) => {
      throw this.explain(error.message);
    });
    this.parser.on('doctype', () => {
      throw this.refuse(
        'This declares a document type, which no export of a wiki does; it could define entities that grow without end.',
        'Export the wiki again. If you trust the file, remove everything from "<!DOCTYPE" to its ">".',
      );
    });
    this.parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
      if (!/^(utf-8|us-ascii)$/i.test(encoding)) {
        throw this.refuse(
          `This says that its encoding is ${encoding}, and only UTF-8 is read.`,
          'Export it as UTF-8, or convert it with iconv and change the first line.',
        );
      }
    });
    this.parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
      this.openTag(name, attributes, isSelfClosing);
    });
    this.parser.on('closetag', ({ name }) => {
      this.closeTag(name);
    });
  }

  /** Reads the next piece. @throws WikiProblem that names the line. */
  push(piece: string): void {
    this.piece = piece;
    this.parser.write(piece);
    if (this.wanted) this.pending += piece.slice(Math.max(0, this.wanted.from - this.pieceStart));
    this.known = { character: this.pieceStart + piece.length, byte: this.findByte(piece.length) };
    this.pieceStart += piece.length;
    if (this.pieceStart - this.lastTagAt > longest) {
      throw this.refuse(
        `One piece of text or mark-up is longer than ${(longest / 1e6).toString()} million characters.`,
        'No wiki page is that long: look at the place with less or head, and remove it or export again.',
      );
    }
  }

  /** Ends the dump. @throws WikiProblem when it is cut off. */
  end(): void {
    this.parser.close();
    this.reader.end();
  }

  private openTag(name: string, attributes: Readonly<Record<string, string>>, isSelfClosing: boolean): void {
    this.depth += 1;
    if (this.depth > deepest) {
      throw this.refuse(
        `Elements are nested deeper than ${deepest.toString()}, which no export of a wiki does.`,
        'Export the wiki again.',
      );
    }
    this.lastTagAt = this.parser.position;
    const isWanted = this.reader.open(name, attributes);
    if (!isWanted || isSelfClosing || this.wanted) return;
    const from = this.parser.position;
    const byte = this.findByte(from - this.pieceStart);
    const content = { raw: '', line: this.parser.line, column: this.parser.columnIndex + 1, byte };
    this.wanted = { from, depth: this.depth, content };
    this.pending = '';
  }

  private closeTag(name: string): void {
    this.lastTagAt = this.parser.position;
    let content: RawContent | undefined;
    if (this.wanted?.depth === this.depth) {
      const { from } = this.wanted;
      const end = this.parser.position - this.pieceStart;
      const raw = this.pending + this.piece.slice(Math.max(0, from - this.pieceStart), Math.max(0, end));
      content = { ...this.wanted.content, raw: raw.slice(0, raw.lastIndexOf('</')) };
      this.wanted = undefined;
      this.pending = '';
    }
    this.depth -= 1;
    this.reader.close(name, content);
  }

  /** Returns the byte of a character of the piece; asked in rising order, so each is counted once. */
  private findByte(index: number): number {
    const from = this.known.character - this.pieceStart;
    const byte = this.known.byte + Buffer.byteLength(this.piece.slice(from, index));
    this.known = { character: this.pieceStart + index, byte };
    return byte;
  }

  private refuse(message: string, hint: string): WikiProblem {
    return new WikiProblem({ file: this.file, line: this.parser.line, message, hint });
  }

  private explain(raw: string): WikiProblem {
    const reason = raw.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    const [message, hint] = hints.find(([pattern]) => pattern.test(reason))?.slice(1) ?? [
      'This is not well-formed XML here: $1.',
      'Export the wiki again; if the export itself is damaged, mend this line by hand.',
    ];
    return this.refuse((message as string).replace('$1', reason), hint as string);
  }
}

const hints: readonly (readonly [pattern: RegExp, message: string, hint: string])[] = [
  [
    /unclosed tag|unexpected end|must contain a root/,
    'The dump ends in the middle ($1).',
    'It is cut off: export or copy it again, and compare the sizes.',
  ],
  [
    /undefined entity/,
    'This uses an entity that XML does not define.',
    'Write the character itself, or as a number such as &#160;.',
  ],
  [
    /disallowed character\.?$|malformed character entity/,
    'This holds a character that XML forbids, such as a control character.',
    'Remove it, for example with: tr -d "\\000-\\010\\013\\014\\016-\\037" < dump.xml > clean.xml',
  ],
];
