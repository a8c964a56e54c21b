/**
 * What a page may load and run, and who may show it in a frame, as values of Content-Security-Policy.
 *
 * In: hashes of the scripts that stand in the built pages, and the overlay of a team. Out: one policy for pages and one
 * for embeds. The name of a hash is its algorithm and its digest, as in "sha256-…".
 * @see https://www.w3.org/TR/CSP3/
 */
import type { Team } from '../catalog/schema-team.ts';
import { buildFrameAncestors, type FrameRules } from '../team/frame-ancestors.ts';

/** Hashes of inline scripts, by where they stand. */
export interface ScriptHashes {
  readonly pages: readonly string[];
  readonly embeds: readonly string[];
}

/** More than so many different scripts mean that a page brought one of its own, which would swell every answer. */
export const mostScripts = 12;

const quote = (hash: string): string => `'${hash}'`;
const join = (...directives: readonly string[]): string => directives.join('; ');

/** The origins of a team's own search indexes that stand elsewhere. */
const listOrigins = (search: Team['search']): string[] => [
  ...new Set(search.flatMap(({ bundle }) => (/^https?:/i.test(bundle) ? [new URL(bundle).origin] : []))),
];

/*
 * Styles stand in the page, each page with its own, so no header could name them all: the header allows styles, and a
 * `<meta>` in each page (`renderStyleMeta`) narrows that to the one that belongs there. Browsers obey both.
 */
const inlineStyles = "style-src 'unsafe-inline'";

const listPageDirectives = (hashes: readonly string[], origins: readonly string[]): string[] => [
  "default-src 'none'",
  // Pagefind compiles WebAssembly, which counts as running text.
  ['script-src', "'self'", "'wasm-unsafe-eval'", ...hashes.map(quote)].join(' '),
  "img-src 'self'",
  ['connect-src', "'self'", ...origins].join(' '),
  "frame-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** Builds both policies. @throws where there are more scripts than a header should name. */
export function buildPolicies(
  hashes: ScriptHashes,
  team?: Pick<Team, 'search' | 'frameAncestors'>,
): FrameRules {
  const count = new Set([...hashes.pages, ...hashes.embeds]).size;
  if (count > mostScripts) {
    throw new Error(
      `The built pages hold ${count.toString()} different inline scripts, and the policy names each: give them one text and put what differs in an attribute, as src/links/lead-on.ts does.`,
    );
  }
  const frames = buildFrameAncestors(team);
  return {
    pages: join(
      ...listPageDirectives(hashes.pages, listOrigins(team?.search ?? [])),
      inlineStyles,
      frames.pages,
    ),
    embeds: join(
      "default-src 'none'",
      ['script-src', ...(hashes.embeds.length > 0 ? hashes.embeds.map(quote) : ["'none'"])].join(' '),
      "img-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      inlineStyles,
      frames.embeds,
    ),
  };
}

const renderMeta = (policy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** Writes the element that allows a page its own styles and no other. */
export const renderStyleMeta = (hashes: readonly string[]): string =>
  renderMeta(hashes.length === 0 ? "style-src 'none'" : `style-src ${hashes.map(quote).join(' ')}`);

/**
 * Writes the element for the page that stands for what is not there: the whole policy, because hosts send that page at
 * addresses for which no rule of theirs has a header. A `<meta>` cannot say who may show the page in a frame.
 */
export const renderWholeMeta = (policy: string, styleHashes: readonly string[]): string =>
  renderMeta(
    policy
      .replace(inlineStyles, `style-src ${styleHashes.map(quote).join(' ') || "'none'"}`)
      .replace(/; frame-ancestors [^;]*/, ''),
  );
