/**
 * After the build: each chart's SVG file gets a PNG beside it, twice as large, for slides and chats.
 *
 * In: charts/*.svg of the built site. Out: charts/*.png. Only the bundled font is used, never the machine's,
 * so that the same picture comes out everywhere. While authors work, a PNG is drawn when it is asked for.
 */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawAll, type DrawCount } from './draw-all.ts';
import { drawPng } from './draw-png.ts';

/** Pixels of the picture for each CSS pixel. */
export const pngScale = 2;

/** Astro integration that draws a PNG for every chart. */
export function drawPngs(): AstroIntegration {
  let cacheDir = '';
  return {
    name: 'draw-pngs',
    hooks: {
      'astro:config:done': ({ config }) => {
        cacheDir = join(fileURLToPath(config.root), 'node_modules/.cache/guide/charts');
      },
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
              response.end(drawPng(await answer.text(), pngScale));
            })
            .catch(next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { drawn, kept } = await drawCharts(join(fileURLToPath(dir), 'charts'), cacheDir, Date.now());
        logger.info(`${drawn.toString()} charts drawn as PNG, ${kept.toString()} unchanged.`);
      },
    },
  };
}

/** Draws every SVG of a folder beside itself; a guide without charts has no folder. `now` is milliseconds since 1970. */
export async function drawCharts(folder: string, cacheDir: string, now: number): Promise<DrawCount> {
  if (!existsSync(folder)) return { drawn: 0, kept: 0, pruned: 0 };
  const names = (await readdir(folder)).filter((name) => name.endsWith('.svg'));
  const jobs = await Promise.all(
    names.map(async (name) => ({
      id: name.replace(/\.svg$/, ''),
      svg: await readFile(join(folder, name), 'utf8'),
      scale: pngScale,
    })),
  );
  return drawAll(jobs, { outDir: folder, cacheDir, now });
}
