/**
 * Who may show pages of the guide in a frame: one set of rules, which become a part of the policies in `serving/`.
 *
 * In: the overlay of a team, if there is one. Out: directives of a policy.
 * @see https://www.w3.org/TR/CSP3/#directive-frame-ancestors
 */
import type { Team } from '../catalog/schema-team.ts';

/** One value for embeds, which are made to be shown elsewhere, and for all other pages. */
export interface FrameRules {
  readonly embeds: string;
  readonly pages: string;
}

const embedFolder = 'embed';

/** Without a list every site may show embeds and no other site may show pages; with one, the sites on it may show both. */
export function buildFrameAncestors(team: Pick<Team, 'frameAncestors'> | undefined): FrameRules {
  const named = team?.frameAncestors;
  const pages = `frame-ancestors ${[...new Set(["'self'", ...(named ?? [])])].join(' ')}`;
  return { pages, embeds: named === undefined ? 'frame-ancestors *' : pages };
}

/** Selects the value for an address of the site. Example: "/embed/scope-ladder/". */
export const selectFrameRule = ({ embeds, pages }: FrameRules, path: string): string =>
  path.startsWith(`/${embedFolder}/`) ? embeds : pages;
