/**
 * The tree of a page -> its sections, each with its own words as Markdown and its components as parts to fill in later,
 * when the catalog is known. It must not know what any component draws.
 */
import type { MdastNode } from 'satteri';
import type { PageSection, SectionPiece } from './catalog.ts';
import { childrenOf, findAttribute, isElement, type ElementNode } from './mdx-nodes.ts';
import { readHeading } from './read-heading.ts';

type HeadingNode = Extract<MdastNode, { type: 'heading' }>;

const silentTypes = new Set(['yaml', 'mdxjsEsm']);

const startOf = (node: MdastNode): number => node.position?.start.offset ?? 0;
const endOf = (node: MdastNode): number => node.position?.end.offset ?? 0;

/** Pieces in the making; texts that follow one another grow together. */
class PieceList {
  readonly pieces: SectionPiece[] = [];

  add(piece: SectionPiece): void {
    const last = this.pieces.at(-1);
    if (piece === '') return;
    if (typeof piece === 'string' && typeof last === 'string')
      this.pieces[this.pieces.length - 1] = last + piece;
    else this.pieces.push(piece);
  }
}

/** Splits a page at its headings, in reading order; a section reaches to the next heading, whatever its depth. */
export function splitSections(root: MdastNode, source: string): PageSection[] {
  return listSections(root, source)
    .filter(({ depth, pieces }) => depth > 1 || pieces.length > 0)
    .sort((a, b) => a.line - b.line);
}

function listSections(parent: MdastNode, source: string): PageSection[] {
  const sections: PageSection[] = [];
  let heading: HeadingNode | undefined;
  let nodes: MdastNode[] = [];
  const close = (): void => {
    if (heading || parent.type === 'root') sections.push(buildSection(heading, nodes, source));
  };
  for (const child of childrenOf(parent)) {
    if (child.type === 'heading') {
      close();
      heading = child;
      nodes = [];
    } else {
      nodes.push(child);
      // A heading within a component begins a section that ends with the component.
      sections.push(...listSections(child, source));
    }
  }
  close();
  return sections;
}

function buildSection(
  heading: HeadingNode | undefined,
  nodes: readonly MdastNode[],
  source: string,
): PageSection {
  const list = new PieceList();
  addNodes(nodes, source, list);
  const { depth, id, text, line } = heading
    ? readHeading(heading)
    : { depth: 1, id: undefined, text: '', line: 0 };
  const pieces = list.pieces.every((piece) => typeof piece === 'string' && piece.trim() === '')
    ? []
    : list.pieces;
  return { depth, ...(id === undefined ? {} : { id }), title: text, line, pieces };
}

/** Adds nodes as they are written, except for what is code. */
function addNodes(nodes: readonly MdastNode[], source: string, list: PieceList): void {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return;
  let cursor = startOf(first);
  const visit = (node: MdastNode): void => {
    const add = findWriter(node);
    if (!add) {
      for (const child of childrenOf(node)) visit(child);
      return;
    }
    list.add(source.slice(cursor, startOf(node)));
    add(source, list);
    cursor = endOf(node);
  };
  for (const node of nodes) visit(node);
  list.add(source.slice(cursor, endOf(last)));
}

type Writer = (source: string, list: PieceList) => void;

/** Finds what writes a node that cannot stand in Markdown as it is written in MDX; undefined for all others. */
function findWriter(node: MdastNode): Writer | undefined {
  if (silentTypes.has(node.type)) return () => undefined;
  if (node.type === 'heading')
    return (_, list) => {
      list.add(`${'#'.repeat(node.depth)} ${readHeading(node).text}`);
    };
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    const [, , literal = ''] = /^\s*(["'`])([^"'`\\$]*)\1\s*$/.exec(node.value) ?? [];
    return (_, list) => {
      list.add(literal);
    };
  }
  return isElement(node)
    ? (source, list) => {
        addElement(node, source, list);
      }
    : undefined;
}

function addElement(node: ElementNode, source: string, list: PieceList): void {
  const name = node.name ?? '';
  const attributes = readAttributes(node);
  const isComponent = /^[A-Z]/.test(name);
  if (isComponent && node.children.length === 0) {
    list.add({ component: name, attributes });
    return;
  }
  const { title, href } = attributes;
  if (isComponent && title !== undefined) list.add(`**${title}**\n\n`);
  if (href === undefined) addNodes(childrenOf(node), source, list);
  else {
    list.add('[');
    addNodes(childrenOf(node), source, list);
    list.add(`](${href})`);
  }
}

function readAttributes(node: ElementNode): Record<string, string> {
  const names = node.attributes.flatMap((one) => (one.type === 'mdxJsxAttribute' ? [one.name] : []));
  return Object.fromEntries(
    names.flatMap((name) => {
      const attribute = findAttribute(node, name);
      return typeof attribute === 'object' ? [[name, attribute.text]] : [];
    }),
  );
}
