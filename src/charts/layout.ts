/**
 * Where each row and each label of a chart stands, in CSS pixels at the narrowest width.
 * Rows stack from the top; labels under a band move to a further lane where they would touch.
 */
import type { ChartRow, ChartScale, MarkLabel, RowsSpec } from './chart-spec.ts';
import { measureBoldText, measureText } from './text-metrics.ts';
import { lineStepPx } from './svg-text.ts';
import { sizes } from './theme.ts';
import { wrapText } from './write-text.ts';

/** A label with its place. `lane` counts from 0, nearest the band. */
export interface PlacedLabel {
  readonly label: MarkLabel;
  readonly lane: number;
  readonly align: 'start' | 'center' | 'end';
}

/** A row with its place in the plot. */
export interface PlacedRow {
  readonly row: ChartRow;
  /** The row's name, broken where it is wider than the picture at its narrowest. */
  readonly nameLines: readonly string[];
  /** True where the note does not fit beside the last line of the name. */
  readonly isNoteBelow: boolean;
  /** Top edge of the row, from the top of the plot. */
  readonly topPx: number;
  /** Middle of the row's bands, from the top of the plot. */
  readonly bandMiddlePx: number;
  readonly labels: readonly PlacedLabel[];
}

/** The whole plot: rows from the top, and the height they need together. */
export interface PlotLayout {
  readonly rows: readonly PlacedRow[];
  readonly heightPx: number;
}

/** Places every row and label of a chart. */
export function layOutRows(spec: RowsSpec): PlotLayout {
  let topPx = 0;
  const rows = spec.rows.map((row): PlacedRow => {
    const labels = placeLabels(row, spec.scale);
    const name = placeName(row);
    const extraLines = name.nameLines.length - 1 + (name.isNoteBelow ? 1 : 0);
    const bandTopPx = topPx + sizes.rowLabelPx + extraLines * lineStepPx;
    const placed = { row, ...name, topPx, bandMiddlePx: bandTopPx + sizes.bandPx / 2, labels };
    const below = labels.filter(({ label }) => label.side === 'below');
    const lanes = Math.max(0, ...below.map(({ lane }) => lane + 1));
    topPx = bandTopPx + sizes.bandPx + lanes * laneHeight(row) + sizes.rowGapPx;
    return placed;
  });
  return { rows, heightPx: topPx };
}

/** Height of one lane of labels: two lines where any label of the row has a name, else one. */
export function laneHeight(row: ChartRow): number {
  return row.labels.some(({ name }) => name !== undefined) ? sizes.labelLanePx : sizes.singleLanePx;
}

/** Where an amount falls between the plot's edges at the narrowest width, 0 to 1; the scale's own arithmetic. */
export function positionOnScale(scale: ChartScale, amount: number): number {
  if (scale.kind === 'linear') return (amount - scale.min) / (scale.max - scale.min);
  return Math.log(amount / scale.min) / Math.log(scale.max / scale.min);
}

/** Room beside the plot: none at the left where bars start from zero, else enough for a label under the first mark. */
export function plotEdges({ scale }: Pick<RowsSpec, 'scale'>): { left: number; right: number } {
  return { left: scale.min === 0 ? 0 : sizes.edgePx, right: sizes.edgePx };
}

function placeName({ label, note }: ChartRow): Pick<PlacedRow, 'nameLines' | 'isNoteBelow'> {
  const nameLines = wrapText(label, sizes.fontPx, sizes.widthPx, 'strong');
  if (note === undefined) return { nameLines, isNoteBelow: false };
  const namePx = measureBoldText(`${nameLines.at(-1) ?? ''} `, sizes.fontPx);
  const isNoteBelow = namePx + measureText(note, sizes.smallFontPx) > sizes.widthPx;
  return { nameLines, isNoteBelow };
}

function placeLabels(row: ChartRow, scale: ChartScale): PlacedLabel[] {
  const edges = plotEdges({ scale });
  const plotPx = sizes.widthPx - edges.left - edges.right;
  const laneEnds: number[] = [];
  return [...row.labels]
    .sort((a, b) => a.at - b.at)
    .map((label): PlacedLabel => {
      if (label.side !== 'below') return { label, lane: 0, align: label.side === 'left' ? 'end' : 'start' };
      const middle = edges.left + positionOnScale(scale, label.at) * plotPx;
      const width = labelWidth(label);
      // A label that would leave the picture hangs from its mark instead of standing centered under it.
      const align = middle + width / 2 > sizes.widthPx ? 'end' : middle - width / 2 < 0 ? 'start' : 'center';
      const start = align === 'end' ? middle - width : align === 'start' ? middle : middle - width / 2;
      const free = laneEnds.findIndex((end) => end + 4 <= start);
      const lane = free === -1 ? laneEnds.length : free;
      laneEnds[lane] = start + width;
      return { label, lane, align };
    });
}

function labelWidth({ text, name }: MarkLabel): number {
  return Math.max(measureText(text, sizes.fontPx), name ? measureText(name, sizes.smallFontPx) : 0);
}
