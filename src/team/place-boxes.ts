/**
 * Puts boxes into a built page: right behind the heading, figure or table that they belong to.
 *
 * In: the HTML of a page, and markup by anchor. Out: the same HTML with the markup in it; nothing else changes. A record
 * keeps its opening together, so its box follows its first paragraph; a page's own box follows the block of its title.
 */
import { Parser } from 'htmlparser2';

/** A page with its boxes, and the anchors that it does not have. */
export interface PlacedBoxes {
  readonly html: string;
  readonly missing: readonly string[];
}

/** The anchor of a page as a whole. */
export const wholePage = '';

/** Places markup by anchor; `wholePage` stands for the page itself. */
export function placeBoxes(html: string, boxes: ReadonlyMap<string, string>): PlacedBoxes {
  const ends = findEnds(html, new Set(boxes.keys()));
  const insertions = [...boxes]
    .flatMap(([anchor, markup]) => {
      const at = ends.get(anchor);
      return at === undefined ? [] : [{ at, markup }];
    })
    .sort((a, b) => a.at - b.at);
  const pieces: string[] = [];
  let done = 0;
  for (const { at, markup } of insertions) {
    pieces.push(html.slice(done, at), markup);
    done = at;
  }
  pieces.push(html.slice(done));
  return { html: pieces.join(''), missing: [...boxes.keys()].filter((anchor) => !ends.has(anchor)) };
}

/** An element that is open while the page is read. */
interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The anchor whose box follows this element. */
  readonly anchor?: string | undefined;
}

/** Other names of a term stand between its heading and its opening. */
const belongsToHeading = ({ attributes }: OpenElement): boolean => hasClass(attributes, 'aliases');

const hasClass = (attributes: Readonly<Record<string, string>>, name: string): boolean =>
  (attributes['class'] ?? '').split(/\s+/).includes(name);

/** Finds where each element ends whose anchor is asked for, as a position in the HTML. */
function findEnds(html: string, anchors: ReadonlySet<string>): Map<string, number> {
  const ends = new Map<string, number>();
  const open: OpenElement[] = [];
  /** The record whose opening is still to come: its anchor, and how many elements are open around its parts. */
  let record: { anchor: string; depth: number } | undefined;

  const findAnchor = (name: string, attributes: Readonly<Record<string, string>>): string | undefined => {
    const isTitle = hasClass(attributes, 'page-title') || (name === 'h1' && !isWithinTitle(open));
    if (isTitle && anchors.has(wholePage) && !ends.has(wholePage)) return wholePage;
    const id = attributes['id'];
    return id !== undefined && id !== wholePage && anchors.has(id) ? id : undefined;
  };

  const parser: Parser = new Parser({
    onopentag: (name, attributes) => {
      const element: OpenElement = { name, attributes, anchor: findAnchor(name, attributes) };
      if (record?.depth === open.length && !belongsToHeading(element)) {
        // Anything but a paragraph leaves the box behind the heading.
        if (name === 'p') open.push({ ...element, anchor: record.anchor });
        else open.push(element);
        record = undefined;
      } else open.push(element);
    },
    onclosetag: () => {
      const closed = open.pop();
      if (record && open.length < record.depth) record = undefined;
      if (closed?.anchor === undefined) return;
      ends.set(closed.anchor, parser.endIndex + 1);
      const parent = open.at(-1);
      const isRecord =
        /^h[1-6]$/.test(closed.name) && parent?.attributes['aria-labelledby'] === closed.anchor;
      if (isRecord) record = { anchor: closed.anchor, depth: open.length };
    },
  });
  parser.end(html);
  return ends;
}

const isWithinTitle = (open: readonly OpenElement[]): boolean =>
  open.some(({ attributes }) => hasClass(attributes, 'page-title'));
