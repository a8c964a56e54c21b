/**
 * Running text of a page -> Markdown on one line. Pure. Markup that Markdown cannot say where it stands, such as bold
 * within a word, stays HTML.
 */
import { encodeAddress, escapeMarkdown } from './escape-text.ts';
import { getAttribute, getChildren, getName, getText, isSilent, type ReadNode } from './read-node.ts';

/** What the text depends on besides itself. */
export interface MarkdownContext {
  /** Address of the page, against which its links are read. */
  readonly base: string;
  /** True within a table, where a bar ends the cell and a line end ends the row. */
  readonly isInTable?: boolean;
}

/** A part of a line. What is marked may have to be marked otherwise, depending on what stands beside it. */
interface Piece {
  readonly text: string;
  /** The sign before and after it. */
  readonly mark?: string;
  /** The same without the sign. */
  readonly inner?: string;
  /** The same as HTML. */
  readonly html?: string;
}

const marks: Readonly<Record<string, string>> = { strong: '**', em: '_' };

/** Writes nodes as one line of Markdown; line breaks are kept as such. */
export function renderInline(nodes: Iterable<ReadNode>, context: MarkdownContext): string {
  const joined = joinPieces([...nodes].flatMap((node) => renderPieces(node, context)));
  return joined
    .replace(/ {2,}/g, ' ')
    .replace(/ *(\\\n|<br>) */g, '$1')
    .replace(/^(?:[ \n]|\\\n|<br>)+|(?:[ \n]|\\\n|<br>)+$/g, '');
}

/** Escapes what would be a heading, a list or a rule at the beginning of a line. */
export const escapeLineStart = (text: string): string =>
  text.replace(/^(?=[#+\-=:])/gm, '\\').replace(/^(\d{1,9})(?=[.)])/gm, '$1\\');

function renderPieces(node: ReadNode, context: MarkdownContext): Piece[] {
  const name = getName(node);
  if (name === '#text')
    return [{ text: escapeMarkdown((node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' ')) }];
  if (isSilent(node)) return [];
  const mark = marks[name];
  if (mark !== undefined) return renderMarked(node, name, mark, context);
  if (name === 'a') return [{ text: renderLink(node, context) }];
  if (name === 'code') return renderCode(getText(node), context);
  if (name === 'br') return [{ text: context.isInTable ? '<br>' : '\\\n' }];
  if (name === 'input') return [{ text: renderBox(node) }];
  if (name === 'svg') return [];
  const inner = getChildren(node).flatMap((child) => renderPieces(child, context));
  return isBlock(name) ? [{ text: ' ' }, ...inner, { text: ' ' }] : inner;
}

const blockNames =
  /^(article|aside|blockquote|caption|d[dlt]|details|div|fieldset|figcaption|figure|h[1-6]|hr|legend|li|ol|p|pre|section|summary|table|t[dhr]|tbody|thead|ul)$/;

/** Tells whether an element begins and ends a line of its own. */
export const isBlock = (name: string): boolean => blockNames.test(name);

/** Spaces at the edges move outside the marks, where Markdown wants them. */
function renderMarked(node: ReadNode, tag: string, mark: string, context: MarkdownContext): Piece[] {
  const line = joinPieces(
    getChildren(node).flatMap((child) => renderPieces(child, context)),
    mark,
  );
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(line) ?? [];
  if (inner === '') return [{ text: line }];
  const html = `<${tag}>${inner}</${tag}>`;
  // The sign itself at an inner edge would be counted to the mark.
  const sign = mark.charAt(0);
  const isSafe = !inner.startsWith(sign) && !inner.endsWith(sign);
  return [
    { text: before },
    { text: isSafe ? mark + inner + mark : html, mark, inner, html },
    { text: after },
  ];
}

/** Spaces and punctuation as every version of Markdown counts them; next to anything else a mark may not work. */
const isBoundary = (character: string): boolean => character === '' || /[\s\p{P}$+<=>^`|~]/u.test(character);

/** Joins pieces; `outer` is the mark around them all, which is not repeated within. */
function joinPieces(pieces: readonly Piece[], outer?: string): string {
  const filled = pieces.filter(({ text }) => text !== '');
  return filled.reduce((line, { text, mark, inner = '', html = '' }, at) => {
    if (mark === undefined) return line + text;
    if (mark === outer) return line + inner;
    const sign = mark.charAt(0);
    const before = /.$/su.exec(line)?.[0] ?? '';
    const after = /^./su.exec(filled[at + 1]?.text ?? '')?.[0] ?? '';
    const isClear = [before, after].every((each) => each !== sign && (sign === '`' || isBoundary(each)));
    return line + (isClear ? text : html);
  }, '');
}

function renderLink(node: ReadNode, context: MarkdownContext): string {
  const label = renderInline(getChildren(node), context);
  const url = resolveAddress(getAttribute(node, 'href'), context.base);
  const edges = /^(\s?)[\s\S]*?(\s?)$/.exec(getText(node)) ?? [];
  if (label === '' || url === undefined) return label;
  return `${edges[1] ? ' ' : ''}[${label}](${url})${edges[2] ? ' ' : ''}`;
}

/** An address that is of use outside the page; undefined for any other, such as one that runs script. */
function resolveAddress(href: string | undefined, base: string): string | undefined {
  if (href === undefined || !URL.canParse(href, base)) return undefined;
  const { protocol, href: url } = new URL(href, base);
  return /^(https?|mailto):$/.test(protocol) ? encodeAddress(url) : undefined;
}

/** More backticks in a row than a text holds anywhere, and no fewer than asked. */
export const buildFence = (text: string, least: number): string =>
  '`'.repeat(Math.max(least, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length + 1)));

/** Writes code between as many backticks as it needs. */
function renderCode(code: string, { isInTable }: MarkdownContext): Piece[] {
  const inner = code.replace(/\s+/g, ' ').trim();
  if (inner === '') return [];
  const mark = buildFence(inner, 1);
  const space = /^`|`$/.test(inner) ? ' ' : '';
  const text = mark + space + (isInTable ? inner.replaceAll('|', '\\|') : inner) + space + mark;
  const html = `<code>${escapeMarkdown(inner)}</code>`;
  // In a table a bar after a backslash ends the cell, even within code.
  return [isInTable && inner.includes('\\|') ? { text: html } : { text, mark, html }];
}

const renderBox = (node: ReadNode): string => {
  if (getAttribute(node, 'type') !== 'checkbox') return '';
  return getAttribute(node, 'checked') === undefined ? '[ ] ' : '[x] ';
};
