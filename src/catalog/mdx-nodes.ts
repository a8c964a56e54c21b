import type { MdastNode } from 'satteri';

/** An element such as `<Figure … />`, on its own lines or within a sentence. */
export type ElementNode = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** An attribute's text; "computed" when it is code; undefined when the attribute is not there. */
export type AttributeText = { text: string } | 'computed' | undefined;

const quoted = /^\s*(["'`])([^"'`\\$]*)\1\s*$/;

/** Returns the line on which a node begins. */
export function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}

/** Returns the nodes directly within a node. */
export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : [];
}

/** Says whether a node is an element written in JSX. */
export function isElement(node: MdastNode): node is ElementNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Returns a node and everything within it, in reading order. */
export function* walk(node: MdastNode): Generator<MdastNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** Finds the text of an element's attribute; a plain text in braces counts as text. */
export function findAttribute(node: ElementNode, name: string): AttributeText {
  const attribute = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  if (attribute?.type !== 'mdxJsxAttribute') return undefined;
  if (typeof attribute.value === 'string') return { text: attribute.value };
  const literal = quoted.exec(attribute.value?.value ?? '');
  return literal ? { text: literal[2] ?? '' } : 'computed';
}
