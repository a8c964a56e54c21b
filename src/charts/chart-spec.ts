/**
 * What a chart shows, without a pixel: its marks on scales, the labels that name them, the text for those
 * who cannot see it, and the table with the exact figures. `form` tells the four ways of drawing apart.
 *
 * In: nothing. Out: types. The drawing step reads a ChartSpec and must not know what its marks mean.
 */

/** A horizontal band from one amount to another. */
export interface RangeMark {
  readonly from: number;
  readonly to: number;
  /** strong: the band that the finding is about; soft: the wider or weaker one behind it. */
  readonly tone: 'strong' | 'soft';
  /** What the band is, for the key. Example: "25th to 75th percentile". */
  readonly measure: string;
  /** True where `to` is only a floor and the real end lies further up: drawn as an arrow. */
  readonly isOpen?: boolean;
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

/** One axis of a chart. */
export interface ChartScale {
  readonly kind: 'linear' | 'logarithmic';
  readonly min: number;
  readonly max: number;
  /** Ticks in rising order; empty for a chart that labels every mark itself. */
  readonly ticks: readonly ScaleTick[];
}

/** An amount that an axis names. */
export interface ScaleTick {
  readonly at: number;
  readonly label: string;
}

/** The figures of the chart: as a table for reading and copying, and as records for machines. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** One record a figure, all with the same keys. Units stand in the keys: amountUsd, percent, n. Null where unknown. */
  readonly records: readonly ChartRecord[];
}

/** One figure for machines. Example: `{ tableId: "oews-15-1221", rowId: "y2024", statistic: "p50", amountUsd: 140910 }`. */
export type ChartRecord = Readonly<Record<string, string | number | null>>;

/** What every chart has. */
interface ChartFrame {
  /** Permanent id of the figure; prefixes the ids inside the SVG. */
  readonly id: string;
  /** The finding, as a headline. */
  readonly title: string;
  /** Alternative text written from the data. */
  readonly description: string;
  readonly table: ChartTable;
}

/** Horizontal strips on one scale. */
export interface RowsSpec extends ChartFrame {
  readonly form: 'rows';
  readonly scale: ChartScale;
  readonly rows: readonly ChartRow[];
  /** Whether a key under the plot explains the bands and shapes. */
  readonly showsKey: boolean;
}

/** One amount over time with a band around it. */
export interface LinesSpec extends ChartFrame {
  readonly form: 'lines';
  /** Time, left to right. */
  readonly x: ChartScale;
  /** Amounts, upwards. */
  readonly y: ChartScale;
  /** In order of time. The line joins neighbours unless a break stands between them. */
  readonly points: readonly LinePoint[];
  /** Places where the series changed its method, in order of time. */
  readonly breaks: readonly SeriesBreak[];
  /** Names of the line and of the band's edges, written beside the last point. */
  readonly endLabels: readonly EndLabel[];
}

/** One moment of a line. */
export interface LinePoint {
  readonly at: number;
  readonly amount: number;
  /** Lower and upper edge of the band, where both are known. */
  readonly band?: readonly [low: number, high: number];
}

/** A vertical mark that no line crosses. */
export interface SeriesBreak {
  readonly at: number;
  /** Written under the plot. Example: "Break before 2021: new method of estimation." */
  readonly note: string;
}

/** A label to the right of the last point. */
export interface EndLabel {
  readonly amount: number;
  /** Example: "$141k". */
  readonly text: string;
  /** Second, smaller line. Example: "median". */
  readonly name: string;
}

/** The same line for several places, each in a panel of its own, all on the same two scales. */
export interface MultiplesSpec extends ChartFrame {
  readonly form: 'multiples';
  /** Counts steps of time from 0. Its ticks are written under the lowest panels. */
  readonly x: ChartScale;
  /** From 0. Its ticks are drawn in every panel and named in the first. */
  readonly y: ChartScale;
  readonly panels: readonly ChartPanel[];
}

/** One small chart. */
export interface ChartPanel {
  /** Example: "United States". */
  readonly label: string;
  /** In order of time, at whole steps; steps that lack a point leave a gap. */
  readonly points: readonly { readonly at: number; readonly amount: number }[];
  /** Written beside the last point. Example: "7.1%". */
  readonly lastText: string;
}

/** A few amounts of one to three profiles as polygons around a center. */
export interface RadarSpec extends ChartFrame {
  readonly form: 'radar';
  /** From the center outwards; each tick above the least is a ring, named where it has a label. */
  readonly scale: ChartScale;
  /** Clockwise from the top. */
  readonly axes: readonly RadarAxis[];
  /** One or two. */
  readonly profiles: readonly { readonly label: string }[];
}

/** One direction of a radar. */
export interface RadarAxis {
  readonly label: string;
  /** One amount a profile, in the order of the profiles. */
  readonly amounts: readonly { readonly at: number; readonly text: string }[];
}

/** Everything that the drawing step needs and nothing that it must compute. */
export type ChartSpec = RowsSpec | LinesSpec | MultiplesSpec | RadarSpec;
