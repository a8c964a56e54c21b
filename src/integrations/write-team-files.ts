/**
 * After everything else: who may show the site in a frame, for hosts that read `_headers`, and a team's own pages on the
 * pages of the ids that they stand under.
 *
 * In: the finished site and the overlay of a team, if there is one. Out: one file, and changed pages of ids.
 */
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildFrameAncestors, renderHeadersFile } from '../team/frame-ancestors.ts';
import { renderTeamBox } from '../team/render-box.ts';
import type { TeamView } from './read-team-view.ts';

/** Astro integration that writes them; it stands last, since it lists what the others wrote. */
export function writeTeamFiles(readView: () => TeamView | undefined): AstroIntegration {
  return {
    name: 'write-team-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const view = readView();
        if (view) await showOnIdPages(root, view);
        const entries = await readdir(root, { withFileTypes: true });
        const names = entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
        await writeFile(join(root, '_headers'), renderHeadersFile(buildFrameAncestors(view?.team), names));
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
