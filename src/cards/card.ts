/** What a card shows. A card is the picture that stands beside a link in a chat or on a wiki. */

/** Which drawing stands beside the text: one for each part of the guide. */
export type Motif = 'role' | 'market' | 'craft' | 'evidence' | 'guide';

/** The card of a page or of a section: words and a drawing. */
export interface TextCard {
  readonly form: 'text';
  /** Permanent id of what it stands for. Example: "page-salaries". */
  readonly id: string;
  /** Where it stands in the guide. Example: "The market · Salaries". */
  readonly overline: string;
  readonly title: string;
  /** What a reader finds there, in one sentence. */
  readonly summary: string;
  readonly motif: Motif;
}

/** The card of a chart: its headline and the chart itself. */
export interface ChartCard {
  readonly form: 'chart';
  readonly id: string;
  /** The finding as a headline. */
  readonly title: string;
  /** What renderChart gives. */
  readonly chart: string;
  /** Who counted. Example: "Source: U.S. Bureau of Labor Statistics". */
  readonly credit: string;
}

export type Card = TextCard | ChartCard;

/** Size of every card in pixels: what Open Graph and Twitter ask of a large picture. */
export const cardSize = { widthPx: 1200, heightPx: 630 } as const;

/** Path of a card in the site. Example: "/cards/page-salaries.png". */
export const buildCardPath = (id: string): string => `/cards/${id}.png`;

/** Colours of a card by the names of src/styles/tokens.css, in their light setting. */
export type CardColors = ReadonlyMap<string, string>;
