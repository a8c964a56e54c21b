/**
 * After the build: each chart's SVG file gets a PNG beside it, twice as large, for slides and chats.
 *
 * In: charts/*.svg of the built site. Out: charts/*.png. Only the bundled font is used, never the machine's,
 * so that the same picture comes out everywhere. While authors work, a PNG is drawn when it is asked for.
 */
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { AstroIntegration } from 'astro';

const font = '@expo-google-fonts/arimo';
const weights = ['400Regular/Arimo_400Regular.ttf', '600SemiBold/Arimo_600SemiBold.ttf'];
const { resolve } = createRequire(import.meta.url);

/** Pixels of the picture for each CSS pixel. */
export const pngScale = 2;

/** Draws an SVG as PNG. The SVG must stand by itself: no variables, no percentages of a page. */
export function drawPng(svg: string): Uint8Array {
  const fontFiles = weights.map((weight) => resolve(`${font}/${weight}`));
  return new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
    fitTo: { mode: 'zoom', value: pngScale },
  })
    .render()
    .asPng();
}

/** Astro integration that draws a PNG for every chart. */
export function drawPngs(): AstroIntegration {
  return {
    name: 'draw-pngs',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const chart = /^\/charts\/([a-z0-9-]+)\.png$/.exec(request.url ?? '')?.[1];
          if (chart === undefined) {
            next();
            return;
          }
          fetch(`http://${request.headers.host ?? 'localhost'}/charts/${chart}.svg`)
            .then(async (answer) => {
              if (!answer.ok) {
                next();
                return;
              }
              response.setHeader('content-type', 'image/png');
              response.end(drawPng(await answer.text()));
            })
            .catch(next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const count = await drawAll(join(fileURLToPath(dir), 'charts'));
        logger.info(`${count.toString()} charts drawn as PNG.`);
      },
    },
  };
}

/** Draws every SVG of a folder beside itself and returns how many there were; a guide without charts has no folder. */
export async function drawAll(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.svg'));
  for (const name of names) {
    const svg = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name.replace(/\.svg$/, '.png')), drawPng(svg));
  }
  return names.length;
}
