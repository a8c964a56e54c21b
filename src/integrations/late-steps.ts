/** What all pages of the built site pass through at last, those beside the guide's own included. */
import { readEntries } from './check-team.ts';
import { leadOnFragments } from './lead-on-fragments.ts';
import type { PolicyMarker } from './mark-policy.ts';
import { hideTold, type StepBuilder } from './page-step.ts';
import { readBuiltContent } from './read-built-content.ts';
import { readTeamView } from './read-team-view.ts';
import { showTeamOnIds } from './show-team-on-ids.ts';

/** Lists the steps, the marking for the policy last, since it hashes what the others leave. */
export const listLateSteps = ({ mark, listNotes, addNotes }: PolicyMarker): StepBuilder[] => [
  leadOnFragments(() => readEntries(readBuiltContent().contentDir)),
  showTeamOnIds(readTeamView),
  () =>
    hideTold({
      change: mark,
      tell: listNotes,
      end: (_, others) => {
        others.forEach(addNotes);
      },
    }),
];
