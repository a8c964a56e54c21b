/** The little of a document's node that is needed to write it as Markdown; browsers and htmlparser2 both fit it. */

/** A node of a document. */
export interface ReadNode {
  readonly nodeType: number;
  readonly nodeValue?: string | null;
  readonly childNodes?: Iterable<ReadNode>;
  readonly tagName?: string;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
}

/** Name of an element in lower case, "#text" for text, empty for comments and the like. */
export const getName = ({ nodeType, tagName = '' }: ReadNode): string =>
  nodeType === 3 ? '#text' : nodeType === 1 ? tagName.toLowerCase() : '';

/** What stands within a node; nothing within text. */
export const getChildren = ({ childNodes = [] }: ReadNode): ReadNode[] => [...childNodes];

/** Value of an attribute; undefined where it is not set. */
export function getAttribute({ attributes = [] }: ReadNode, wanted: string): string | undefined {
  for (const { name, value } of attributes) if (name === wanted) return value;
  return undefined;
}

/** Tells whether an element has a class. */
export const hasClass = (node: ReadNode, name: string): boolean =>
  ` ${getAttribute(node, 'class') ?? ''} `.includes(` ${name} `);

/** Finds all elements with a name within a node, itself included, in reading order. */
export function findElements(node: ReadNode, name: string): ReadNode[] {
  const within = getChildren(node).flatMap((child) => findElements(child, name));
  return getName(node) === name ? [node, ...within] : within;
}

/** All text of a node, as it stands. */
export const getText = (node: ReadNode): string =>
  getName(node) === '#text' ? (node.nodeValue ?? '') : getChildren(node).map(getText).join('');

const silentNames = /^(|script|style|template|nav|button|select|form|iframe)$/;
/** What stands there for a reader at the screen: definitions that pop up, rows of downloads, these controls, a team's own pages. */
const silentClasses = ['term-note', 'kit', 'share', 'in-your-wiki'];

/** Tells whether a node is no part of the text that a reader takes away. */
export function isSilent(node: ReadNode): boolean {
  const name = getName(node);
  if (name === '#text') return false;
  if (silentNames.test(name) || getAttribute(node, 'hidden') !== undefined) return true;
  // The label of a choice says nothing without the choice.
  if (name === 'label') return findElements(node, 'select').length > 0;
  return silentClasses.some((each) => hasClass(node, each));
}
