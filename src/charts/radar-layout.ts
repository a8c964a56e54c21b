/**
 * Where the parts of a radar stand, in CSS pixels from its center. It never stretches: a polygon that does
 * shows other proportions than the data has.
 */
import type { RadarSpec } from './chart-spec.ts';
import { positionOnScale } from './layout.ts';
import { lineStepPx } from './svg-text.ts';
import { measureText } from './text-metrics.ts';
import { sizes } from './theme.ts';
import { wrapText } from './write-text.ts';

/** A place in CSS pixels from the center, y downwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The name of one axis outside the outermost ring. */
export interface AxisName {
  readonly lines: readonly string[];
  readonly align: 'start' | 'center' | 'end';
  /** Place of the first baseline. */
  readonly at: Place;
}

/** The radar and the room that it needs around its center. */
export interface RadarLayout {
  readonly radiusPx: number;
  readonly names: readonly AxisName[];
  /** Room above and below the center. */
  readonly abovePx: number;
  readonly belowPx: number;
}

const largestRadiusPx = 84;
const leastRadiusPx = 36;
const gapPx = 10;
const letterTopPx = 10;

/** Finds the largest radar whose names stay inside the picture at its narrowest. */
export function layOutRadar(spec: RadarSpec): RadarLayout {
  const half = sizes.widthPx / 2;
  const limits = spec.axes.map(({ label, amounts }, index) => {
    const texts = [...wrapText(label, sizes.smallFontPx, 0), formatAmounts(amounts)];
    const widest = Math.max(...texts.map((text) => measureText(text, sizes.smallFontPx)));
    const share = Math.abs(placeOnAxis(spec, index, 1, 1).x);
    return share < 0.01 ? largestRadiusPx : (half - gapPx - widest) / share;
  });
  const radiusPx = Math.min(largestRadiusPx, Math.max(leastRadiusPx, Math.min(...limits)));
  const boxes = separate(spec.axes.map((_, index) => placeBox(spec, index, radiusPx)));
  return {
    radiusPx,
    names: boxes.map(({ lines, align, x, topPx: top }) => ({
      lines,
      align,
      at: { x, y: top + letterTopPx + 1 },
    })),
    abovePx: Math.ceil(Math.max(radiusPx, ...boxes.map((box) => -box.topPx))) + 4,
    belowPx: Math.ceil(Math.max(radiusPx, ...boxes.map(({ topPx, heightPx }) => topPx + heightPx))) + 4,
  };
}

/** A name with the room that it takes, its amounts included. */
interface NameBox {
  readonly lines: readonly string[];
  readonly align: AxisName['align'];
  readonly x: number;
  readonly topPx: number;
  readonly heightPx: number;
}

/** Beside its axis, or above and below the center where the axis stands upright. */
function placeBox(spec: RadarSpec, index: number, radiusPx: number): NameBox {
  const tip = placeOnAxis(spec, index, 1, radiusPx);
  const isUpright = Math.abs(tip.x) < 1;
  const roomPx = sizes.widthPx / 2 - (isUpright ? 0 : Math.abs(tip.x) + gapPx);
  const lines = wrapText(spec.axes[index]?.label ?? '', sizes.smallFontPx, roomPx);
  const heightPx = (lines.length + 1) * lineStepPx;
  if (!isUpright) {
    const align = tip.x < 0 ? 'end' : 'start';
    return { lines, align, x: tip.x + Math.sign(tip.x) * gapPx, topPx: tip.y - heightPx / 2, heightPx };
  }
  return {
    lines,
    align: 'center',
    x: 0,
    topPx: tip.y < 0 ? tip.y - gapPx - heightPx : tip.y + gapPx,
    heightPx,
  };
}

/** Moves the two names of a side apart where they touch, and the upright names clear of both sides. */
function separate(boxes: readonly NameBox[]): NameBox[] {
  const overlapOf = (box: NameBox): number => {
    const other = boxes.find((each) => each !== box && each.align === box.align);
    if (!other || box.align === 'center') return 0;
    const [upper, lower] = box.topPx < other.topPx ? [box, other] : [other, box];
    const overlap = Math.max(0, upper.topPx + upper.heightPx + 4 - lower.topPx) / 2;
    return box === upper ? -overlap : overlap;
  };
  const moved = boxes.map((box) => ({ ...box, topPx: box.topPx + overlapOf(box) }));
  const sides = moved.filter(({ align }) => align !== 'center');
  const highest = Math.min(...sides.map(({ topPx }) => topPx));
  const lowest = Math.max(...sides.map(({ topPx, heightPx }) => topPx + heightPx));
  return moved.map((box) => {
    if (box.align !== 'center') return box;
    const isAbove = box.topPx < 0;
    return {
      ...box,
      topPx: isAbove ? Math.min(box.topPx, highest - box.heightPx) : Math.max(box.topPx, lowest),
    };
  });
}

/** The amounts of one axis side by side, each after the shape of its profile. */
export const formatAmounts = (amounts: RadarSpec['axes'][number]['amounts']): string =>
  amounts.map(({ text }, index) => `${shapeOf(index)} ${text}`).join('  ');

/** The letter that looks like the points of a profile. */
export const shapeOf = (profile: number): string => ['\u25cf', '\u25a0', '\u25b2'][profile] ?? '';

/** The place at a share of the radius along an axis; axes go clockwise from the top. */
export function placeOnAxis({ axes }: RadarSpec, index: number, share: number, radiusPx: number): Place {
  const angle = (index / axes.length) * 2 * Math.PI;
  return { x: Math.sin(angle) * share * radiusPx, y: -Math.cos(angle) * share * radiusPx };
}

/** The place of an amount along an axis. */
export const placeAmount = (spec: RadarSpec, index: number, amount: number, radiusPx: number): Place =>
  placeOnAxis(spec, index, positionOnScale(spec.scale, amount), radiusPx);
