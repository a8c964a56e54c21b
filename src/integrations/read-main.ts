/**
 * Reads what a visitor sees in the main part of a built page: runs of text, and links that lead on.
 *
 * In: the HTML of one page. Out: its blocks and links. It must not know what the text means.
 */
import { Parser } from 'htmlparser2';
import { teamBoxClass } from '../team/render-box.ts';

/** A run of text that a reader sees in one piece: a paragraph, a table cell, a label of a chart. */
export interface TextBlock {
  /** Runs of white space are one space. */
  readonly text: string;
  /** The same without what <Value> and <Ratio> printed, which stand for themselves. */
  readonly typedText: string;
  /** prose: words; cell: a cell of numbers; typed-cell: a cell of a table that an author typed; axis-label: text of a chart that may name a mark on its scale. */
  readonly kind: 'prose' | 'cell' | 'typed-cell' | 'axis-label';
}

/** The main part of one built page. */
export interface MainPart {
  readonly blocks: readonly TextBlock[];
  /** Addresses of links as written, without those of "Where to go next". */
  readonly links: readonly string[];
}

/** Elements within a sentence; every other element begins a new block. */
const inlineElements = new Set(
  'a abbr b bdi cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time tspan u var wbr'.split(
    ' ',
  ),
);
const silentElements = new Set(['script', 'style', 'template']);

/** What says that numbers need no source: a plainly hypothetical case, or a count of the guide's own records. */
const unsourcedMarks = ['data-hypothetical', 'data-own-count'];

/** Stands where <Value> or <Ratio> printed, so that what surrounds it does not grow together. */
const placeholder = '\u{FFFC}';

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();

class BlockReader {
  readonly blocks: TextBlock[] = [];
  readonly links: string[] = [];
  private readonly smallFont: string;
  private readonly open: { name: string; attributes: Record<string, string> }[] = [];
  private text = '';
  private typedText = '';

  constructor(smallFont: string) {
    this.smallFont = smallFont;
  }

  openElement(name: string, attributes: Record<string, string>): void {
    if (this.isWithin(({ name: outer }) => outer === 'main') && !this.isInTeamBox()) {
      if (!inlineElements.has(name)) this.closeBlock();
      const href = attributes['href'];
      if (name === 'a' && href !== undefined && !this.isInWayOn()) this.links.push(href);
    }
    this.open.push({ name, attributes });
  }

  addText(text: string): void {
    if (!this.isWithin(({ name }) => name === 'main')) return;
    if (this.isWithin(({ name }) => silentElements.has(name)) || this.isInTeamBox()) return;
    if (this.isWithin(({ attributes }) => unsourcedMarks.some((mark) => mark in attributes))) return;
    this.text += text;
    this.typedText += this.isWithin(({ attributes }) => attributes['class'] === 'value') ? placeholder : text;
  }

  closeElement(name: string): void {
    if (!inlineElements.has(name)) this.closeBlock();
    this.open.pop();
  }

  private isWithin(
    matches: (element: { name: string; attributes: Record<string, string> }) => boolean,
  ): boolean {
    return this.open.some(matches);
  }

  /** Says whether a team's own words are open, which are not the guide's to prove. */
  private isInTeamBox(): boolean {
    return this.isWithin(({ attributes }) => attributes['class'] === teamBoxClass);
  }

  /** Says whether "Where to go next" is open: it leads readers on, but it is not where they look for a source. */
  private isInWayOn(): boolean {
    return this.isWithin(({ attributes }) => attributes['class'] === 'next');
  }

  /** A picture that is hidden from those who listen only repeats what stands beside it, apart from its scale. */
  private isInHiddenPicture(): boolean {
    return this.isWithin(({ name, attributes }) => name === 'svg' && attributes['aria-hidden'] === 'true');
  }

  private closeBlock(): void {
    const text = tidy(this.text);
    if (text !== '') this.blocks.push({ text, typedText: tidy(this.typedText), kind: this.findKind() });
    this.text = '';
    this.typedText = '';
  }

  private findKind(): TextBlock['kind'] {
    const last = this.open.findLast(({ name }) => !inlineElements.has(name));
    if (
      last?.name === 'text' &&
      (last.attributes['font-size'] === this.smallFont || this.isInHiddenPicture())
    )
      return 'axis-label';
    const cell = this.open.findLast(({ name }) => name === 'td');
    if (!cell) return 'prose';
    return (cell.attributes['class'] ?? '').split(/\s+/).includes('number') ? 'cell' : 'typed-cell';
  }
}

/** Reads the main part of a page. `smallFont` is the font-size of the axes of charts, as an SVG says it. */
export function readMain(html: string, smallFont: string): MainPart {
  const reader = new BlockReader(smallFont);
  const parser = new Parser({
    onopentag: (name, attributes) => {
      reader.openElement(name, attributes);
    },
    ontext: (text) => {
      reader.addText(text);
    },
    onclosetag: (name) => {
      reader.closeElement(name);
    },
  });
  parser.end(html);
  return { blocks: reader.blocks, links: reader.links };
}
