import type { MdastNode } from 'satteri';
import type { PageHeading } from './catalog.ts';
import { lineOf, walk } from './mdx-nodes.ts';

/** Returns a heading with its pinned id and its plain text. */
export function readHeading(node: Extract<MdastNode, { type: 'heading' }>): PageHeading {
  const data = node.data as { hProperties?: Record<string, unknown> } | undefined;
  const id = data?.hProperties?.['id'];
  const text = Array.from(walk(node))
    .map((part) => (part.type === 'text' || part.type === 'inlineCode' ? part.value : ''))
    .join('')
    .trim();
  return { depth: node.depth, ...(typeof id === 'string' ? { id } : {}), text, line: lineOf(node) };
}
