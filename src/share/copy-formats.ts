/**
 * A link -> the same link in each format that wikis, chats and documents take. Pure: title and address in, text out.
 * It must not know what stands behind the address.
 */
import {
  cleanTitle,
  encodeAddress,
  escapeAsciidoc,
  escapeHtml,
  escapeMarkdown,
  escapeRst,
  escapeSlack,
  escapeWikitext,
} from './escape-text.ts';

/** What is linked. */
export interface LinkSubject {
  readonly title: string;
  /** Absolute address. */
  readonly url: string;
}

/** What goes to the clipboard: text, and the same as HTML where the place that it is pasted in takes it. */
export interface Copy {
  readonly text: string;
  readonly html?: string;
}

/** A link in one format. */
export interface CopyFormat extends Copy {
  /** Example: "markdown". */
  readonly id: string;
  /** Name for readers. */
  readonly label: string;
}

/** Builds the link in every format; the first is the bare address. */
export function buildCopyFormats(subject: LinkSubject): CopyFormat[] {
  const url = encodeAddress(subject.url);
  const title = cleanTitle(subject.title) || url;
  const html = `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
  return [
    { id: 'link', label: 'Link', text: url },
    // The brackets are how RFC 3986 sets an address apart from the words around it.
    { id: 'rich', label: 'Rich text', text: `${title} <${url}>`, html },
    { id: 'markdown', label: 'Markdown', text: `[${escapeMarkdown(title)}](${url})` },
    { id: 'mediawiki', label: 'MediaWiki', text: `[${url} ${escapeWikitext(title)}]` },
    // What a person pastes into Slack is read as HTML; what a program sends is read as Slack's own markup.
    { id: 'slack', label: 'Slack', text: `<${escapeSlack(url)}|${escapeSlack(title)}>`, html },
    { id: 'html', label: 'HTML', text: html },
    { id: 'asciidoc', label: 'AsciiDoc', text: `${buildAsciidocTarget(url)}[${escapeAsciidoc(title)}]` },
    // Two underscores: the link is nameless, so that two with the same title do not clash.
    { id: 'rst', label: 'reStructuredText', text: `\`${escapeRst(title)} <${escapeRst(url)}>\`__` },
  ];
}

/** AsciiDoc looks for markup in addresses too, unless they are passed through. */
const buildAsciidocTarget = (url: string): string =>
  /--|\.\.\.|[_#+=;@&]/.test(url) ? `link:++${url}++` : url;
