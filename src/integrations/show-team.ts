/**
 * After the build: a team's own pages stand beside the sections that they belong to.
 *
 * In: the built pages, and the overlay of a team. Out: the same pages with a box at each place; without an overlay no
 * file is read or written. It runs before styles are inlined, so that only pages with a box carry the styles of one.
 * Pagefind has read the pages by then, so the team's titles never become results of the guide's own search.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { placeBoxes, wholePage } from '../team/place-boxes.ts';
import { renderTeamBox } from '../team/render-box.ts';
import type { TeamView } from './read-team-view.ts';

/** Astro integration that shows the boxes; `readView` is called once, after the pages are built. */
export function showTeam(readView: () => TeamView | undefined): AstroIntegration {
  return {
    name: 'show-team',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const view = readView();
        if (!view) return;
        const count = await showOnPages(fileURLToPath(dir), view);
        logger.info(`${count.toString()} pages show what stands in the wiki of ${view.team.name}.`);
      },
    },
  };
}

/**
 * Puts every box at its places below a folder, and returns how many pages changed.
 * @throws Error that names each place which the built site does not have.
 */
export async function showOnPages(root: string, { team, boxes }: TeamView): Promise<number> {
  const placed = boxes.flatMap((box) =>
    box.places.map((place) => {
      const [path = '', anchor = wholePage] = place.split('#');
      return { path, anchor, place, markup: renderTeamBox(team.name, box) };
    }),
  );
  const lost: string[] = [];
  const byPage = Map.groupBy(placed, ({ path }) => path);
  for (const [path, group] of byPage) {
    const file = join(root, path, 'index.html');
    if (!existsSync(file)) {
      lost.push(...group.map(({ place }) => place));
      continue;
    }
    const before = await readFile(file, 'utf8');
    const { html, missing } = placeBoxes(
      before,
      new Map(group.map(({ anchor, markup }) => [anchor, markup])),
    );
    lost.push(...missing.map((anchor) => (anchor === wholePage ? path : `${path}#${anchor}`)));
    await writeFile(file, html);
  }
  if (lost.length > 0) {
    throw new Error(
      `The team's pages cannot be shown at ${lost.sort().join(', ')}: the built site has no such place. Run npm run ids:publish, or list them under other ids.`,
    );
  }
  return byPage.size;
}
