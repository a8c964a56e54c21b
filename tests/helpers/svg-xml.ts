/**
 * A strict reader of XML: it throws for anything a browser would refuse to show as image/svg+xml.
 * Lenient HTML parsers mend what they read, and a test must not.
 */

/** One element with what stands inside it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const token = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const attribute = /\s+([\w:.-]+)="([^"<]*)"/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Parses a document of one element. @throws Error saying where it stops being well-formed. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let at = 0;
  while (at < xml.length) {
    token.lastIndex = at;
    const match = token.exec(xml);
    if (!match) throw new Error(`Not well-formed at ${at.toString()}: ${xml.slice(at, at + 60)}`);
    at = token.lastIndex;
    const [, slash, name = '', attributeText = '', selfClosing, text] = match;
    const parent = open.at(-1);
    if (!parent) throw new Error(`Text after the root at ${at.toString()}.`);
    if (text !== undefined) parent.children.push(decode(text));
    else if (slash) {
      if (open.pop()?.name !== name)
        throw new Error(`</${name}> closes another element at ${at.toString()}.`);
    } else {
      const element = { name, attributes: parseAttributes(attributeText), children: [] };
      parent.children.push(element);
      if (!selfClosing) open.push(element);
    }
  }
  const [first, ...others] = root.children;
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name ?? ''}> is never closed.`);
  if (typeof first !== 'object' || others.length > 0) throw new Error('A document is one element.');
  return first;
}

function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', setting = ''] of text.matchAll(attribute)) {
    if (name in attributes) throw new Error(`The attribute ${name} stands twice.`);
    attributes[name] = decode(setting);
  }
  return attributes;
}

function decode(text: string): string {
  return text.replace(/&(\w*);?/g, (entity, name: string) => {
    const character = entity.endsWith(';') ? entities[name] : undefined;
    if (character === undefined) throw new Error(`"${entity}" is not an XML entity.`);
    return character;
  });
}

/** Every element with a name, in document order. */
export function findElements(element: XmlElement, name: string): XmlElement[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => (typeof child === 'string' ? [] : findElements(child, name))),
  ];
}

/** The text of an element and of all inside it. */
export function readText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : readText(child))).join('');
}
