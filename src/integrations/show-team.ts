/**
 * After the build: a team's own pages stand beside the sections that they belong to.
 *
 * In: the built pages, and the overlay of a team. Out: the same pages with a box at each place; without an overlay
 * nothing changes. It runs before styles are inlined, so that only pages with a box carry the styles of one.
 * Pagefind has read the pages by then, so the team's titles never become results of the guide's own search.
 */
import { placeBoxes, wholePage } from '../team/place-boxes.ts';
import { renderTeamBox } from '../team/render-box.ts';
import { hideTold, type PageStep, type StepBuilder } from './page-step.ts';
import type { TeamView } from './read-team-view.ts';

/** The step that shows the boxes; `readView` is called once, after the pages are built. */
export const showTeam =
  (readView: () => TeamView | undefined): StepBuilder =>
  ({ info }) => {
    const view = readView();
    return view && buildStep(view, info);
  };

/** Puts every box at its places. At the end, each place that the built site does not have is named in one error. */
function buildStep({ team, boxes }: TeamView, info: (line: string) => void): PageStep {
  const placed = boxes.flatMap((box) =>
    box.places.map((place) => {
      const [page = '', anchor = wholePage] = place.split('#');
      return { path: `${page}index.html`, anchor, place, markup: renderTeamBox(team.name, box) };
    }),
  );
  const byPath = Map.groupBy(placed, ({ path }) => path);
  const found = new Set<string>();
  const change = (before: string, path: string): string => {
    const group = byPath.get(path);
    if (!group) return before;
    const { html, missing } = placeBoxes(
      before,
      new Map(group.map(({ anchor, markup }) => [anchor, markup])),
    );
    for (const { anchor, place } of group) if (!missing.includes(anchor)) found.add(place);
    return html;
  };
  const end = (_: number, others: readonly (readonly string[])[]): void => {
    const known = new Set([...found, ...others.flat()]);
    const lost = placed.map(({ place }) => place).filter((place) => !known.has(place));
    if (lost.length > 0) {
      throw new Error(
        `The team's pages cannot be shown at ${lost.sort().join(', ')}: the built site has no such place. Run npm run ids:publish, or list them under other ids.`,
      );
    }
    info(`${byPath.size.toString()} pages show what stands in the wiki of ${team.name}.`);
  };
  return hideTold({ change, tell: () => [...found], end });
}
