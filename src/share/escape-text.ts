/**
 * A title or an address -> the same characters as each format writes them, so that none of them is taken for markup.
 * Pure. It must not know what is linked.
 */

/** Characters that no address needs bare, and that one format or another takes for its own. */
const unsafeInAddress = /[()[\]{}<>|\\^`'"*~\s]/g;

const encodeByte = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;

const encodeEntity = (text: string): string =>
  Array.from(text, (character) => `&#${(character.codePointAt(0) ?? 0).toString()};`).join('');

/** Makes a title one line: every run of spaces, line ends and control characters becomes one space. */
export const cleanTitle = (title: string): string => title.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Writes an address so that no format takes a part of it for markup; it leads to the same place. */
export function encodeAddress(address: string): string {
  const { href, origin } = new URL(address);
  return (
    origin + href.slice(origin.length).replace(unsafeInAddress, (found) => encodeByte(found.charCodeAt(0)))
  );
}

/** Escapes text for Slack's own markup, which knows three characters only. */
export const escapeSlack = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Escapes text for HTML, in an element as in an attribute. */
export const escapeHtml = (text: string): string => escapeSlack(text).replace(/"/g, '&quot;');

/** Escapes text for Markdown as GitHub reads it, tables and mathematics included. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    // Before a link, an exclamation mark would make it an image.
    .replace(/!$/, '\\!');

/**
 * Escapes text for the label of a MediaWiki link; numeric entities are the one escape that works everywhere there.
 * Browsers read some entities without their semicolon too.
 */
export const escapeWikitext = (text: string): string =>
  text.replace(/[[\]<>{}|]|&(?=#?\w)|'{2,}|_{2,}|~{3,}|:(?=\/\/)/g, encodeEntity);

/** Escapes text for the label of an AsciiDoc link, also against its replacements, such as of `--` and `(C)`. */
export const escapeAsciidoc = (text: string): string =>
  text.replace(/[&<>[\]{}|*_`#^~+=\\'"@;]|:{2,}|:(?=\/\/)|-{2,}|\.{3,}|\((?=\(|(?:C|R|TM)\))/g, encodeEntity);

/** Escapes text for the label of a reStructuredText link. */
export const escapeRst = (text: string): string => text.replace(/[\\`*_|<>]/g, '\\$&');
