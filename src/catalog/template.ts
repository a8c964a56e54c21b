import type { Catalog } from './catalog.ts';
import { formatQuantity, type FormatStyle } from './format.ts';
import { getQuantity } from './quantity.ts';

const braces = /\{([^{}]*)\}/g;

/** Returns the references that a text holds in braces, in reading order. */
export function listTemplateReferences(text: string): string[] {
  return Array.from(text.matchAll(braces), (match) => (match[1] ?? '').trim());
}

/** Returns the text with every part in braces removed, for checks of what an author typed by hand. */
export function stripTemplates(text: string): string {
  return text.replace(braces, '\u{FFFC}');
}

/**
 * Replaces every `{reference}` in a text by the figure it names.
 * @throws Error with the nearest reference when one names nothing.
 */
export function fillTemplate(text: string, catalog: Catalog, style: FormatStyle = 'exact'): string {
  return text.replace(braces, (_, ref: string) => formatQuantity(getQuantity(catalog, ref.trim()), style));
}
