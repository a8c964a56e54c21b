/**
 * The records room turns the words of records into HTML and Markdown.
 *
 * In: texts of the catalog with inline Markdown, `[@reference]` and `{table/statistic}`. Out: strings. It must not
 * know on which page a record stands, nor how the page looks.
 */
import { markdownToHtml } from 'satteri';
import type { Catalog } from '../catalog/catalog.ts';
import { buildReferenceUrl } from '../catalog/record-pages.ts';
import { fillTemplate } from '../catalog/template.ts';
import { labelReference } from './label-reference.ts';

const citation = /\s*\[@([^\]]*)\]/g;

const escapeMarkdown = (text: string): string => text.replace(/[[\]*_`]/g, '\\$&');

/** Replaces `[@id]` by a link to the reference, and `{ref}` by the figure it names. */
export function resolveText(text: string, catalog: Catalog): string {
  return fillTemplate(text, catalog).replace(citation, (_, id: string) => {
    const reference = catalog.references[id.trim()];
    if (!reference) throw new Error(`Unknown reference "${id}". Add content/references/${id}.yaml.`);
    const url = buildReferenceUrl(id.trim(), reference);
    return ` [${escapeMarkdown(`[${labelReference(reference)}]`)}](${url})`;
  });
}

const markCitations = (html: string): string =>
  html.replaceAll('<a href="/references/', '<a class="cite" href="/references/');

/**
 * Renders one text as HTML without a paragraph around it.
 * @throws Error for a citation or value that names nothing.
 */
export function renderInline(text: string, catalog: Catalog): string {
  const { html } = markdownToHtml(resolveText(text, catalog), { features: { frontmatter: false } });
  return markCitations(html.trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1'));
}

/** Renders several paragraphs, lists or tables as HTML. */
export function renderBlocks(text: string, catalog: Catalog): string {
  const { html } = markdownToHtml(resolveText(text, catalog), { features: { frontmatter: false } });
  return markCitations(html.trim());
}
