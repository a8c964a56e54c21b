/**
 * Addresses that lead elsewhere, as a file named `_redirects`, which Netlify and Cloudflare Pages read, and back.
 *
 * In: old pages and where they lead. Out: text. Netlify shows a file that stands at the old address instead of leading
 * on, and Cloudflare leads on: a page that is gone has such a file, for servers that know no redirects, and it leads on too.
 * @see https://developers.cloudflare.com/pages/configuration/redirects/
 */

/** An address and where it leads. Example: ["/old/", "/new/"]. */
export type Redirect = readonly [from: string, to: string];

/** What Cloudflare Pages reads at most: lines without an asterisk, and characters in each. */
export const redirectLimits = { lines: 2000, lineCharacters: 1000 } as const;

/** What programs ask for at addresses of their own choice: browsers want an icon beside a file that is no page. */
const alwaysThere: readonly Redirect[] = [['/favicon.ico', '/favicon.svg']];

/** Lists every redirect: those of pages that are gone, in the order of their addresses, and those that always stand. */
export const listServedRedirects = (pages: ReadonlyMap<string, string>): Redirect[] => [
  ...alwaysThere,
  ...[...pages].sort(([a], [b]) => (a < b ? -1 : 1)),
];

/** Writes the file. @throws where a host would leave out a part of it. */
export function renderRedirectsFile(redirects: readonly Redirect[]): string {
  const lines = redirects.map(([from, to]) => `${from} ${to} 301`);
  const tooLong = lines.find((line) => line.length > redirectLimits.lineCharacters);
  if (lines.length > redirectLimits.lines || tooLong !== undefined) {
    throw new Error(
      `_redirects would hold ${lines.length.toString()} lines${tooLong === undefined ? '' : `, one of ${tooLong.length.toString()} characters`}; Cloudflare Pages reads ${redirectLimits.lines.toString()} lines of ${redirectLimits.lineCharacters.toString()} characters.`,
    );
  }
  return ['# Written by the build from src/serving/redirects.ts.', ...lines, ''].join('\n');
}

/** Reads the file back. */
export const parseRedirectsFile = (text: string): Redirect[] =>
  text.split('\n').flatMap((line): Redirect[] => {
    const [from = '', to] = line.trim().split(/\s+/);
    return from.startsWith('/') && to !== undefined ? [[from, to]] : [];
  });
