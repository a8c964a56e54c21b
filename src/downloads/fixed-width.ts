/**
 * A chart that stretches with the page -> the same chart at one width: percentages become pixels, and paths in
 * coordinates of their own are stretched themselves, since few drawing programs know how to do either.
 *
 * In: the inside of an SVG. Out: the same text with numbers only. It must not know what is drawn.
 */
import { formatCoordinate } from '../charts/svg-format.ts';

/** One `<svg>` around the element at hand. */
interface Frame {
  /** What 100% of the width is, in pixels. */
  readonly widthPx: number;
  /** By how much x is stretched inside, 1 for not at all. */
  readonly stretch: number;
}

const tag = /<(\/?)([a-zA-Z]+)([^<>]*?)(\/?)>/g;
const horizontalPercentage = /(\s(?:x|x1|x2|cx|dx|width)=")(-?[\d.]+)%"/g;
const pathNumber = /-?(?:\d+\.?\d*|\.\d+)/g;

/** Fixes everything that stretches at a width in pixels. @throws Error for a path that it cannot stretch. */
export function fixWidth(svg: string, widthPx: number): string {
  const frames: Frame[] = [{ widthPx, stretch: 1 }];
  return svg.replace(tag, (_, close: string, name: string, attributes: string, empty: string) => {
    const frame = frames.at(-1) ?? { widthPx, stretch: 1 };
    if (close !== '') {
      if (name === 'svg') frames.pop();
      return `</${name}>`;
    }
    let fixed = attributes.replace(
      horizontalPercentage,
      (_match, start: string, percent: string) =>
        `${start}${formatCoordinate((Number(percent) / 100) * frame.widthPx)}"`,
    );
    if (name === 'svg') {
      const inner = openFrame(fixed, frame);
      fixed = inner.attributes;
      if (empty === '') frames.push(inner.frame);
    } else if (name === 'path' && frame.stretch !== 1) {
      fixed = fixed.replace(/\sd="([^"]*)"/, (_match, d: string) => ` d="${stretchPath(d, frame.stretch)}"`);
    }
    return `<${name}${fixed}${empty}>`;
  });
}

/** The frame that a nested `<svg>` opens, and its attributes with coordinates of the size that it is drawn at. */
function openFrame(attributes: string, outer: Frame): { frame: Frame; attributes: string } {
  const width = Number(/\swidth="([\d.]+)"/.exec(attributes)?.[1] ?? outer.widthPx);
  const viewBox = /\sviewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(attributes);
  if (!viewBox) return { frame: { widthPx: width, stretch: 1 }, attributes };
  const [, boxWidth = '1', boxHeight = '1'] = viewBox;
  if (!attributes.includes('preserveAspectRatio="none"')) {
    return { frame: { widthPx: Number(boxWidth), stretch: 1 }, attributes };
  }
  return {
    frame: { widthPx: width, stretch: width / Number(boxWidth) },
    attributes: attributes
      .replace(viewBox[0], ` viewBox="0 0 ${formatCoordinate(width)} ${boxHeight}"`)
      .replace(' preserveAspectRatio="none"', ''),
  };
}

/** Stretches x in a path of moves and lines, whose numbers come in pairs. */
function stretchPath(d: string, stretch: number): string {
  if (/[^MmLlZz\d\s.,-]/.test(d))
    throw new Error(`A path of moves and lines can be stretched; this one holds more: "${d}".`);
  let at = -1;
  return d
    .replace(pathNumber, (number) => {
      at += 1;
      // A space before each number, since "1.2.3" and "1-2" are two numbers only as long as their signs stay.
      return ` ${at % 2 === 1 ? number : formatCoordinate(Number(number) * stretch)}`;
    })
    .replace(/\s+/g, ' ');
}
