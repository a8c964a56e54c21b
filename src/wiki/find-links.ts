/**
 * Finds links into the guide in plain text: whole addresses, interwiki names, intersphinx roles.
 *
 * In: the sites and prefixes that lead to the guide, then text. Out: targets with their place. It must not
 * know the format around them; each pattern takes time in proportion to the text, whatever the text holds.
 */
import { parseLabel, parseTarget, type GuideTarget } from './guide-target.ts';
import { WikiProblem } from './problem.ts';

/** A link in a text. The range is what a fix may replace: the whole address, or the id of a label. */
export interface FoundLink {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly target: GuideTarget;
  /** How a replacement must be spelled: html in an attribute of HTML or XML. */
  readonly spelling: 'plain' | 'html';
}

/** What leads to the guide. */
export interface LinkRules {
  /** Addresses of the guide and its copies, such as "https://guide.example". */
  readonly sites: readonly string[];
  /** Prefixes of interwiki links. */
  readonly interwiki: readonly string[];
  /** Names of the guide's inventory in Sphinx. */
  readonly intersphinx: readonly string[];
  /** Whether links in code and comments count. */
  readonly includeCode: boolean;
}

/** Finds links by the rules it was built from. */
export interface LinkFinder {
  readonly rules: LinkRules;
  /** Says at little cost whether a text can hold a link at all. */
  readonly mayHoldLink: (text: string) => boolean;
  readonly findAddresses: (text: string) => FoundLink[];
  /** The target of a text that is one address and nothing else, such as an attribute. */
  readonly parseAddress: (text: string) => GuideTarget | undefined;
  readonly findInterwiki: (text: string) => FoundLink[];
  readonly findRoles: (text: string) => FoundLink[];
  readonly isInterwikiPrefix: (prefix: string) => boolean;
}

const addressCharacters = String.raw`[A-Za-z0-9\-._~/?#=&%@+:;]`;
/** What ends a sentence or a mark-up around an address rather than the address. */
const afterAddress = '.,:;?!~_&';
const nothing = /(?!)/g;

const escapeForRegex = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Returns the address of a site without protocol and trailing slash. @throws WikiProblem when it is none. */
function parseSite(site: string): string {
  const [, place] = /^https?:\/\/([^\s/?#@]+(?:\/[^\s?#]*)?)$/i.exec(site) ?? [];
  if (place === undefined) {
    throw new WikiProblem({
      file: '--site',
      message: `"${site}" is not the address of a site.`,
      hint: 'Write it in full, such as --site https://guide.example.',
    });
  }
  return place.replace(/\/+$/, '');
}

/** Builds the finder for the given rules. @throws WikiProblem when a site is not an address. */
export function buildLinkFinder(rules: LinkRules): LinkFinder {
  const places = [...new Set(rules.sites.map(parseSite))].sort((a, b) => b.length - a.length);
  const site = places.map(escapeForRegex).join('|');
  // Not within another address, such as an archived copy; not the start of a longer host, port or name.
  const start = `(?:(?<![A-Za-z0-9/.%-])https?:|(?<![\\w:/.%-]))//(?:${site})`;
  const address = `(${start})(?!\\.?[\\w@-]|:\\d)((?:[/?#]${addressCharacters}*)?)`;
  const interwiki = joinNames(rules.interwiki);
  const intersphinx = joinNames(rules.intersphinx);
  const patterns = {
    address: new RegExp(address, 'gi'),
    whole: new RegExp(`^\\s*((?:https?:)?//(?:${site}))(?!\\.?[\\w@-]|:\\d)((?:[/?#]\\S*)?)\\s*$`, 'i'),
    interwiki: interwiki ? new RegExp(interwikiPattern(interwiki), 'gi') : nothing,
    inventory: intersphinx ? new RegExp(inventoryPattern(intersphinx), 'g') : nothing,
    prefix: new RegExp(`^(?:${interwiki || '(?!)'})$`, 'i'),
    hint: new RegExp([site, interwiki, intersphinx].filter(Boolean).join('|'), 'i'),
  };
  return {
    rules,
    mayHoldLink: (text) => patterns.hint.test(text),
    findAddresses: (text) => findAddresses(text, patterns.address),
    parseAddress: (text) => {
      const [, base, rest = ''] = patterns.whole.exec(text) ?? [];
      return base === undefined ? undefined : parseTarget(base, rest);
    },
    findInterwiki: (text) => findLabels(text, patterns.interwiki, ']]'),
    findRoles: (text) => [
      ...(intersphinx ? findRoles(text, rules.intersphinx) : []),
      ...findLabels(text, patterns.inventory, ''),
    ],
    isInterwikiPrefix: (prefix) => patterns.prefix.test(prefix),
  };
}

const joinNames = (names: readonly string[]): string => names.map(escapeForRegex).join('|');

/** `[[guide:id]]`, `[[:guide:id|text]]`; bounded, so that long runs of spaces cost nothing. */
const interwikiPattern = (names: string): string =>
  String.raw`(\[\[[ _]{0,9}:?[ _]{0,9}(?:${names})[ _]{0,9}:[ _]{0,9})([^\]|#\n<>{}[]{1,200})`;

/** MyST's `inv:guide#id` and `inv:guide:std:ref#id`. */
const inventoryPattern = (names: string): string =>
  String.raw`((?<![\w:])inv:(?:${names})(?::[\w*-]{0,40}){0,2}#)([\w.-]{1,200})`;

function findAddresses(text: string, pattern: RegExp): FoundLink[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [, base = '', rest = ''] = match;
    const start = match.index;
    const kept = trimAddress(rest);
    const written = base + kept;
    const target = parseTarget(base, kept);
    return { start, end: start + written.length, written, target, spelling: 'plain' };
  });
}

/** Returns an address without the mark that ends its sentence; by hand, since a pattern would take too long for a row of dots. */
export function trimAddress(text: string): string {
  let end = text.length;
  while (end > 0 && afterAddress.includes(text[end - 1] ?? ' ')) end -= 1;
  return text.slice(0, end);
}

/** Finds names after what the pattern's first group matches; `closing` completes them for reports. */
function findLabels(text: string, pattern: RegExp, closing: string): FoundLink[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: whole, 1: before = '', 2: name = '' }) => {
    const id = name.trim();
    if (id === '') return [];
    const start = index + before.length + (name.length - name.trimStart().length);
    return [buildLabel(start, id, `${whole.trim()}${closing}`)];
  });
}

const buildLabel = (start: number, id: string, written: string): FoundLink => ({
  start,
  end: start + id.length,
  written,
  target: parseLabel(id),
  spelling: 'plain',
});

/** `:ref:`text <guide:id>``, `:external+guide:ref:`id``, and MyST's `{ref}` and `{external+guide:ref}`. */
const role = /(?:\{|:)(?:external(?:\+([\w-]{1,60}))?:)?(?:std:)?[a-z]{1,30}(?:\}|:)`([^`]{1,500})`/g;

function findRoles(text: string, names: readonly string[]): FoundLink[] {
  return [...text.matchAll(role)].flatMap((match) => {
    const [whole, named, inner = ''] = match;
    const innerStart = match.index + whole.length - 1 - inner.length;
    const opening = inner.endsWith('>') ? inner.lastIndexOf('<') : -1;
    const label = opening === -1 ? inner : inner.slice(opening + 1, -1);
    const labelStart = innerStart + opening + 1;
    const prefix = names.find((name) => label.startsWith(`${name}:`));
    const isNamed = named !== undefined && names.includes(named);
    if (prefix === undefined && !isNamed) return [];
    const skipped = prefix === undefined ? 0 : prefix.length + 1;
    const id = label.slice(skipped);
    return id.trim() === '' ? [] : [buildLabel(labelStart + skipped, id, whole)];
  });
}
