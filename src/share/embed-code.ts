/** A chart, table or section -> the HTML that shows it within another page. Pure. */
import { cleanTitle, encodeAddress, escapeHtml } from './escape-text.ts';

/** The themes of an embed and their names for readers. */
export const embedThemes = { auto: 'As the reader’s system', light: 'Light', dark: 'Dark' } as const;

/** One of the themes. */
export type EmbedTheme = keyof typeof embedThemes;

/** Bounds of an embed's height in pixels, and what is proposed. */
export const embedHeights = { least: 120, most: 2000, usual: 480 } as const;

/** What to embed and how. */
export interface EmbedSubject {
  readonly title: string;
  /** Address of the embed. Example: "https://example.org/embed/career-ladder/". */
  readonly url: string;
  readonly theme: EmbedTheme;
  /** In pixels; a height out of bounds is moved to the nearest bound, none at all becomes the usual. */
  readonly height: number;
}

/** Finds, in the HTML of an embed, the address of the version that stays as it is; undefined where there is none. */
export const findKeptVersion = (html: string): string | undefined =>
  /<link rel="alternate"[^>]* href="(\/embed\/[a-z0-9-]+@[0-9a-f]{12}\/)"/.exec(html)?.[1];

/** Builds the frame; it needs no script, no style sheet and no cookie where it is pasted. */
export function buildEmbedCode({ title, url, theme, height }: EmbedSubject): string {
  const { least, most, usual } = embedHeights;
  const pixels = Math.round(Math.min(most, Math.max(least, Number.isFinite(height) ? height : usual)));
  const address = new URL(url);
  if (theme !== 'auto') address.searchParams.set('theme', theme);
  const source = escapeHtml(encodeAddress(address.href));
  const name = escapeHtml(cleanTitle(title));
  return `<iframe src="${source}" title="${name}" width="100%" height="${pixels.toString()}" loading="lazy" style="border:0"></iframe>`;
}
