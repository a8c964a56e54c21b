/** What the pages of the guide pass through once they are built, in order. */
import { deferModules } from './defer-scripts.ts';
import { inlineStyles } from './inline-styles.ts';
import { listLateSteps } from './late-steps.ts';
import type { PolicyMarker } from './mark-policy.ts';
import { markTerms } from './mark-terms.ts';
import type { StepBuilder } from './page-step.ts';
import { readBuiltContent } from './read-built-content.ts';
import { readTeamView } from './read-team-view.ts';
import { shortenNames } from './shorten-scopes.ts';
import { showTeam } from './show-team.ts';
import { trimStarlight } from './trim-starlight.ts';

/** Lists the steps; `marker` learns what the pages say for the policy. */
export const listPageSteps = (marker: PolicyMarker): StepBuilder[] => [
  trimStarlight(),
  deferModules(),
  markTerms(() => readBuiltContent().catalog.terms),
  showTeam(readTeamView),
  inlineStyles(),
  shortenNames(),
  ...listLateSteps(marker),
];
