/**
 * What a chart shows, without a pixel: rows of ranges and points on one scale, the labels that name
 * them, the key, the text for those who cannot see it, and the table with the exact figures.
 *
 * In: nothing. Out: types. The drawing step reads a ChartSpec and must not know what its rows mean.
 */

/** A horizontal band from one amount to another. */
export interface RangeMark {
  readonly from: number;
  readonly to: number;
  /** strong: the band that the finding is about; soft: the wider or weaker one behind it. */
  readonly tone: 'strong' | 'soft';
  /** What the band is, for the key. Example: "25th to 75th percentile". */
  readonly measure: string;
}

/** A single amount. Shapes differ so that colour is never the only sign. */
export interface PointMark {
  readonly at: number;
  /** ring: average; tick: median; dot: an amount that only the top reaches, or an end without its other end. */
  readonly shape: 'ring' | 'tick' | 'dot';
  /** What the point is, for the key. Example: "average". */
  readonly measure: string;
}

/** A label written beside the amount that it names. */
export interface MarkLabel {
  readonly at: number;
  /** In the reader's words. Example: "$147k". */
  readonly text: string;
  /** Second, smaller line. Example: "average". */
  readonly name?: string;
  /** Where it stands: under the mark, or outside the left or right end of the row's bands. */
  readonly side: 'below' | 'left' | 'right';
}

/** One category of the chart, drawn as one horizontal strip. */
export interface ChartRow {
  /** Example: "Principal ML Engineer". */
  readonly label: string;
  /** Follows the label in lighter type. Example: "our reading". */
  readonly note?: string;
  readonly ranges: readonly RangeMark[];
  readonly points: readonly PointMark[];
  readonly labels: readonly MarkLabel[];
}

/** The one axis of the chart. */
export interface ChartScale {
  readonly kind: 'linear' | 'logarithmic';
  readonly min: number;
  readonly max: number;
  /** Ticks in rising order; empty for a chart that labels every mark itself. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** The figures of the chart as a table for reading and copying. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Everything that the drawing step needs and nothing that it must compute. */
export interface ChartSpec {
  /** Permanent id of the figure; prefixes the ids inside the SVG. */
  readonly id: string;
  /** The finding, as a headline. */
  readonly title: string;
  /** Alternative text written from the data. */
  readonly description: string;
  readonly scale: ChartScale;
  readonly rows: readonly ChartRow[];
  /** Whether a key under the plot explains the bands and shapes. */
  readonly showsKey: boolean;
  readonly table: ChartTable;
}
