/**
 * Reads a drawn chart back: which bands, points, labels and ticks stand in which row, and at what percentage
 * of the width. It knows the look of a chart and nothing of the code that draws it.
 */
import { findElements, parseXml, readText, type XmlElement } from './svg-xml.ts';

/** A band: its two ends in percent of the width. */
export interface DrawnBand {
  readonly from: number;
  readonly to: number;
  readonly tone: 'strong' | 'soft';
}

/** A point: its middle in percent of the width. */
export interface DrawnPoint {
  readonly at: number;
  readonly shape: 'ring' | 'tick' | 'dot';
}

/** One line of text. `x` counts in percent of the width, or in pixels where `isFixed`. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly isFixed: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fontPx: number;
}

/** One strip of the chart, under its name. */
export interface DrawnRow {
  readonly name: string;
  /** Baseline of the name. */
  readonly y: number;
  readonly bands: readonly DrawnBand[];
  readonly points: readonly DrawnPoint[];
  readonly labels: readonly DrawnText[];
}

/** A chart as a reader would see it. */
export interface DrawnChart {
  readonly heightPx: number;
  readonly rows: readonly DrawnRow[];
  /** Labels of the axis, with their place in percent. */
  readonly ticks: readonly { readonly label: string; readonly at: number }[];
  /** Vertical lines of the axis, in percent. */
  readonly gridLines: readonly number[];
  readonly key: readonly DrawnText[];
  readonly texts: readonly DrawnText[];
}

/** Reads a drawn chart. @throws Error when it is not well-formed XML. */
export function readChart(svg: string): DrawnChart {
  const root = parseXml(svg);
  const texts = findElements(root, 'text').map(readDrawnText);
  const names = texts.filter(({ isFixed, x, fontPx }) => isFixed && x === 0 && fontPx === 13);
  const grid = findElements(root, 'line').filter((line) => paintOf(line, 'stroke') === 'grid');
  const plotBottom = Math.max(0, ...grid.map((line) => numberOf(line, 'y2')));
  const isTick = ({ isFixed, y }: DrawnText) => plotBottom > 0 && !isFixed && y > plotBottom;
  const stretching = (name: string, attribute: string) =>
    findElements(root, name).filter((each) => each.attributes[attribute]?.endsWith('%') === true);
  const rects = stretching('rect', 'x');
  // A ring is a filled circle under an empty one, so only the empty one counts.
  const circles = stretching('circle', 'cx').filter((each) => paintOf(each, 'fill') !== 'surface');
  const lines = stretching('line', 'x1').filter((each) => !grid.includes(each));

  const rows = names.map((name, index): DrawnRow => {
    const bottom = names[index + 1]?.y ?? (plotBottom || Infinity);
    const isHere = (y: number) => y > name.y && y < bottom;
    const points = [
      ...circles.filter((each) => isHere(numberOf(each, 'cy'))).map(readCircle),
      ...lines.filter((each) => isHere((numberOf(each, 'y1') + numberOf(each, 'y2')) / 2)).map(readLine),
    ];
    return {
      name: name.text,
      y: name.y,
      bands: rects.filter((each) => isHere(numberOf(each, 'y'))).map(readBand),
      points,
      labels: texts.filter((text) => !text.isFixed && !isTick(text) && isHere(text.y)),
    };
  });
  return {
    heightPx: numberOf(root, 'height'),
    rows,
    ticks: texts.filter(isTick).map(({ text, x }) => ({ label: text, at: x })),
    gridLines: grid.map((line) => numberOf(line, 'x1')),
    key: texts.filter(({ isFixed, fontPx }) => isFixed && fontPx < 13),
    texts,
  };
}

function readBand(rect: XmlElement): DrawnBand {
  const from = numberOf(rect, 'x');
  return {
    from,
    to: from + numberOf(rect, 'width'),
    tone: paintOf(rect, 'fill') === 'strong' ? 'strong' : 'soft',
  };
}

function readCircle(circle: XmlElement): DrawnPoint {
  return { at: numberOf(circle, 'cx'), shape: circle.attributes['fill'] === 'none' ? 'ring' : 'dot' };
}

/** A tick stands upright, so both of its ends must be at the same place. */
function readLine(line: XmlElement): DrawnPoint {
  const at = numberOf(line, 'x1');
  if (at !== numberOf(line, 'x2')) throw new Error(`A tick leans from ${at.toString()}.`);
  return { at, shape: 'tick' };
}

function readDrawnText(element: XmlElement): DrawnText {
  const anchor = element.attributes['text-anchor'];
  return {
    text: readText(element),
    x: numberOf(element, 'x'),
    y: numberOf(element, 'y'),
    isFixed: element.attributes['x']?.endsWith('%') !== true,
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
    fontPx: numberOf(element, 'font-size'),
  };
}

/** An attribute as a number. @throws Error when it is anything else, such as "NaN%". */
function numberOf(element: XmlElement, name: string): number {
  const setting = element.attributes[name] ?? '';
  if (!/^-?\d+(\.\d+)?%?$/.test(setting)) throw new Error(`<${element.name}> has ${name}="${setting}".`);
  return Number.parseFloat(setting);
}

/** The role of a colour: "strong" for "var(--chart-strong,#0b6e63)". */
function paintOf(element: XmlElement, name: string): string | undefined {
  return /^var\(--chart-([a-z]+),/.exec(element.attributes[name] ?? '')?.[1];
}
