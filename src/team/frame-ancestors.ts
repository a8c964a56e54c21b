/**
 * Who may show pages of the guide in a frame: one set of rules, for the server of `npm start` and for hosts that read a
 * file named `_headers` (Netlify, Cloudflare Pages).
 *
 * In: the overlay of a team, if there is one. Out: the values of a header, and that file.
 * @see https://www.w3.org/TR/CSP3/#directive-frame-ancestors
 */
import type { Team } from '../catalog/schema-team.ts';

/** The header that browsers obey. */
export const frameHeader = 'Content-Security-Policy';

/** Its value for embeds, which are made to be shown elsewhere, and for all other pages. */
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

/**
 * Renders the file; `names` are the files and folders at the top of the built site. Each gets its own rule, because a
 * host sends the header of every rule that fits, and browsers obey the strictest: `/*` would lock up the embeds too.
 */
export function renderHeadersFile(
  rules: FrameRules,
  names: readonly { name: string; isFolder: boolean }[],
): string {
  const paths = names
    .filter(({ name, isFolder }) => isFolder || name.endsWith('.html'))
    .map(({ name, isFolder }) => (isFolder ? `/${name}/*` : `/${name}`))
    .sort();
  return ['/', ...paths]
    .map((path) => `${path}\n  ${frameHeader}: ${selectFrameRule(rules, path)}\n`)
    .join('\n');
}
