/** Every line of text of a drawn chart with the span that it takes at a width of the page. */
import { measureText } from '../../src/charts/text-metrics.ts';
import { parseXml, readText, type XmlElement } from './svg-xml.ts';

/** One line of text. */
export interface TextLine {
  readonly text: string;
  /** Baseline, from the top of the picture. */
  readonly y: number;
  readonly fontPx: number;
  /** Left and right end at a width, in CSS pixels. */
  readonly spanAt: (widthPx: number) => { start: number; end: number };
}

type ToPx = (widthPx: number) => number;

/** Reads every line, also those of texts with several and those inside anchored drawings. */
export function readTextLines(svg: string): TextLine[] {
  return readInside(parseXml(svg), () => 0, 0);
}

function readInside(element: XmlElement, originX: ToPx, originY: number): TextLine[] {
  return element.children.flatMap((child): TextLine[] => {
    if (typeof child === 'string') return [];
    if (child.name === 'text') return readElement(child, originX, originY);
    if (child.name !== 'svg') return [];
    return readInside(
      child,
      add(originX, place(child.attributes['x'])),
      originY + Number(child.attributes['y'] ?? 0),
    );
  });
}

function readElement(element: XmlElement, originX: ToPx, originY: number): TextLine[] {
  const x = add(originX, place(element.attributes['x']));
  const lines: { text: string; y: number }[] = [];
  let y = originY + Number(element.attributes['y']);
  for (const child of element.children) {
    const dy = typeof child === 'string' ? undefined : child.attributes['dy'];
    y += Number(dy ?? 0);
    const text = typeof child === 'string' ? child : readText(child);
    const last = lines.at(-1);
    if (last && dy === undefined) last.text += text;
    else lines.push({ text, y });
  }
  const fontPx = Number(element.attributes['font-size']);
  const share = { middle: 0.5, end: 1 }[element.attributes['text-anchor'] ?? ''] ?? 0;
  return lines.map((line) => ({
    text: line.text.trim(),
    y: line.y,
    fontPx,
    spanAt: (widthPx) => {
      const width = measureText(line.text.trim(), fontPx);
      const start = x(widthPx) - share * width;
      return { start, end: start + width };
    },
  }));
}

const place = (x = '0'): ToPx =>
  x.endsWith('%') ? (widthPx) => (Number.parseFloat(x) / 100) * widthPx : () => Number(x);

const add =
  (a: ToPx, b: ToPx): ToPx =>
  (widthPx) =>
    a(widthPx) + b(widthPx);
