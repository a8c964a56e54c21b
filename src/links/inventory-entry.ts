/** One id as it stands today, and how it is made from what it says. It must not know where ids come from. */
// eslint-disable-next-line no-restricted-syntax -- a hash is the same on every machine and every day
import { createHash } from 'node:crypto';
import type { LinkEntry, LinkKind } from './link-entry.ts';

/** One id as it stands today. */
export interface InventoryEntry extends Pick<LinkEntry, 'id' | 'kind' | 'address' | 'title' | 'summary'> {
  /** What it says, as Markdown with links from the root. */
  readonly markdown: string;
  readonly hash: string;
  /** Where it stands besides, such as a chart that a second page shows. */
  readonly also?: readonly Pick<LinkEntry, 'kind' | 'address'>[];
}

const longestSummary = 200;

/** Returns the first 12 hexadecimal digits of the SHA-256 of a text; runs of white space count as one space. */
export const hashText = (text: string): string =>
  createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 12);

/** Markdown -> plain text on one line. */
export const stripMarkdown = (text: string): string =>
  text
    .replace(/!?\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/\\([[\]*_`])/g, '$1')
    .replace(/^\s*(?:#{1,6}|[-*]|\d+\.|>)\s+(?:\[[ x]\]\s+)?/gm, '')
    .replace(/(\*\*|__|[*_`])(?=\S)|(?<=\S)(\*\*|__|[*_`])/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A citation as resolveText writes it: a link whose text stands in brackets of its own. */
const citation = /\s*\[\\\[[^\]]*\\\]\]\([^)]*\)/g;

/** Tables, headings, pictures, and the bold name of a note are no opening. */
const noOpening = /^\s*(?:\||#|!\[|\*\*[^*]+\*\*\s*$)/;

/** The opening of a text without its citations, up to the last sentence or word that fits. */
export function summarize(markdown: string): string {
  const [block = ''] = markdown
    .replace(citation, '')
    .split(/\n\s*\n/)
    .filter((each) => !noOpening.test(each) && stripMarkdown(each) !== '');
  const text = stripMarkdown(block);
  if (text.length <= longestSummary) return text;
  const sentences = /^.*[.?!](?=\s)/u.exec(text.slice(0, longestSummary))?.[0];
  return sentences ?? `${text.slice(0, longestSummary - 1).replace(/\s+\S*$/, '')}…`;
}

/** Builds an entry; `data` is what changes its hash besides the words, such as the figures of a table. */
export function buildEntry(
  id: string,
  kind: LinkKind,
  address: string,
  title: string,
  markdown: string,
  { summary = summarize(markdown), data }: { summary?: string; data?: unknown } = {},
): InventoryEntry {
  const short = summary.length <= longestSummary ? summary : summarize(summary);
  const hash = hashText([title, markdown, ...(data === undefined ? [] : [JSON.stringify(data)])].join('\n'));
  return { id, kind, address, title, summary: short, markdown, hash };
}

/** The permanent id of a page by its address. Example: "/salaries/method/" -> "page-salaries-method". */
export const buildPageId = (path: string): string =>
  `page-${path.replace(/^\/|\/$/g, '').replaceAll('/', '-') || 'home'}`;
