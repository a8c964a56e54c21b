/**
 * Gives each page the policy of its styles, and remembers which scripts the pages run, for the headers.
 *
 * In: pages, one after the other. Out: the same pages with one element more. It must not know what a policy says.
 */
import { createHash } from 'node:crypto';
import { findStopped, insertAtStart, listInlineScripts, listInlineStyles } from '../serving/inline-parts.ts';
import { buildPolicies, renderStyleMeta, renderWholeMeta } from '../serving/policy.ts';
import { speculationRules } from '../site/next-page.ts';
import type { FrameRules } from '../team/frame-ancestors.ts';

/** The page that stands for what is not there. It carries the whole policy, which is known only at the end. */
export const missingPage = '/404.html';

type Policies = ReturnType<typeof buildPolicies>;

/** What pages have told, to be handed from one thread to another. */
export interface PolicyNotes {
  /** Hashes of the scripts that pages run. */
  readonly pages: readonly string[];
  /** Hashes of the scripts that embeds run. */
  readonly embeds: readonly string[];
  /** What a policy would stop, each with its page. */
  readonly stopped: readonly string[];
  /** Paths of the pages. */
  readonly marked: readonly string[];
}

/** What the pages have told, and their marking. */
export interface PolicyMarker {
  /** Marks one page. */
  readonly mark: (html: string, path: string) => string;
  /** Hands over what the pages have told. */
  readonly listNotes: () => PolicyNotes;
  /** Takes over what pages told another marker. */
  readonly addNotes: (notes: PolicyNotes) => void;
  /** Says whether a page has been marked. */
  readonly hasMarked: (path: string) => boolean;
  /** Builds the policies of the site. @throws Error that names what a policy would stop. */
  readonly build: (team: Parameters<typeof buildPolicies>[1]) => Policies;
  /** Marks the page that stands for what is not there. */
  readonly markMissing: (html: string, rules: FrameRules) => string;
}

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Hashes texts that many pages share, each once. */
function createHasher(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? hash(text);
    known.set(text, found);
    return found;
  };
}

/** Begins to mark the pages of a site. */
export function createPolicyMarker(): PolicyMarker {
  const toHash = createHasher();
  // A reader's first action brings these rules into any page.
  const scripts = { pages: new Set([toHash(speculationRules)]), embeds: new Set<string>() };
  const stopped: string[] = [];
  const marked = new Set<string>();

  const mark = (html: string, path: string): string => {
    marked.add(path);
    const wrong = findStopped(html);
    if (wrong !== undefined) stopped.push(`${path}: ${wrong.slice(0, 200)}`);
    const place = path.startsWith('/embed/') ? scripts.embeds : scripts.pages;
    for (const text of listInlineScripts(html)) place.add(toHash(text));
    if (path === missingPage) return html;
    return insertAtStart(html, renderStyleMeta(listInlineStyles(html).map(toHash)));
  };

  const build: PolicyMarker['build'] = (team) => {
    if (stopped.length > 0) {
      throw new Error(
        `The policy of the site allows no style and no script in an attribute:\n${stopped.sort().slice(0, 5).join('\n')}`,
      );
    }
    return buildPolicies({ pages: [...scripts.pages].sort(), embeds: [...scripts.embeds].sort() }, team);
  };

  return {
    ...{ mark, build },
    listNotes: () => ({
      ...{ pages: [...scripts.pages], embeds: [...scripts.embeds], stopped, marked: [...marked] },
    }),
    addNotes: (notes) => {
      for (const script of notes.pages) scripts.pages.add(script);
      for (const script of notes.embeds) scripts.embeds.add(script);
      for (const path of notes.marked) marked.add(path);
      stopped.push(...notes.stopped);
    },
    hasMarked: (path) => marked.has(path),
    markMissing: (html, { pages }) =>
      insertAtStart(html, renderWholeMeta(pages, listInlineStyles(html).map(toHash))),
  };
}
