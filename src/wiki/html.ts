/**
 * Reads HTML pages and Confluence's storage format. In: a text. Out: links into the guide, in attributes and
 * in plain text outside of links, and which stretches are code or comment.
 */
import { Parser, type Handler } from 'htmlparser2';
import type { FoundLink, LinkFinder } from './find-links.ts';
import { parseLabel, parseTarget, type GuideTarget } from './guide-target.ts';
import { buildRangeTest, type Range } from './text-ranges.ts';

const codeElements = new Set([
  'pre',
  'code',
  'script',
  'style',
  'template',
  'textarea',
  'ac:plain-text-body',
]);
const linkAttributes = ['href', 'src', 'data', 'ri:value'];

/** Pages have some dozens; the parser takes ever longer for each level. */
const deepest = 1000;

interface ReadHtmlOptions {
  /** True for storage format, which is XML. */
  readonly isXml: boolean;
}

interface ReadingHandler extends Partial<Handler> {
  readonly hidden: Range[];
  readonly anchors: Range[];
}

/** Returns the links of a page; code and comments are left out unless the rules include them. */
export function findHtmlLinks(html: string, finder: LinkFinder, { isXml }: ReadHtmlOptions): FoundLink[] {
  const inAttributes: FoundLink[] = [];
  const tags: Range[] = [];
  const readTag = (name: string, attributes: Record<string, string>, start: number, end: number): void => {
    tags.push([start, end]);
    for (const [key, target] of listTargets(name, attributes, finder)) {
      const place = findAttribute(html.slice(start, end), key);
      if (!place) continue;
      const written = target.by === 'id' && target.form === 'label' ? place.tag : place.value.trim();
      const at = start + place.offset + (place.value.length - place.value.trimStart().length);
      const length = place.value.trim().length;
      inAttributes.push({ start: at, end: at + length, written, target, spelling: 'html' });
    }
  };
  const { hidden, anchors } = walk(html, isXml, readTag);
  const isTagOrAnchor = buildRangeTest([...tags, ...anchors]);
  const inText = finder
    .findAddresses(html)
    .filter(({ start }) => !isTagOrAnchor(start))
    .map(endBeforeEntity);
  const isHidden = finder.rules.includeCode ? () => false : buildRangeTest(hidden);
  return [...inAttributes, ...inText].filter(({ start }) => !isHidden(start));
}

/** In text an address ends before a spelled-out quotation mark or space, such as "&quot;". */
function endBeforeEntity(link: FoundLink): FoundLink {
  const at = link.written.search(/&(?!amp;)/);
  if (at === -1) return link;
  const written = link.written.slice(0, at);
  const target = parseTarget(link.target.base, written.slice(link.target.base.length));
  return { ...link, written, end: link.start + at, target };
}

/** Returns which stretches of HTML are code or comment. */
export function findHiddenInHtml(html: string): Range[] {
  return walk(html, false, () => undefined).hidden;
}

/** Confluence's shortcut links are its interwiki links: `<ri:shortcut ri:key="guide" ri:parameter="id"/>`. */
function listTargets(
  name: string,
  attributes: Record<string, string>,
  finder: LinkFinder,
): (readonly [key: string, target: GuideTarget])[] {
  const shortcut = attributes['ri:parameter'];
  if (name === 'ri:shortcut' && shortcut && finder.isInterwikiPrefix(attributes['ri:key'] ?? '')) {
    return [['ri:parameter', parseLabel(shortcut)]];
  }
  return linkAttributes.flatMap((key) => {
    const value = attributes[key];
    const target = value === undefined ? undefined : finder.parseAddress(value);
    return target ? [[key, target] as const] : [];
  });
}

const attribute = /([^\s"'<>/=]+)(?:\s{0,99}=\s{0,99}(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Finds the first attribute of a name in the text of a tag. */
function findAttribute(tag: string, key: string): { offset: number; value: string; tag: string } | undefined {
  for (const match of tag.matchAll(attribute)) {
    const [whole, name = '', double, single, bare] = match;
    const value = double ?? single ?? bare;
    if (name.toLowerCase() !== key || value === undefined) continue;
    const quote = bare === undefined ? 1 : 0;
    return { offset: match.index + whole.length - quote - value.length, value, tag };
  }
  return undefined;
}

function walk(
  html: string,
  isXml: boolean,
  readTag: (name: string, attributes: Record<string, string>, start: number, end: number) => void,
): ReadingHandler {
  const hidden: Range[] = [];
  const anchors: Range[] = [];
  const open: { readonly name: string; readonly start: number }[] = [];
  let depth = 0;
  const handler: ReadingHandler = {
    hidden,
    anchors,
    onopentag(name, attributes) {
      depth += 1;
      if (depth > deepest) throw new Error(`elements are nested deeper than ${deepest.toString()}`);
      readTag(name, attributes, parser.startIndex, parser.endIndex + 1);
      if (codeElements.has(name) || name === 'a') open.push({ name, start: parser.endIndex + 1 });
    },
    onclosetag(name) {
      depth -= 1;
      if (open.at(-1)?.name !== name) return;
      const start = open.pop()?.start ?? 0;
      (name === 'a' ? anchors : hidden).push([start, parser.startIndex]);
    },
    oncomment() {
      hidden.push([parser.startIndex, parser.endIndex + 1]);
    },
  };
  const parser = new Parser(handler, isXml ? { xmlMode: true } : {});
  // Confluence splits the end of a CDATA section within its own CDATA; the spelling keeps every offset.
  parser.end(isXml ? html.replaceAll(']] >', ']]> ') : html);
  return handler;
}
