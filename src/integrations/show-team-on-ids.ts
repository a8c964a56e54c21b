/**
 * After the build: a team's own pages on the pages of the ids that they stand under.
 *
 * In: the pages of ids and the overlay of a team, if there is one. Out: the same pages with its boxes.
 */
import { renderTeamBox } from '../team/render-box.ts';
import type { StepBuilder } from './page-step.ts';
import type { TeamView } from './read-team-view.ts';

/** The step that puts every box at the end of the pages of its ids, for readers whom no script leads on. */
export const showTeamOnIds =
  (readView: () => TeamView | undefined): StepBuilder =>
  () => {
    const view = readView();
    if (!view) return undefined;
    const placed = view.boxes.flatMap((box) =>
      box.ids.map((id) => ({ path: `/id/${id}/index.html`, markup: renderTeamBox(view.team.name, box) })),
    );
    const byPath = Map.groupBy(placed, ({ path }) => path);
    return {
      // A function as replacement, since "$" in a title must not be read as a pattern.
      change: (html, path) =>
        (byPath.get(path) ?? []).reduce(
          (shown, { markup }) => shown.replace('</main>', () => `${markup}</main>`),
          html,
        ),
    };
  };
