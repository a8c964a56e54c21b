/**
 * After the pages of ids are written: a team's own pages on the pages of the ids that they stand under.
 *
 * In: the finished site and the overlay of a team, if there is one. Out: changed pages of ids.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { renderTeamBox } from '../team/render-box.ts';
import type { TeamView } from './read-team-view.ts';

/** Astro integration that shows them. */
export function showTeamOnIds(readView: () => TeamView | undefined): AstroIntegration {
  return {
    name: 'show-team-on-ids',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const view = readView();
        if (view) await showOnIdPages(fileURLToPath(dir), view);
      },
    },
  };
}

/** Puts every box at the end of the pages of its ids, for readers whom no script leads on. */
export async function showOnIdPages(root: string, { team, boxes }: TeamView): Promise<void> {
  for (const box of boxes) {
    for (const id of box.ids) {
      const file = join(root, 'id', id, 'index.html');
      if (!existsSync(file)) continue;
      const html = await readFile(file, 'utf8');
      const markup = renderTeamBox(team.name, box);
      // A function as replacement, since "$" in a title must not be read as a pattern.
      await writeFile(
        file,
        html.replace('</main>', () => `${markup}</main>`),
      );
    }
  }
}
