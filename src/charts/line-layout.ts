/**
 * Where the parts of a line chart stand, in CSS pixels at the narrowest width: the plot between the names of
 * the amounts at the left and those of the line and its band at the right, and the notes on breaks below.
 */
import { positionOnScale } from './layout.ts';
import type { EndLabel, LinePoint, LinesSpec } from './chart-spec.ts';
import { measureText } from './text-metrics.ts';
import { sizes } from './theme.ts';
import { wrapText } from './write-text.ts';

/** The plot of a line chart and what stands around it. */
export interface LineLayout {
  readonly leftPx: number;
  readonly rightPx: number;
  readonly topPx: number;
  /** Bottom edge of the plot; the axis of time stands under it. */
  readonly bottomPx: number;
  readonly heightPx: number;
  readonly endLabels: readonly { readonly label: EndLabel; readonly middlePx: number }[];
  /** Lines of the notes on breaks, in order. */
  readonly notes: readonly string[];
}

const plotPx = 190;
const endLabelPx = 30;

/** Distance from the axis to the notes, in CSS pixels. */
export const noteGapPx = 8;

/** Distance between two lines of a note, in CSS pixels. */
export const noteLinePx = 16;

/** Places the parts of a line chart. */
export function layOutLines(spec: LinesSpec): LineLayout {
  const widest = (texts: readonly string[], fontPx: number) =>
    Math.max(0, ...texts.map((text) => measureText(text, fontPx)));
  const endPx = Math.max(
    widest(
      spec.endLabels.map(({ text }) => text),
      sizes.fontPx,
    ),
    widest(
      spec.endLabels.map(({ name }) => name),
      sizes.smallFontPx,
    ),
  );
  const tickPx = widest(
    spec.y.ticks.map(({ label }) => label),
    sizes.smallFontPx,
  );
  const topPx = spec.breaks.length > 0 ? 18 : 10;
  const bottomPx = topPx + plotPx;
  const notes = spec.breaks.flatMap(({ note }) => wrapText(note, sizes.smallFontPx, sizes.widthPx));
  return {
    leftPx: tickPx + 12,
    rightPx: endPx + 12,
    topPx,
    bottomPx,
    heightPx: bottomPx + sizes.axisPx + notes.length * noteLinePx + (notes.length > 0 ? noteGapPx : 0),
    endLabels: placeEndLabels(spec, topPx, bottomPx),
    notes,
  };
}

/** Parts of a line between its breaks, each with at least one point. */
export function splitAtBreaks({ points, breaks }: Pick<LinesSpec, 'points' | 'breaks'>): LinePoint[][] {
  const parts: LinePoint[][] = [];
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    const isBroken = before !== undefined && breaks.some(({ at }) => at > before.at && at <= point.at);
    if (before === undefined || isBroken) parts.push([]);
    parts.at(-1)?.push(point);
  }
  return parts;
}

/** Moves labels that would touch apart, and all of them into the plot, keeping their order. */
function placeEndLabels(spec: LinesSpec, topPx: number, bottomPx: number): LineLayout['endLabels'] {
  const downwards = [...spec.endLabels].sort((a, b) => b.amount - a.amount);
  const last = downwards.length - 1;
  let lowest = topPx - endLabelPx / 2;
  return downwards.map((label, index) => {
    const wanted = bottomPx - positionOnScale(spec.y, label.amount) * (bottomPx - topPx);
    const highest = bottomPx - endLabelPx / 2 - (last - index) * endLabelPx;
    lowest = Math.min(Math.max(wanted, lowest + endLabelPx), highest);
    return { label, middlePx: lowest };
  });
}
