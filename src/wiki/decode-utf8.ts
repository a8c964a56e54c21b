/**
 * Turns bytes into text, in one piece or in many. Only UTF-8 is read: a guess about another encoding would
 * show wrong letters in a report, and write them in a fix.
 */
import { WikiProblem } from './problem.ts';

/** Decodes a file that comes in pieces. A byte order mark is kept, so that offsets stay those of the file. */
export class Utf8Decoder {
  private readonly file: string;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private line = 1;
  private isFirst = true;
  private unread: Uint8Array = new Uint8Array();

  constructor(file: string) {
    this.file = file;
  }

  /** Returns the next piece of text. @throws WikiProblem that names the line of the first byte that is no text. */
  decode(bytes: Uint8Array, { isLast }: { readonly isLast: boolean }): string {
    if (this.isFirst) this.refuseUtf16(bytes);
    if (bytes.length > 0) this.isFirst = false;
    try {
      const text = this.decoder.decode(bytes, { stream: !isLast });
      this.refuseNul(text);
      this.line += countNewlines(text);
      // A character that the end of this piece cuts in two; needed again only to name the line of an error.
      this.unread = bytes.slice(Math.max(0, bytes.length - 3));
      return text;
    } catch (error) {
      if (error instanceof WikiProblem) throw error;
      throw this.explain(bytes);
    }
  }

  private refuseUtf16(bytes: Uint8Array): void {
    const [first, second] = bytes;
    const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    const isLittle = second === 0 && bytes[3] === 0 && first !== 0;
    const isBig = first === 0 && bytes[2] === 0 && second !== 0;
    if (!hasMark && !(bytes.length > 3 && (isLittle || isBig))) return;
    throw new WikiProblem({
      file: this.file,
      line: 1,
      message: 'This is UTF-16, and only UTF-8 is read.',
      hint: `Convert it: iconv -f UTF-16 -t UTF-8 "${this.file}" > converted, then check that file.`,
    });
  }

  private refuseNul(text: string): void {
    const at = text.indexOf('\0');
    if (at === -1) return;
    throw new WikiProblem({
      file: this.file,
      line: this.line + countNewlines(text.slice(0, at)),
      message: 'This holds a NUL byte, so it is not text.',
      hint: 'Leave the file out, or export it again.',
    });
  }

  private explain(bytes: Uint8Array): WikiProblem {
    const whole = new Uint8Array(this.unread.length + bytes.length);
    whole.set(this.unread);
    whole.set(bytes, this.unread.length);
    const at = Math.max(findInvalidByte(whole, this.unread.length), 0);
    const line = this.line + countByte(whole.subarray(this.unread.length, at), 0x0a);
    const byte = (whole[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return new WikiProblem({
      file: this.file,
      line,
      message: `Byte 0x${byte} is not valid UTF-8 here; the file is in another encoding, or cut off.`,
      hint: `If it is Latin-1, convert it: iconv -f WINDOWS-1252 -t UTF-8 "${this.file}" > converted.`,
    });
  }
}

/** Returns the text of a whole file. @throws WikiProblem like the decoder. */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  return new Utf8Decoder(file).decode(bytes, { isLast: true });
}

/** Returns the offset of the first byte that begins no character; `head` bytes may be the tail of one. */
function findInvalidByte(bytes: Uint8Array, head: number): number {
  let at = 0;
  // Bytes before the piece that continue a character whose start is no longer at hand.
  while (at < head && ((bytes[at] ?? 0) & 0xc0) === 0x80) at += 1;
  while (at < bytes.length) {
    const length = measureCharacter(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return bytes.length - 1;
}

/** Returns how many bytes the character at an offset has; 0 when there is none. */
function measureCharacter(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
}

function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

const countByte = (bytes: Uint8Array, byte: number): number =>
  bytes.reduce((count, one) => (one === byte ? count + 1 : count), 0);
