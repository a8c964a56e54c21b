/** The day on which a page says that it was last changed. In: the text of one file. Out: a day, or nothing. */
import type { Day } from './inventory.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Where each format keeps the day. Only the start of a file is read: what follows is its text. */
const patterns: Readonly<Record<PageFormat, readonly RegExp[]>> = {
  markdown: [
    /^(?:lastmod|last_modified_at|last_updated|updated|date):[ \t]*["']?(\d{4}-\d{2}-\d{2})/im,
    // Notion writes the properties of a page as lines under its title.
    /^last edited(?: time)?:[ \t]*([a-z]{3,9} \d{1,2}, \d{4})/im,
  ],
  asciidoc: [/^:(?:revdate|docdate|updated):[ \t]*(\d{4}-\d{2}-\d{2})/im],
  rst: [/^:(?:date|updated|last[- ]modified):[ \t]*(\d{4}-\d{2}-\d{2})/im],
  html: [
    /\bclass="page-metadata"[^>]*>[\s\S]{0,600}?\b(?:last modified|last updated|modified)\b[\s\S]{0,200}?\bon\s+([a-z]{3,9} \d{1,2}, \d{4})/i,
    /\bclass="page-metadata"[^>]*>[\s\S]{0,600}?\bcreated by\b[\s\S]{0,200}?\bon\s+([a-z]{3,9} \d{1,2}, \d{4})/i,
    /property-row-last_edited_time[\s\S]{0,600}?<time>@?([a-z]{3,9} \d{1,2}, \d{4})/i,
    /<meta\s[^>]{0,200}(?:modified_time|last-modified)["'][^>]{0,200}content="(\d{4}-\d{2}-\d{2})/i,
  ],
  wikitext: [],
};

/** The formats of files that hold one page. */
export type PageFormat = 'markdown' | 'asciidoc' | 'rst' | 'html' | 'wikitext';

/** Returns the day of the last change that a page states itself; the file's own date says nothing after a copy. */
export function parsePageDate(text: string, format: PageFormat): Day | undefined {
  const start = text.slice(0, 20_000);
  for (const pattern of patterns[format]) {
    const day = parseDay(pattern.exec(start)?.[1] ?? '');
    if (day !== undefined) return day;
  }
  return undefined;
}

/** Returns "2026-06-01" for that text, for a time stamp that begins so, and for "Jun 1, 2026". */
export function parseDay(text: string): Day | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(text.trim())?.[0];
  if (iso !== undefined) return iso;
  const [, month = '', date = '', year = ''] =
    /^([a-z]{3})[a-z]* (\d{1,2}), (\d{4})/i.exec(text.trim()) ?? [];
  const index = months.indexOf(month.toLowerCase());
  if (index === -1) return undefined;
  return `${year}-${(index + 1).toString().padStart(2, '0')}-${date.padStart(2, '0')}`;
}
