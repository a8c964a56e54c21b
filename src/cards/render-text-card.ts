/** The card of a page or a section -> SVG: where it stands, its title as large as it fits, and its summary. */
import type { CardColors, TextCard } from './card.ts';
import { drawName, frame, frameCard, getColor, writeFitted, writeOneLine } from './card-frame.ts';
import { fitText, type FittedText } from './fit-text.ts';
import { drawMotif, panel } from './motifs.ts';

/** The box of title and summary in pixels. */
export const textBox = {
  x: frame.edgePx,
  widthPx: panel.x - 2 * frame.edgePx + 16,
  topY: 116,
  bottomY: 516,
} as const;

const gapPx = 18;
const titleSizesPx = [100, 90, 80, 72, 64, 56, 48];
const summarySizesPx = [38, 35, 32, 29];
/** A summary smaller than this is lost in a thumbnail. */
const legiblePx = 32;

/** Title and summary in the room that they share: the title is as large as it can be while the summary still fits. */
export function fitTexts({ title, summary }: Pick<TextCard, 'title' | 'summary'>): {
  title: FittedText;
  summary: FittedText;
} {
  const heightPx = textBox.bottomY - textBox.topY;
  const fit = (sizesPx: readonly number[]): { title: FittedText; summary: FittedText } => {
    const fittedTitle = fitText(title, {
      widthPx: textBox.widthPx,
      heightPx,
      sizesPx,
      leading: 1.12,
      maxLines: 4,
      isStrong: true,
      tracking: -0.02,
    });
    const used = fittedTitle.lines.length * fittedTitle.stepPx + gapPx;
    return {
      title: fittedTitle,
      summary: fitText(summary, {
        widthPx: textBox.widthPx,
        heightPx: heightPx - used,
        sizesPx: summarySizesPx,
        leading: 1.28,
        maxLines: 5,
      }),
    };
  };
  for (const [at, sizePx] of titleSizesPx.entries()) {
    const fitted = fit(titleSizesPx.slice(at));
    const isLegible = !fitted.summary.isCut && fitted.summary.style.fontPx >= legiblePx;
    // A thumbnail is read by its title, which shrinks for the summary's sake no further than this.
    const isEnough = isLegible || (sizePx <= 72 && !fitted.summary.isCut) || sizePx <= 56;
    if (!fitted.title.isCut && isEnough) return fitted;
  }
  return fit(titleSizesPx.slice(-1));
}

/** Draws a card of words. */
export function renderTextCard(card: TextCard, colors: CardColors): string {
  const { title, summary } = fitTexts(card);
  const summaryY = textBox.topY + title.lines.length * title.stepPx + gapPx;
  return frameCard(
    drawMotif(card.motif, colors) +
      writeOneLine(card.overline, {
        x: textBox.x,
        y: frame.overlineY,
        widthPx: textBox.widthPx,
        style: { fontPx: 30, isStrong: true },
        fill: getColor(colors, '--second'),
      }) +
      writeFitted(title, textBox.x, textBox.topY, getColor(colors, '--ink')) +
      writeFitted(summary, textBox.x, summaryY, getColor(colors, '--muted')) +
      drawName(colors, textBox.widthPx),
    colors,
  );
}
