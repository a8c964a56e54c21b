/**
 * The card of a chart -> SVG: the headline and the chart itself, as large as it goes. A wide chart stands below
 * its headline, a tall one beside it; one that is taller still shows its upper part, which fades out.
 */
import { formatCoordinate } from '../charts/svg-format.ts';
import { sizes } from '../charts/theme.ts';
import { fixWidth } from '../downloads/fixed-width.ts';
import { replaceVariables } from '../downloads/light-colors.ts';
import { cardSize, type CardColors, type ChartCard } from './card.ts';
import { drawName, frame, frameCard, getColor, writeFitted, writeOneLine } from './card-frame.ts';
import { fitText, type FittedText } from './fit-text.ts';

/** A chart is never drawn smaller than this, or its words could not be read in a chat. */
export const smallestScale = 1.5;

/** Where headline and chart stand, and by how much the chart is enlarged. */
export interface ChartLayout {
  readonly title: FittedText;
  readonly chartX: number;
  readonly chartY: number;
  readonly chartWidthPx: number;
  readonly chartHeightPx: number;
  readonly scale: number;
}

const titleStyle = { leading: 1.16, isStrong: true, tracking: -0.015 };
const contentWidthPx = cardSize.widthPx - 2 * frame.edgePx;
const topY = 48;
const columnWidthPx = 384;
const creditX = frame.edgePx + columnWidthPx + 40;

/** The room for a chart at the scale at which it fits, in width too: its layout needs 320 px of its own. */
function measureScale(widthPx: number, heightPx: number, ownHeightPx: number): number {
  return Math.min(heightPx / ownHeightPx, widthPx / sizes.widthPx, 2.4);
}

function layBelow(title: string, ownHeightPx: number): ChartLayout {
  const fitted = fitText(title, {
    ...titleStyle,
    widthPx: contentWidthPx,
    heightPx: 170,
    sizesPx: [54, 50, 46, 42, 38],
    maxLines: 3,
  });
  const chartY = topY + fitted.lines.length * fitted.stepPx + 20;
  const room = 522 - chartY;
  const scale = measureScale(contentWidthPx, room, ownHeightPx);
  return {
    title: fitted,
    chartX: frame.edgePx,
    // A low chart stands in the middle of its room.
    chartY: chartY + Math.max(0, (room - ownHeightPx * scale) / 2),
    chartWidthPx: contentWidthPx,
    chartHeightPx: room,
    scale,
  };
}

function layBeside(title: string, ownHeightPx: number): ChartLayout {
  const fitted = fitText(title, {
    ...titleStyle,
    widthPx: columnWidthPx,
    heightPx: 448,
    sizesPx: [56, 52, 48, 44, 40, 36],
    maxLines: 9,
  });
  const chartX = frame.edgePx + columnWidthPx + 44;
  const chartWidthPx = cardSize.widthPx - chartX - 48;
  const room = cardSize.heightPx - topY - 40;
  const scale = measureScale(chartWidthPx, room, ownHeightPx);
  return {
    title: fitted,
    chartX,
    chartY: topY + Math.max(0, (room - ownHeightPx * scale) / 2),
    chartWidthPx,
    chartHeightPx: room,
    scale,
  };
}

/** Chooses the layout that shows the chart largest. */
export function layOutChart(title: string, ownHeightPx: number): ChartLayout {
  const [below, beside] = [layBelow(title, ownHeightPx), layBeside(title, ownHeightPx)];
  const better = beside.scale > below.scale && !beside.title.isCut ? beside : below;
  if (better.scale >= smallestScale) return better;
  return {
    ...better,
    chartY: topY + (better === below ? better.title.lines.length * better.title.stepPx + 20 : 0),
    scale: smallestScale,
  };
}

/** The chart at its width before it is enlarged, cut where its room ends. */
function placeChart(marks: string, layout: ChartLayout, ownHeightPx: number, colors: CardColors): string {
  const { chartX, chartY, chartWidthPx, chartHeightPx, scale } = layout;
  const ownWidthPx = chartWidthPx / scale;
  const paper = getColor(colors, '--paper');
  const settings = new Map([...colors, ['--chart-surface', paper]]);
  const isCut = ownHeightPx * scale > chartHeightPx + 1;
  const clip = isCut
    ? `<clipPath id="room"><rect x="${formatCoordinate(chartX - 24)}" y="${formatCoordinate(chartY - 8)}" width="${formatCoordinate(chartWidthPx + 72)}" height="${formatCoordinate(chartHeightPx)}"/></clipPath>` +
      `<linearGradient id="fade" x2="0" y2="1"><stop stop-color="${paper}" stop-opacity="0"/><stop offset="1" stop-color="${paper}"/></linearGradient>`
    : '';
  const fade = isCut
    ? `<rect x="${formatCoordinate(chartX - 24)}" y="${formatCoordinate(chartY - 8 + chartHeightPx - 90)}" width="${formatCoordinate(chartWidthPx + 72)}" height="91" fill="url(#fade)"/>`
    : '';
  return (
    `<style>.chart text{paint-order:stroke;stroke:${paper};stroke-width:3px;stroke-linejoin:round}</style>${clip}` +
    `<g${isCut ? ' clip-path="url(#room)"' : ''}>` +
    `<g class="chart" transform="translate(${formatCoordinate(chartX)} ${formatCoordinate(chartY)}) scale(${scale.toFixed(4)})">` +
    `${replaceVariables(fixWidth(marks, ownWidthPx), settings)}</g></g>${fade}`
  );
}

/**
 * Draws the card of a chart.
 * @throws Error when the chart is not one `<svg>` with a height in pixels.
 */
export function renderChartCard(card: ChartCard, colors: CardColors): string {
  const [, attributes = '', marks = ''] =
    /^<svg\b([^>]*)>(?:<title[\s\S]*?<\/desc>)?([\s\S]*)<\/svg>$/.exec(card.chart.trim()) ?? [];
  const ownHeightPx = Number(/\sheight="([\d.]+)"/.exec(attributes)?.[1]);
  if (!(ownHeightPx > 0)) throw new Error(`The chart of the card "${card.id}" has no height in pixels.`);
  const layout = layOutChart(card.title, ownHeightPx);
  const isBelow = layout.chartX === frame.edgePx;
  return frameCard(
    placeChart(marks, layout, ownHeightPx, colors) +
      writeFitted(layout.title, frame.edgePx, topY, getColor(colors, '--ink')) +
      drawName(colors, columnWidthPx) +
      (isBelow
        ? writeOneLine(card.credit, {
            x: creditX,
            y: frame.nameY,
            widthPx: cardSize.widthPx - frame.edgePx - creditX,
            isAtEnd: true,
            style: { fontPx: 22 },
            fill: getColor(colors, '--muted'),
          })
        : ''),
    colors,
  );
}
