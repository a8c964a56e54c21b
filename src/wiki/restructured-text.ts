/** Reads reStructuredText. In: the text of one file. Out: links into the guide outside code and comments. */
import type { FoundLink, LinkFinder } from './find-links.ts';
import { buildRangeTest, collectRanges, type Range } from './text-ranges.ts';

/** Returns the links of a file; code and comments are left out unless the rules include them. */
export function findRstLinks(text: string, finder: LinkFinder): FoundLink[] {
  const links = [...finder.findAddresses(text), ...finder.findRoles(text)];
  if (finder.rules.includeCode || links.length === 0) return links;
  const isHidden = buildRangeTest([...findIndentedCode(text), ...findInlineLiterals(text)]);
  return links.filter(({ start }) => !isHidden(start));
}

const codeDirective =
  /^\s*\.\. (?:code|code-block|sourcecode|highlight|parsed-literal|math|doctest|testcode|prompt)::/;
/** Explicit mark-up that is no comment: a directive, a target, a footnote or citation, a substitution. */
const explicit = /^\s*\.\. (?:[\w:+.-]+::|_|\[[^\]]{1,100}\] |__ |\|)/;
const comment = /^\s*\.\.(?:\s|$)/;
const literalMark = /::\s*$/;

/** Code and comments are a first line and all that is indented deeper than it. */
function findIndentedCode(text: string): Range[] {
  const ranges: Range[] = [];
  let open: { readonly indent: number; readonly start: number } | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length + 1;
    const indent = line.search(/\S/);
    if (open && indent !== -1 && indent <= open.indent) {
      ranges.push([open.start, start]);
      open = undefined;
    }
    if (!open && indent !== -1) {
      if (codeDirective.test(line)) open = { indent, start };
      else if (comment.test(line) && !explicit.test(line)) open = { indent, start };
      // The line that announces a literal block is text itself.
      else if (literalMark.test(line) && !explicit.test(line)) open = { indent, start: end };
    }
    start = end;
  }
  if (open) ranges.push([open.start, text.length]);
  return ranges;
}

const findInlineLiterals = (text: string): Range[] =>
  collectRanges(text, /``[^\n]{1,2000}?``/g, ({ index, 0: whole }) => index + whole.length);
