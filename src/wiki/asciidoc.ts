/** Reads AsciiDoc. In: the text of one file. Out: links into the guide outside code and comments. */
import { trimAddress, type FoundLink, type LinkFinder } from './find-links.ts';
import { parseTarget } from './guide-target.ts';
import { buildRangeTest, collectRanges, type Range } from './text-ranges.ts';

/** Returns the links of a file; code and comments are left out unless the rules include them. */
export function findAsciidocLinks(text: string, finder: LinkFinder): FoundLink[] {
  const links = [
    ...finder.findAddresses(text),
    ...findAttributeLinks(text, finder),
    ...finder.findInterwiki(text),
  ].filter(({ start }) => text[start - 1] !== '\\');
  if (finder.rules.includeCode || links.length === 0) return links;
  const isHidden = buildRangeTest([...findCodeBlocks(text), ...findInlineCode(text)]);
  return links.filter(({ start }) => !isHidden(start));
}

/** Addresses that begin with an attribute of the file: `:guide: https://…`, then `{guide}/id/x/`. */
function findAttributeLinks(text: string, finder: LinkFinder): FoundLink[] {
  const bases = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(
    /^:([\w-]{1,60}):[ \t]{1,20}(\S{1,300})[ \t\r]*$/gm,
  )) {
    const target = finder.parseAddress(value);
    if (target?.by === 'address' && target.path === '/' && target.anchor === '') {
      bases.set(name, value.replace(/\/+$/, ''));
    }
  }
  if (bases.size === 0) return [];
  return [...text.matchAll(/\{([\w-]{1,60})\}(\/[A-Za-z0-9\-._~/?#=&%@+]*)/g)].flatMap((match) => {
    const [, name = '', rest = ''] = match;
    if (!bases.has(name)) return [];
    const kept = trimAddress(rest);
    const written = `{${name}}${kept}`;
    const target = parseTarget(`{${name}}`, kept);
    return [{ start: match.index, end: match.index + written.length, written, target, spelling: 'plain' }];
  });
}

const fenceLine = /^(?:(-{4,}|\.{4,}|\/{4,})|(`{3,})[\w, -]{0,60})\s*$/;
/** A line that begins with a space is literal, except in a list, whose items may be indented. */
const literalLine = /^[ \t]+(?![*.-]+[ \t])\S/;

/** Listings, literals, comments: blocks between two equal lines, and lines that begin with two slashes. */
function findCodeBlocks(text: string): Range[] {
  const ranges: Range[] = [];
  let open: { readonly fence: string; readonly start: number } | undefined;
  let start = 0;
  // A literal paragraph lasts until an empty line.
  let isLiteral = false;
  let isAfterBlank = true;
  for (const line of text.split('\n')) {
    const end = start + line.length + 1;
    const [, block, listing] = fenceLine.exec(line) ?? [];
    const fence = block ?? listing;
    const isBlank = line.trim() === '';
    isLiteral = !isBlank && (isLiteral || (isAfterBlank && literalLine.test(line)));
    isAfterBlank = isBlank;
    if (open) {
      if (fence === open.fence) {
        ranges.push([open.start, end]);
        open = undefined;
      }
    } else if (fence !== undefined) open = { fence, start };
    else if (isLiteral || /^\/\/(?!\/)/.test(line)) ranges.push([start, end]);
    start = end;
  }
  if (open) ranges.push([open.start, text.length]);
  return ranges;
}

const findInlineCode = (text: string): Range[] =>
  collectRanges(text, /(`{1,2})[^`\n]{1,2000}\1/g, ({ index, 0: whole }) => index + whole.length);
