/**
 * A chart as a picture that stands by itself: fixed width, light colours, white ground, its title on top and its
 * sources at the bottom. Drawing programs and word processors need no stylesheet to show it.
 */
import { escapeXml, formatCoordinate } from '../charts/svg-format.ts';
import { measureText } from '../charts/text-metrics.ts';
import { fixWidth } from './fixed-width.ts';
import { replaceVariables } from './light-colors.ts';

/** What stands around the chart, and the colours that replace its variables. */
export interface StandaloneOptions {
  readonly title: string;
  readonly subtitle: string;
  /** Source, licence and address, one paragraph each. */
  readonly footer: readonly string[];
  /** Custom properties by name. Example: "--ink" -> "#1b211f". */
  readonly colors: ReadonlyMap<string, string>;
}

/** Sizes in CSS pixels. */
export const standaloneSizes = { widthPx: 720, edgePx: 24 } as const;

const chartWidthPx = standaloneSizes.widthPx - 2 * standaloneSizes.edgePx;

/** All of one width a character, so that the picture is the same with any of them. */
const fontFamily = "Arimo, 'Liberation Sans', Helvetica, Arial, sans-serif";

/** One paragraph of text around the chart. */
interface Paragraph {
  readonly text: string;
  readonly fontPx: number;
  readonly lineStepPx: number;
  readonly fill: string;
  readonly isStrong?: boolean;
}

/**
 * Builds the picture from what renderChart gives.
 * @throws Error when the text is not one `<svg>` with a height in pixels.
 */
export function buildStandaloneSvg(
  svg: string,
  { title, subtitle, footer, colors }: StandaloneOptions,
): string {
  const parts = /^<svg\b([^>]*)>(<title[\s\S]*?<\/desc>)([\s\S]*)<\/svg>$/.exec(svg.trim());
  const [, attributes = '', names = '', marks = ''] = parts ?? [];
  const chartHeightPx = Number(/\sheight="([\d.]+)"/.exec(attributes)?.[1]);
  if (!parts || !(chartHeightPx > 0))
    throw new Error('Only a chart with a title, a description and a height in pixels can stand by itself.');

  const paper = '#fff';
  const settings = new Map([...colors, ['--chart-surface', paper]]);
  const color = (name: string) => replaceVariables(`var(${name})`, settings);
  const ink = color('--ink');
  const muted = color('--muted');
  const top = writeParagraphs(
    [
      { text: title, fontPx: 20, lineStepPx: 26, fill: ink, isStrong: true },
      { text: subtitle, fontPx: 14, lineStepPx: 20, fill: muted },
    ],
    standaloneSizes.edgePx,
  );
  const chartTopPx = top.bottomPx + 16;
  const bottom = writeParagraphs(
    footer.map((text) => ({ text, fontPx: 11.5, lineStepPx: 16, fill: muted })),
    chartTopPx + chartHeightPx + 16,
  );
  const height = formatCoordinate(bottom.bottomPx + standaloneSizes.edgePx - 8);
  const width = standaloneSizes.widthPx.toString();
  const labelledBy = /\saria-labelledby="[^"]*"/.exec(attributes)?.[0] ?? '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `role="img"${labelledBy} font-family="${fontFamily}">${names}` +
    `<style>.chart text{paint-order:stroke;stroke:${paper};stroke-width:3px;stroke-linejoin:round}</style>` +
    `<rect width="${width}" height="${height}" fill="${paper}"/>${top.elements}` +
    `<svg class="chart" x="${standaloneSizes.edgePx.toString()}" y="${formatCoordinate(chartTopPx)}" ` +
    `width="${chartWidthPx.toString()}" height="${formatCoordinate(chartHeightPx)}" overflow="visible">` +
    `${replaceVariables(fixWidth(marks, chartWidthPx), settings)}</svg>${bottom.elements}</svg>`
  );
}

function writeParagraphs(
  paragraphs: readonly Paragraph[],
  topPx: number,
): { elements: string; bottomPx: number } {
  let bottomPx = topPx;
  const elements = paragraphs.flatMap(({ text, fontPx, lineStepPx, fill, isStrong }) =>
    wrapText(text, fontPx).map((line) => {
      bottomPx += lineStepPx;
      const weight = isStrong ? ' font-weight="600"' : '';
      return (
        `<text x="${standaloneSizes.edgePx.toString()}" y="${formatCoordinate(bottomPx - lineStepPx * 0.25)}" ` +
        `font-size="${formatCoordinate(fontPx)}"${weight} fill="${fill}">${escapeXml(line)}</text>`
      );
    }),
  );
  return { elements: elements.join(''), bottomPx };
}

/** Breaks a text into lines that fit; a word that is longer than a line stands alone. */
export function wrapText(text: string, fontPx: number, widthPx: number = chartWidthPx): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measureText(longer, fontPx) > widthPx) lines.push(word);
    else lines[Math.max(0, lines.length - 1)] = longer;
  }
  return lines;
}
