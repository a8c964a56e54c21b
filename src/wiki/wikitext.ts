/** Reads wikitext. In: the text of one page. Out: links into the guide outside code and comments. */
import type { FoundLink, LinkFinder } from './find-links.ts';
import { ClosingFinder, collectRanges, buildRangeTest, type Range } from './text-ranges.ts';

const opening = /<!--|<(nowiki|pre|syntaxhighlight|source|code|math|score)\b([^<>]{0,300})>/gi;

/** Returns the links of a page; code and comments are left out unless the rules include them. */
export function findWikitextLinks(text: string, finder: LinkFinder): FoundLink[] {
  const links = [...finder.findAddresses(text), ...finder.findInterwiki(text)];
  if (finder.rules.includeCode || links.length === 0) return links;
  const isHidden = buildRangeTest(findCode(text));
  return links.filter(({ start }) => !isHidden(start));
}

function findCode(text: string): Range[] {
  // Names of elements may be written in any case; lower case keeps every offset only where lengths agree.
  const lower = text.toLowerCase();
  const closings = new ClosingFinder(lower.length === text.length ? lower : text);
  return collectRanges(text, opening, (match) => {
    const [start, name, attributes = ''] = match;
    const after = match.index + start.length;
    if (name === undefined) return closings.findEnd('-->', after) ?? text.length;
    if (attributes.endsWith('/')) return after;
    const end = closings.findEnd(`</${name.toLowerCase()}`, after);
    // MediaWiki shows an unclosed <nowiki> as text, and takes any other to last until the page ends.
    return end ?? (name.toLowerCase() === 'nowiki' ? undefined : text.length);
  });
}
