/**
 * Reads Markdown, as in folders of notes and in Notion's exports. In: the text of one file. Out: links into
 * the guide outside code and comments. What is code is decided by the parser that the guide itself uses.
 */
import { markdownToMdast, type MdastNode } from 'satteri';
import type { FoundLink, LinkFinder } from './find-links.ts';
import { findHiddenInHtml } from './html.ts';
import { ClosingFinder, buildRangeTest, collectRanges, type Range } from './text-ranges.ts';

/** Returns the links of a file; code and comments are left out unless the rules include them. */
export function findMarkdownLinks(text: string, finder: LinkFinder): FoundLink[] {
  const links = [...finder.findAddresses(text), ...finder.findInterwiki(text), ...finder.findRoles(text)];
  if (finder.rules.includeCode || links.length === 0) return links;
  const isHidden = buildRangeTest(findCode(text));
  return links.filter(({ start, written }) => !isHidden(start) || isRoleItself(written));
}

/** A MyST role is written as inline code: it is a link all the same. */
const isRoleItself = (written: string): boolean => written.startsWith('{') && written.endsWith('`');

/**
 * Behind an address the parser tries every mark of such a row again and again, for minutes on a long one.
 * Letters in its place keep every offset and say nothing else about what is code.
 */
const punctuationRow = /[.,:;!?)'"*_]{20,}/g;

function findCode(text: string): Range[] {
  const ranges: Range[] = [];
  const html: Range[] = [];
  const visit = (node: MdastNode): void => {
    const { start, end } = node.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined) {
      const range = [start.offset, end.offset] as const;
      if (node.type === 'code' || node.type === 'inlineCode') ranges.push(range);
      if (node.type === 'html') html.push(range);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(markdownToMdast(text.replace(punctuationRow, (row) => 'x'.repeat(row.length))));
  return [...ranges, ...findCodeInHtml(text, html), ...findMdxComments(text)];
}

/** HTML within Markdown comes in pieces, each tag by itself: joined, they show what <code> encloses. */
function findCodeInHtml(text: string, pieces: readonly Range[]): Range[] {
  if (pieces.length === 0) return [];
  let joined = '';
  let at = 0;
  for (const [start, end] of pieces) {
    joined += ' '.repeat(start - at) + text.slice(start, end);
    at = end;
  }
  return findHiddenInHtml(joined);
}

function findMdxComments(text: string): Range[] {
  const closings = new ClosingFinder(text);
  return collectRanges(text, /\{\/\*/g, ({ index }) => closings.findEnd('*/}', index));
}
