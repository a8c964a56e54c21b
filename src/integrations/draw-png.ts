/** One picture: SVG -> PNG. Runs in the workers, and in the server of `npm run dev`. */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { encodePng } from './encode-png.ts';

const { resolve } = createRequire(import.meta.url);
const fontPackage = '@expo-google-fonts/arimo';
const fontFiles = ['400Regular/Arimo_400Regular.ttf', '600SemiBold/Arimo_600SemiBold.ttf'].map((weight) =>
  resolve(`${fontPackage}/${weight}`),
);

/**
 * Draws an SVG as PNG with the bundled font only, so that the same picture comes out on every machine.
 *
 * The SVG must stand by itself: no variables, no percentages of a page. `scale` is pixels for each CSS pixel.
 */
export function drawPng(svg: string, scale = 1): Uint8Array {
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
    // The palette of the file knows no transparency.
    background: '#fff',
    fitTo: { mode: 'zoom', value: scale },
  }).render();
  return encodePng(image.pixels, image.width, image.height);
}
