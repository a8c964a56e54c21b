/** The key under a chart: one sample of each band and shape with its name, at fixed size, wrapped to the narrowest width. */
import type { PointMark, RangeMark, RowsSpec } from './chart-spec.ts';
import { pointStyles } from './chart-config.ts';
import type { SvgContext } from './svg-context.ts';
import { measureText } from './text-metrics.ts';
import { colors, sizes } from './theme.ts';
import { write } from './write-text.ts';

interface KeyEntry {
  readonly mark: RangeMark['tone'] | PointMark['shape'];
  readonly text: string;
}
interface PlacedEntry extends KeyEntry {
  readonly x: number;
  readonly line: number;
}

const samplePx = 18;
const gapPx = 14;

/** Height that the key needs, in CSS pixels; 0 for a chart that shows none. */
export function keyHeight(spec: RowsSpec): number {
  if (!spec.showsKey) return 0;
  const lines = Math.max(...placeEntries(spec).map(({ line }) => line)) + 1;
  return lines * sizes.keyLinePx + 6;
}

/** Draws the key with its top at `topPx`. */
export function drawKey(spec: RowsSpec, recorder: SvgContext, topPx: number): void {
  if (!spec.showsKey) return;
  recorder.fixed = true;
  for (const { mark, text, x, line } of placeEntries(spec)) {
    const middle = topPx + 6 + line * sizes.keyLinePx + sizes.keyLinePx / 2;
    drawSample(recorder, mark, x, middle);
    write(recorder, text, x + samplePx + 6, middle + 4, { align: 'start', isSmall: true });
  }
  recorder.fixed = false;
}

function listEntries({ rows }: RowsSpec): KeyEntry[] {
  const entries: KeyEntry[] = [
    ...rows.flatMap(({ ranges }) => ranges.map(({ tone, measure }) => ({ mark: tone, text: measure }))),
    ...rows.flatMap(({ points }) => points.map(({ shape, measure }) => ({ mark: shape, text: measure }))),
  ];
  return entries.filter(
    (entry, index) =>
      entries.findIndex(({ mark, text }) => mark === entry.mark && text === entry.text) === index,
  );
}

function placeEntries(spec: RowsSpec): PlacedEntry[] {
  let x = 0;
  let line = 0;
  return listEntries(spec).map((entry) => {
    const width = samplePx + 6 + measureText(entry.text, sizes.smallFontPx);
    if (x > 0 && x + width > sizes.widthPx) {
      x = 0;
      line += 1;
    }
    const placed = { ...entry, x, line };
    x += width + gapPx;
    return placed;
  });
}

function drawSample(recorder: SvgContext, mark: KeyEntry['mark'], x: number, middle: number): void {
  recorder.beginPath();
  if (mark === 'strong' || mark === 'soft') {
    const thickness = mark === 'strong' ? 10 : sizes.softBandPx;
    recorder.fillStyle = colors[mark];
    recorder.fillRect(x, middle - thickness / 2, samplePx, thickness);
    return;
  }
  const style = pointStyles[mark];
  recorder.strokeStyle = style.borderColor;
  recorder.lineWidth = style.borderWidth;
  if (mark === 'tick') {
    recorder.moveTo(x + samplePx / 2, middle - 8);
    recorder.lineTo(x + samplePx / 2, middle + 8);
    recorder.stroke();
    return;
  }
  recorder.fillStyle = pointStyles[mark].backgroundColor;
  recorder.arc(x + samplePx / 2, middle, style.radius, 0, 2 * Math.PI);
  recorder.fill();
  if (style.borderWidth > 0) recorder.stroke();
}
