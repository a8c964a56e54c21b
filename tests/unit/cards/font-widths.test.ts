import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { findWidth, measureCardText } from '../../../src/cards/font-widths.ts';
import { writeLine } from '../../../src/cards/card-frame.ts';
import { readAdvances } from './font-advances.ts';

const { resolve } = createRequire(import.meta.url);
const weights = [
  { isStrong: false, file: '400Regular/Arimo_400Regular.ttf' },
  { isStrong: true, file: '600SemiBold/Arimo_600SemiBold.ttf' },
].map(({ isStrong, file }) => ({ isStrong, file: resolve(`@expo-google-fonts/arimo/${file}`) }));
const fontFiles = weights.map(({ file }) => file);

describe('findWidth', () => {
  it.each(weights)('has the widths of the font itself ($file)', ({ isStrong, file }) => {
    const readAdvance = readAdvances(readFileSync(file));
    const codes = Array.from({ length: 0x2300 }, (_, code) => code).filter(
      (code) => findWidth(code, isStrong) !== undefined,
    );
    expect(codes.length).toBeGreaterThan(200);
    expect(codes.map((code) => [code, findWidth(code, isStrong)])).toEqual(
      codes.map((code) => [code, readAdvance(code)]),
    );
  });
});

describe('measureCardText', () => {
  it.each([
    'What "principal" means, employer by employer',
    'AI/ML engineers report $190k, 5.6% of them',
    'WAVE To Ty AV — “quoted” café…',
  ])('is as wide as the drawn text, or a little wider: %s', (text) => {
    for (const isStrong of [false, true]) {
      const style = { fontPx: 60, isStrong, tracking: -0.02 };
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="100" font-family="Arimo">${writeLine(text, 0, 80, style, '#000')}</svg>`;
      const drawn = new Resvg(svg, {
        font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Arimo' },
      }).getBBox();
      const measured = measureCardText(text, style);
      expect((drawn?.x ?? 0) + (drawn?.width ?? 0)).toBeLessThanOrEqual(measured + 3);
      // Kerning draws some pairs nearer together.
      expect(drawn?.width).toBeGreaterThan(measured * 0.96 - 12);
    }
  });

  it('counts what the font lacks as wider than any letter', () => {
    expect(measureCardText('漢', { fontPx: 10 })).toBeGreaterThan(measureCardText('W', { fontPx: 10 }));
  });
});
