/**
 * The content of an XML element as its text, with the way back: which raw stretch each stretch of the text
 * came from. In: raw content that is known to be well-formed. Out: text and ranges.
 */
import { findLast, type Range } from './text-ranges.ts';

/** The text of an element and where each part of it stood. */
export interface XmlText {
  readonly text: string;
  /** Returns where a stretch of the text stood in the raw content; undefined when mark-up splits it. */
  readonly findRaw: (start: number, end: number) => Range | undefined;
  /** Says whether an offset of the text stood in a CDATA section, where nothing is escaped. */
  readonly isInCdata: (offset: number) => boolean;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const piece = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<[^>]*>|&([^;]{1,12});|\r\n?/g;

/** Stretches of text with their raw origin, as numbers side by side: a long page has very many. */
class Stretches {
  readonly text: number[] = [];
  readonly raw: number[] = [];
  /** Where a reference ends in the raw content; -1 for characters that stand for themselves. */
  readonly referenceEnd: number[] = [];

  add(text: number, raw: number, referenceEnd: number): void {
    this.text.push(text);
    this.raw.push(raw);
    this.referenceEnd.push(referenceEnd);
  }

  /** Returns where the character at an offset of the text begins or ends in the raw content. */
  find(offset: number, side: 'start' | 'end'): number {
    const index = findLast(this.text.length, (at) => (this.text[at] ?? 0) <= offset);
    const referenceEnd = this.referenceEnd[index] ?? -1;
    const raw = this.raw[index] ?? 0;
    if (referenceEnd !== -1) return side === 'start' ? raw : referenceEnd;
    return raw + offset - (this.text[index] ?? 0) + (side === 'start' ? 0 : 1);
  }
}

/** Decodes the raw content of an element. */
export function decodeXmlText(raw: string): XmlText {
  const stretches = new Stretches();
  const sections: Range[] = [];
  let text = '';
  const keep = (start: number, end: number): void => {
    if (start >= end) return;
    stretches.add(text.length, start, -1);
    text += raw.slice(start, end);
  };
  let at = 0;
  const pattern = new RegExp(piece);
  for (let match = pattern.exec(raw); match; match = pattern.exec(raw)) {
    const [whole, cdata, reference] = match;
    const end = match.index + whole.length;
    keep(at, match.index);
    if (cdata !== undefined) {
      const start = match.index + '<![CDATA['.length;
      sections.push([text.length, text.length + cdata.length]);
      keep(start, start + cdata.length);
    } else if (reference !== undefined || whole.startsWith('\r')) {
      stretches.add(text.length, match.index, end);
      text += reference === undefined ? '\n' : decodeReference(reference);
    }
    at = end;
  }
  keep(at, raw.length);
  return {
    text,
    isInCdata: (offset) => sections.some(([start, end]) => start <= offset && offset < end),
    findRaw: (start, end) => {
      const range = [
        stretches.find(start, 'start'),
        stretches.find(Math.max(start, end - 1), 'end'),
      ] as const;
      return raw.slice(...range).includes('<') ? undefined : range;
    },
  };
}

/** Returns the character that a reference means; the parser has refused those that mean none. */
function decodeReference(name: string): string {
  if (!name.startsWith('#')) return named[name] ?? '';
  const code = name.startsWith('#x')
    ? Number.parseInt(name.slice(2), 16)
    : Number.parseInt(name.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Returns a text as it is written in the content of an XML element or in an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
