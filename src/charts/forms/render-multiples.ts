/**
 * The same line for several places: panels in two columns, all on one scale. Every line of the chart is one
 * part of a single path, since thirty steps in nine panels would otherwise be larger than the page around them.
 */
import type { ChartPanel, MultiplesSpec } from '../chart-spec.ts';
import { positionOnScale } from '../layout.ts';
import { createRecorder, type SvgContext } from '../svg-context.ts';
import { measureText } from '../text-metrics.ts';
import { colors, sizes } from '../theme.ts';
import { write } from '../write-text.ts';
import type { DrawnForm } from './drawn-form.ts';

const columns = 2;
const columnPx = sizes.widthPx / columns;
const headPx = 24;
const plotPx = 64;
const panelPx = headPx + plotPx + 16;
const timePx = 18;

interface PlacedPanel {
  readonly panel: ChartPanel;
  readonly leftPx: number;
  /** Bottom edge of the plot, where the amount is 0. */
  readonly bottomPx: number;
  /** True where no panel stands below, so that the steps of time are named here. */
  readonly isLowest: boolean;
}

/** Draws the panels in reading order. */
export function renderMultiples(spec: MultiplesSpec): DrawnForm {
  const lines = Math.ceil(spec.panels.length / columns);
  const heightPx = lines * panelPx - 16 + timePx;
  const recorder = createRecorder(sizes.widthPx, heightPx);
  // Room for the last amount beside the line.
  const widest = Math.max(...spec.panels.map(({ lastText }) => measureText(lastText, sizes.fontPx)));
  const linePx = columnPx - widest - 18;
  const panels = spec.panels.map((panel, index): PlacedPanel => ({
    panel,
    leftPx: (index % columns) * columnPx,
    bottomPx: Math.floor(index / columns) * panelPx + headPx + plotPx,
    isLowest: index + columns >= spec.panels.length,
  }));
  panels.forEach((placed, index) => {
    drawScales(spec, placed, linePx, index === 0, recorder);
  });
  drawLines(spec, panels, linePx, recorder);
  for (const placed of panels) drawNames(spec, placed, linePx, recorder);
  return { elements: recorder.elements, heightPx };
}

function drawScales(
  { x, y }: MultiplesSpec,
  { leftPx, bottomPx, isLowest }: PlacedPanel,
  linePx: number,
  isFirst: boolean,
  recorder: SvgContext,
): void {
  for (const { at, label } of y.ticks) {
    const tickPx = bottomPx - positionOnScale(y, at) * plotPx;
    recorder.beginPath();
    recorder.strokeStyle = at === 0 ? colors.muted : colors.grid;
    recorder.lineWidth = 1;
    recorder.moveTo(leftPx, tickPx);
    recorder.lineTo(leftPx + linePx, tickPx);
    recorder.stroke();
    if (isFirst && at !== 0) write(recorder, label, leftPx, tickPx - 4, { align: 'start', isSmall: true });
  }
  if (!isLowest) return;
  for (const { at, label } of x.ticks) {
    // The last label may stand under the last amount, and so keeps clear of the first.
    const align = at === x.min ? 'start' : 'center';
    const tickPx = leftPx + positionOnScale(x, at) * linePx;
    write(recorder, label, tickPx, bottomPx + 15, { align, isSmall: true });
  }
}

function drawLines(
  spec: MultiplesSpec,
  panels: readonly PlacedPanel[],
  linePx: number,
  recorder: SvgContext,
): void {
  recorder.beginPath();
  recorder.strokeStyle = colors.strong;
  recorder.lineWidth = 2;
  for (const placed of panels) {
    const { points } = placed.panel;
    for (const [index, point] of points.entries()) {
      const { x, y } = place(spec, placed, point, linePx);
      const before = points[index - 1];
      if (before !== undefined && point.at - before.at === 1) recorder.lineTo(x, y);
      else recorder.moveTo(x, y);
    }
  }
  recorder.stroke();
}

function drawNames(spec: MultiplesSpec, placed: PlacedPanel, linePx: number, recorder: SvgContext): void {
  const { panel, leftPx, bottomPx } = placed;
  const top = bottomPx - plotPx - headPx;
  write(recorder, panel.label, leftPx, top + sizes.fontPx, { align: 'start', isStrong: true });
  for (const [index, point] of panel.points.entries()) {
    const isLast = index === panel.points.length - 1;
    // A step with neither neighbour is on no line.
    const isAlone = [panel.points[index - 1], panel.points[index + 1]].every(
      (other) => other === undefined || Math.abs(other.at - point.at) > 1,
    );
    if (!isLast && !isAlone) continue;
    const { x, y } = place(spec, placed, point, linePx);
    recorder.beginPath();
    recorder.fillStyle = colors.strong;
    recorder.arc(x, y, isLast ? 3.5 : 2, 0, 2 * Math.PI);
    recorder.fill();
    if (isLast) write(recorder, panel.lastText, x + 8, y + 4.5, { align: 'start' });
  }
}

const place = (
  spec: MultiplesSpec,
  { leftPx, bottomPx }: PlacedPanel,
  { at, amount }: ChartPanel['points'][number],
  linePx: number,
): { x: number; y: number } => ({
  x: leftPx + positionOnScale(spec.x, at) * linePx,
  y: bottomPx - positionOnScale(spec.y, amount) * plotPx,
});
