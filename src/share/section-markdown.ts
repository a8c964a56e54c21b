/**
 * A section as the page shows it -> Markdown to take away. Pure: nodes and the page's address in, text out.
 *
 * It reads the page itself and not a Markdown twin of it: a reader gets what is before their eyes, nothing is
 * fetched, and it works from a saved page. It knows the elements that this guide uses, and reads through others.
 */
import { encodeAddress, escapeMarkdown } from './escape-text.ts';
import {
  buildFence,
  escapeLineStart,
  isBlock,
  renderInline,
  type MarkdownContext,
} from './inline-markdown.ts';
import {
  findElements,
  getAttribute,
  getChildren,
  getName,
  getText,
  hasClass,
  isSilent,
  type ReadNode,
} from './read-node.ts';

/** Writes nodes as Markdown, blocks apart by an empty line, with a line end after the last. */
export function renderMarkdown(nodes: Iterable<ReadNode>, base: string): string {
  return `${renderBlocks(nodes, { base }).join('\n\n')}\n`;
}

function renderBlocks(nodes: Iterable<ReadNode>, context: MarkdownContext): string[] {
  const blocks: string[] = [];
  let line: ReadNode[] = [];
  const add = (block: string): void => {
    // Two lists in a row would be read as one.
    if (isList(block) && isList(blocks.at(-1) ?? '')) blocks.push('<!-- -->');
    if (block !== '') blocks.push(block);
  };
  const endLine = (): void => {
    add(renderParagraph(line, context));
    line = [];
  };
  for (const node of nodes) {
    if (!isBlock(getName(node)) && getName(node) !== 'svg') {
      line.push(node);
      continue;
    }
    endLine();
    if (!isSilent(node)) renderBlock(node, context).forEach(add);
  }
  endLine();
  return blocks;
}

const isList = (block: string): boolean => /^(?:-|\d+\.) /.test(block);

const renderParagraph = (nodes: readonly ReadNode[], context: MarkdownContext): string =>
  escapeLineStart(renderInline(nodes, context));

function renderBlock(node: ReadNode, context: MarkdownContext): string[] {
  const name = getName(node);
  const children = getChildren(node);
  if (/^h\d$/.test(name)) return [renderHeading(Number(name[1]), children, context)];
  switch (name) {
    case 'p':
      return hasClass(node, 'figure-title') || hasClass(node, 'box-title')
        ? renderBold(children, context)
        : [renderParagraph(children, context)];
    case 'dt':
    case 'summary':
    case 'legend':
      return renderBold(children, context);
    case 'ul':
    case 'ol':
      return [renderList(node, context)];
    case 'pre':
      return [renderFence(getText(node))];
    case 'table':
      return renderTable(node, context);
    case 'svg':
      return renderChart(node, context);
    case 'figcaption':
      // Its overline only says that this is a chart.
      return renderBlocks(
        children.filter((child) => !hasClass(child, 'overline')),
        context,
      );
    case 'hr':
      return ['---'];
    default: {
      const blocks = renderBlocks(children, context);
      return name === 'blockquote' || hasClass(node, 'box') ? [quote(blocks.join('\n\n'))] : blocks;
    }
  }
}

function renderHeading(level: number, children: readonly ReadNode[], context: MarkdownContext): string {
  const text = renderInline(children, context).replace(/\\\n/g, ' ');
  // Number signs at the end would be taken for the end mark of the heading.
  return `${'#'.repeat(level)} ${text.replace(/(^|\s)(#+)$/, '$1\\$2')}`;
}

function renderBold(children: readonly ReadNode[], context: MarkdownContext): string[] {
  const text = renderInline(children, context);
  if (text === '') return [];
  return [text.includes('*') ? `<strong>${text}</strong>` : `**${text}**`];
}

const quote = (text: string): string => text.replace(/^/gm, '> ').replace(/ +$/gm, '');

function renderList(node: ReadNode, context: MarkdownContext): string {
  const first = Number(getAttribute(node, 'start') ?? 1);
  const items = getChildren(node).filter((child) => getName(child) === 'li' && !isSilent(child));
  return items
    .map((item) => renderBlocks(getChildren(item), context))
    .filter((blocks) => blocks.length > 0)
    .map((blocks, at) => {
      const marker = getName(node) === 'ol' ? `${(first + at).toString()}. ` : '- ';
      // A list within an item follows its words; anything else is a paragraph of its own.
      const text = blocks.join(isTight(blocks.slice(1)) ? '\n' : '\n\n');
      return marker + text.replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`);
    })
    .join('\n');
}

const isTight = (blocks: readonly string[]): boolean => blocks.every(isList);

function renderFence(code: string): string {
  const fence = buildFence(code, 3);
  return `${fence}\n${code.replace(/\n$/, '')}\n${fence}`;
}

function renderTable(node: ReadNode, context: MarkdownContext): string[] {
  const rows = findElements(node, 'tr').map((row) =>
    getChildren(row)
      .filter((cell) => /^t[hd]$/.test(getName(cell)))
      .flatMap((cell) => {
        const span = Math.max(1, Number(getAttribute(cell, 'colspan') ?? 1));
        return [renderCell(cell, context), ...Array.from({ length: span - 1 }, () => '')];
      }),
  );
  const width = Math.max(0, ...rows.map(({ length }) => length));
  if (width === 0) return [];
  const hasHead = findElements(node, 'thead').length > 0;
  const write = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const body = hasHead ? rows.slice(1) : rows;
  const lines = [(hasHead ? rows[0] : undefined) ?? [], Array.from({ length: width }, () => '---'), ...body];
  const [caption] = findElements(node, 'caption');
  return [...(caption ? renderBold(getChildren(caption), context) : []), lines.map(write).join('\n')];
}

/** Paragraphs and items within a cell stand on lines of their own. */
function renderCell(cell: ReadNode, context: MarkdownContext): string {
  const inTable = { ...context, isInTable: true };
  const parts = getChildren(cell);
  if (!parts.some((part) => isBlock(getName(part)))) return renderInline(parts, inTable);
  const lines = parts.flatMap((part) => (/^[ou]l$/.test(getName(part)) ? getChildren(part) : [part]));
  return lines
    .map((part) => renderInline([part], inTable))
    .filter((text) => text !== '')
    .join('<br>');
}

/** A chart becomes a link to its picture file; other drawings say nothing in words. */
function renderChart(node: ReadNode, { base }: MarkdownContext): string[] {
  const [title] = findElements(node, 'title');
  const id = title && getAttribute(title, 'id')?.replace(/-t$/, '');
  if (!title || !id || !hasClass(node, 'chart')) return [];
  const url = encodeAddress(new URL(`/charts/${id}.svg`, base).href);
  return [`![${escapeMarkdown(getText(title).trim())}](${url})`];
}
