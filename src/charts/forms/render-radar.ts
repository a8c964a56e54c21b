/** One to three profiles as polygons on a few axes: rings and spokes behind, then each profile with its own dash and shape. */
import type { RadarSpec } from '../chart-spec.ts';
import {
  layOutRadar,
  placeAmount,
  placeOnAxis,
  shapeOf,
  type Place,
  type RadarLayout,
} from '../radar-layout.ts';
import { createRecorder, type SvgContext } from '../svg-context.ts';
import { lineStepPx } from '../svg-text.ts';
import { colors, sizes } from '../theme.ts';
import { wrapText, write } from '../write-text.ts';
import type { DrawnForm } from './drawn-form.ts';

const profileColors = [colors.strong, colors.point, colors.text] as const;
const dashes = [[], [6, 4], [2, 3]] as const;
const keyLinePx = 22;
const samplePx = 34;

/** Draws the radar in the middle of the picture, and under it the names of its profiles. */
export function renderRadar(spec: RadarSpec): DrawnForm {
  const layout = layOutRadar(spec);
  const radarPx = layout.abovePx + layout.belowPx;
  const recorder = createRecorder(sizes.widthPx, radarPx);
  recorder.drawAnchored(sizes.widthPx / 2, layout.abovePx, () => {
    drawRings(spec, layout, recorder);
    spec.profiles.forEach((_, profile) => {
      drawProfile(spec, layout, profile, recorder);
    });
    drawNames(spec, layout, recorder);
  });
  const keyPx = drawKey(spec, recorder, radarPx + 8);
  return { elements: recorder.elements, heightPx: radarPx + 8 + keyPx };
}

/** Names each profile beside a sample of its line. Returns the height that this takes. */
function drawKey({ profiles }: RadarSpec, recorder: SvgContext, topPx: number): number {
  const textPx = samplePx + 8;
  let top = topPx;
  recorder.fixed = true;
  profiles.forEach(({ label }, profile) => {
    const lines = wrapText(label, sizes.fontPx, sizes.widthPx - textPx);
    const y = top + keyLinePx / 2;
    drawOutline(recorder, profile, [
      { x: 0, y },
      { x: samplePx, y },
    ]);
    drawShape(recorder, profile, { x: samplePx / 2, y });
    lines.forEach((line, number) => {
      write(recorder, line, textPx, y + 4.5 + number * lineStepPx, { align: 'start' });
    });
    top += keyLinePx + (lines.length - 1) * lineStepPx;
  });
  recorder.fixed = false;
  return top - topPx;
}

function drawRings(spec: RadarSpec, { radiusPx }: RadarLayout, recorder: SvgContext): void {
  recorder.strokeStyle = colors.grid;
  recorder.lineWidth = 1;
  recorder.setLineDash([]);
  for (const { at } of spec.scale.ticks.filter((tick) => tick.at > spec.scale.min)) {
    trace(
      recorder,
      spec.axes.map((_, index) => placeAmount(spec, index, at, radiusPx)),
    );
    recorder.closePath();
    recorder.stroke();
  }
  for (const index of spec.axes.keys()) {
    trace(recorder, [{ x: 0, y: 0 }, placeOnAxis(spec, index, 1, radiusPx)]);
    recorder.stroke();
  }
}

function drawProfile(
  spec: RadarSpec,
  { radiusPx }: RadarLayout,
  profile: number,
  recorder: SvgContext,
): void {
  const places = spec.axes.map(({ amounts }, index) =>
    placeAmount(spec, index, amounts[profile]?.at ?? spec.scale.min, radiusPx),
  );
  const [first] = places;
  if (!first) return;
  if (profile === 0) {
    trace(recorder, places);
    recorder.fillStyle = colors.soft;
    recorder.globalAlpha = 0.4;
    recorder.fill();
    recorder.globalAlpha = 1;
  }
  drawOutline(recorder, profile, places, true);
  for (const place of places) drawShape(recorder, profile, place);
}

function drawOutline(
  recorder: SvgContext,
  profile: number,
  places: readonly Place[],
  isClosed = false,
): void {
  recorder.strokeStyle = profileColors[profile] ?? colors.point;
  recorder.lineWidth = 2.5;
  recorder.setLineDash(dashes[profile] ?? []);
  trace(recorder, places);
  if (isClosed) recorder.closePath();
  recorder.stroke();
  recorder.setLineDash([]);
}

/** A full circle for the first profile, a square for the second, a triangle for the third. */
function drawShape(recorder: SvgContext, profile: number, { x, y }: Place): void {
  recorder.beginPath();
  recorder.fillStyle = profileColors[profile] ?? colors.point;
  if (profile === 0) recorder.arc(x, y, 4.5, 0, 2 * Math.PI);
  else if (profile === 1) recorder.rect(x - 4, y - 4, 8, 8);
  else {
    recorder.moveTo(x, y - 5);
    recorder.lineTo(x + 5, y + 4);
    recorder.lineTo(x - 5, y + 4);
    recorder.closePath();
  }
  recorder.fill();
}

function drawNames(spec: RadarSpec, { names, radiusPx }: RadarLayout, recorder: SvgContext): void {
  for (const { at, label } of spec.scale.ticks.filter((tick) => tick.label !== '')) {
    const { y } = placeAmount(spec, 0, at, radiusPx);
    write(recorder, label, 5, y + 4, { align: 'start', isSmall: true });
  }
  names.forEach(({ lines, align, at }, index) => {
    // Each line is a text of its own: a space at the end of a line would push an anchored one aside.
    lines.forEach((line, number) => {
      write(recorder, line, at.x, at.y + number * lineStepPx, { align, isSmall: true });
    });
    const amounts = spec.axes[index]?.amounts ?? [];
    const notes = amounts.map(({ text }, profile) => ({
      text: `${shapeOf(profile)} ${text}`,
      fontPx: sizes.smallFontPx,
      fill: profileColors[profile] ?? colors.point,
    }));
    const [first, ...others] = notes;
    if (!first) return;
    recorder.font = `600 ${sizes.smallFontPx.toString()}px sans-serif`;
    recorder.fillStyle = first.fill;
    recorder.fillLines([first.text], others, at.x, at.y + lines.length * lineStepPx);
  });
}

function trace(recorder: SvgContext, places: readonly Place[]): void {
  recorder.beginPath();
  for (const [index, { x, y }] of places.entries()) {
    if (index === 0) recorder.moveTo(x, y);
    else recorder.lineTo(x, y);
  }
}
