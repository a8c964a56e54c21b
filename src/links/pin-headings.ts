/**
 * The text of a page -> the same text with a permanent id behind every heading that had none.
 * In: the text and every id that is taken. Out: text, what was pinned, and what has to be pinned by hand.
 */
import type { PageBody, PageHeading } from '../catalog/catalog.ts';
import { proposeId } from '../catalog/check-headings.ts';
import { parsePage } from '../catalog/parse-page.ts';

/** A heading of a page. */
export interface PinnedHeading {
  readonly line: number;
  readonly title: string;
  readonly id: string;
}

/** A page after its headings were pinned. */
export interface PinnedPage {
  /** The text; every byte that is not a new pin stands as before. */
  readonly text: string;
  readonly pins: readonly PinnedHeading[];
  /** Headings that could not be pinned, each with what to do, as full sentences. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** Pins every heading without an id; the new ids are added to `taken`, so that pages can be pinned one by one. */
export function pinHeadings(text: string, slug: string, file: string, taken: Set<string>): PinnedPage {
  let current: PinnedPage = { text, pins: [], problems: [] };
  const body = parsePage(text, slug, file).body;
  if (!body) {
    return {
      text,
      pins: [],
      problems: [{ line: 1, message: 'The page cannot be read. Run npm test first.' }],
    };
  }
  for (const heading of body.headings) {
    if (heading.id !== undefined || heading.text === '') continue;
    current = pinOne(current, heading, body, taken);
  }
  return current;
}

function pinOne(page: PinnedPage, heading: PageHeading, body: PageBody, taken: Set<string>): PinnedPage {
  const { line, text: title } = heading;
  if (heading.depth === 1) {
    const message = `The heading "${title}" is an h1, but the title of the page is its only h1. Begin it with "##".`;
    return { ...page, problems: [...page.problems, { line, message }] };
  }
  const id = chooseId(heading, body, taken);
  const text = insertPin(page.text, line, id);
  if (!isPinned(page.text, text, body, line, id)) {
    const message = `The heading "${title}" could not be pinned without changing more than its id. Write {#${id}} behind it.`;
    return { ...page, problems: [...page.problems, { line, message }] };
  }
  taken.add(id);
  return { ...page, text, pins: [...page.pins, { line, title, id }] };
}

/** The proposal that the content's own error makes, made unique in the site. */
function chooseId(heading: PageHeading, body: PageBody, taken: ReadonlySet<string>): string {
  const prefix = body.slug.replace(/(^|\/)index$/, '$1home').replaceAll('/', '-');
  const proposal = proposeId(heading, body);
  if (!taken.has(proposal)) return proposal;
  const onPage = proposal.startsWith(`${prefix}-`) ? proposal : `${prefix}-${proposal}`;
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? onPage : `${onPage}-${String(count)}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Writes a pin behind the last character of a line that is not white space. */
function insertPin(text: string, line: number, id: string): string {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  const next = text.indexOf('\n', start);
  const end = start + text.slice(start, next < 0 ? undefined : next).trimEnd().length;
  return `${text.slice(0, end)} {#${id}}${text.slice(end)}`;
}

/** Says whether the new text reads as the old one with one id more; a heading over two lines, say, would not. */
function isPinned(
  before: string,
  after: string,
  { slug, file }: PageBody,
  line: number,
  id: string,
): boolean {
  const list = (text: string): PageHeading[] => parsePage(text, slug, file).body?.headings ?? [];
  const expected = list(before).map((heading) => (heading.line === line ? { ...heading, id } : heading));
  const sorted = (headings: readonly PageHeading[]): string =>
    JSON.stringify(headings.map(({ depth, id: pinned, text, line: at }) => [depth, pinned, text, at]));
  return sorted(list(after)) === sorted(expected);
}
