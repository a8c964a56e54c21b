import type { MdastNode } from 'satteri';
import { childrenOf, findAttribute, isElement, lineOf } from './mdx-nodes.ts';

/** A run of text that a reader sees in one piece: a paragraph, a heading, a table cell, an attribute. */
export interface ProseBlock {
  /** The text; code and components within it are replaced by a placeholder. */
  text: string;
  /** Returns the line of a position in the text. */
  lineAt: (position: number) => number;
}

/** Stands for code and components, so that what surrounds them does not grow together. */
const placeholder = '\u{FFFC}';

/** Attributes whose text a reader sees. */
const visibleAttributes = ['title', 'label', 'alt', 'caption', 'summary', 'aria-label'];

/** Nodes within a sentence; every other node begins a new block. */
const inlineTypes = new Set([
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'superscript',
  'subscript',
]);
const opaqueTypes = new Set(['inlineCode', 'inlineMath', 'mdxTextExpression', 'footnoteReference', 'image']);
const silentTypes = new Set(['code', 'math', 'yaml', 'mdxjsEsm', 'mdxFlowExpression', 'definition']);

class BlockBuilder {
  readonly blocks: ProseBlock[] = [];
  private pieces: { at: number; line: number }[] = [];
  private text = '';

  add(text: string, line: number): void {
    this.pieces.push({ at: this.text.length, line });
    this.text += text;
  }

  close(): void {
    if (this.text.trim() !== '') this.blocks.push(buildBlock(this.text, this.pieces));
    this.pieces = [];
    this.text = '';
  }
}

const buildBlock = (text: string, pieces: readonly { at: number; line: number }[]): ProseBlock => ({
  text,
  lineAt: (position) => {
    const piece = pieces.findLast(({ at }) => at <= position) ?? { at: 0, line: 1 };
    return piece.line + (text.slice(piece.at, position).match(/\n/g)?.length ?? 0);
  },
});

function visit(node: MdastNode, builder: BlockBuilder): void {
  if (node.type === 'text') builder.add(node.value, lineOf(node));
  else if (node.type === 'break') builder.add('\n', lineOf(node));
  else if (opaqueTypes.has(node.type)) builder.add(placeholder, lineOf(node));
  else if (inlineTypes.has(node.type)) visitChildren(node, builder);
  else if (node.type === 'mdxJsxTextElement') {
    // A component that draws its own text stands between the words around it.
    if (node.children.length === 0) builder.add(placeholder, lineOf(node));
    visitChildren(node, builder);
  } else if (!silentTypes.has(node.type)) {
    builder.close();
    visitChildren(node, builder);
    builder.close();
  }
}

const visitChildren = (node: MdastNode, builder: BlockBuilder): void => {
  for (const child of childrenOf(node)) visit(child, builder);
};

/** Builds the runs of text that a reader sees below a node, in reading order, without code. */
export function buildProse(root: MdastNode): ProseBlock[] {
  const builder = new BlockBuilder();
  visit(root, builder);
  builder.close();
  return builder.blocks;
}

/** Builds the runs of text that stand in attributes of one element, such as the title of a note. */
export function buildAttributeProse(node: MdastNode): ProseBlock[] {
  if (!isElement(node)) return [];
  return visibleAttributes.flatMap((name) => {
    const attribute = findAttribute(node, name);
    return typeof attribute === 'object' ? [buildBlock(attribute.text, [{ at: 0, line: lineOf(node) }])] : [];
  });
}
