import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardSize, type ChartCard, type TextCard } from '../../../src/cards/card.ts';
import { measureCardText } from '../../../src/cards/font-widths.ts';
import { panel } from '../../../src/cards/motifs.ts';
import { renderCard } from '../../../src/cards/render-card.ts';
import { layOutChart, smallestScale } from '../../../src/cards/render-chart-card.ts';
import { readLightColors } from '../../../src/downloads/light-colors.ts';

const colors = readLightColors(readFileSync('src/styles/tokens.css', 'utf8'));

const textCard: TextCard = {
  form: 'text',
  id: 'page-salaries',
  overline: 'The market · Salaries',
  title: 'Salaries',
  summary: 'What the role pays.',
  motif: 'market',
};

const chartCard = (heightPx: number, title = 'Pay rises by tier'): ChartCard => ({
  form: 'chart',
  id: 'pay-by-tier',
  title,
  credit: 'Source: U.S. Bureau of Labor Statistics',
  chart:
    `<svg class="chart" width="100%" height="${heightPx.toString()}"><title id="t">A</title><desc id="d">B</desc>` +
    `<text x="0" y="13" font-size="13">Row</text><rect x="10%" y="20" width="50%" height="14" fill="var(--chart-strong,#0b6e63)"/></svg>`,
});

interface DrawnText {
  readonly rightPx: number;
  readonly baselinePx: number;
}

/** The texts of a card outside its chart, with where each ends. */
function listTexts(svg: string): DrawnText[] {
  const withoutChart = svg.replace(/<g class="chart"[\s\S]*?<\/g>/, '');
  return [...withoutChart.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(
    ([, attributes = '', content = '']) => {
      const read = (name: string) =>
        Number(new RegExp(`(?:^|\\s)${name}="(-?[\\d.]+)"`).exec(attributes)?.[1] ?? 0);
      const text = content
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      const fontPx = read('font-size');
      const style = {
        fontPx,
        isStrong: attributes.includes('font-weight'),
        tracking: read('letter-spacing') / fontPx,
      };
      return { rightPx: read('x') + measureCardText(text, style), baselinePx: read('y') };
    },
  );
}

const words = fc
  .array(fc.oneof(fc.lorem({ maxCount: 1 }), fc.string({ unit: 'grapheme', maxLength: 40 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(' '));

describe('the card of a page or a section', () => {
  it('keeps every text beside the drawing and above the edge, whatever it says', () => {
    fc.assert(
      fc.property(words, words, words, (overline, title, summary) => {
        const texts = listTexts(renderCard({ ...textCard, overline, title, summary }, colors));
        for (const { rightPx, baselinePx } of texts) {
          // Letter spacing is written with two decimals.
          expect(rightPx).toBeLessThanOrEqual(panel.x - 30);
          expect(baselinePx).toBeLessThanOrEqual(cardSize.heightPx - 40);
        }
      }),
    );
  });

  it('writes the texts below one another, without a touch', () => {
    fc.assert(
      fc.property(words, words, (title, summary) => {
        const baselines = listTexts(renderCard({ ...textCard, title, summary }, colors)).map(
          (text) => text.baselinePx,
        );
        for (const [at, baseline] of baselines.entries()) {
          if (at > 0) expect(baseline - (baselines[at - 1] ?? 0)).toBeGreaterThanOrEqual(30);
        }
      }),
    );
  });

  it('is well-formed for text that looks like markup', () => {
    const svg = renderCard({ ...textCard, title: '<script>alert("1")</script> & more' }, colors);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });

  it('gives the same bytes for the same card', () => {
    expect(renderCard(textCard, colors)).toBe(renderCard({ ...textCard }, new Map(colors)));
  });

  it('names a colour that the stylesheet lacks', () => {
    expect(() => renderCard(textCard, new Map())).toThrow('--');
  });
});

describe('the card of a chart', () => {
  it('keeps headline and chart within the card, and never draws the chart too small to read', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 900 }), (title, heightPx) => {
        const layout = layOutChart(title, heightPx);
        expect(layout.scale).toBeGreaterThanOrEqual(smallestScale);
        expect(layout.chartX + layout.chartWidthPx).toBeLessThanOrEqual(cardSize.widthPx - 40);
        expect(layout.chartY).toBeGreaterThanOrEqual(40);
        // A chart that does not fit is cut where its room ends.
        const bottom = layout.chartY + Math.min(heightPx * layout.scale, layout.chartHeightPx);
        expect(bottom).toBeLessThanOrEqual(cardSize.heightPx - 36);
        for (const { rightPx } of listTexts(renderCard(chartCard(heightPx, title), colors))) {
          expect(rightPx).toBeLessThanOrEqual(cardSize.widthPx - 60);
        }
      }),
    );
  });

  it('keeps a headline beside the chart clear of it', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 900 }), (title, heightPx) => {
        const { chartX, chartY, title: headline } = layOutChart(title, heightPx);
        const widest = Math.max(0, ...headline.lines.map((line) => measureCardText(line, headline.style)));
        const isBeside = 64 + widest <= chartX - 20;
        const isAbove = 48 + headline.lines.length * headline.stepPx <= chartY;
        expect(isBeside || isAbove).toBe(true);
      }),
    );
  });

  it('draws the chart at a fixed width in the light colours', () => {
    const svg = renderCard(chartCard(120), colors);
    expect(svg).not.toMatch(/%"|var\(/);
    expect(svg).not.toContain('clip-path');
    expect(renderCard(chartCard(800), colors)).toContain('clip-path');
  });

  it('refuses what is not a chart', () => {
    expect(() => renderCard({ ...chartCard(120), chart: '<p>no</p>' }, colors)).toThrow('pay-by-tier');
  });
});
