/**
 * The header rules as a file named `_headers`, which Netlify and Cloudflare Pages read, and back.
 *
 * In: the files of the built site and the settings. Out: text. It must not know what a header means.
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
import { fitsPattern, foldRules, type FoldedRule } from './fold-rules.ts';
import { headerRules, type ServingSettings } from './header-rules.ts';

/** What Cloudflare Pages reads at most: rules in a file, and characters in a line. */
export const hostLimits = { rules: 100, lineCharacters: 2000 } as const;

/** A pattern and the headers of whatever fits it. */
export interface HostRule {
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Pages are asked for by the address of their folder. */
const toAddress = (pattern: string): string => pattern.replace(/\/index\.html$/, '/');

/** Builds the rules for the files of the site, by their paths from the root. Example of a path: "/index.html". */
export function buildHostRules(paths: readonly string[], settings: ServingSettings): HostRule[] {
  const rules = new Map<string, Record<string, string>>();
  for (const { name, wish, usual, isByFolder } of headerRules) {
    const needs = new Map<string, string | null>();
    for (const path of paths) {
      const value = wish(path, settings);
      if (value !== undefined) needs.set(path, value);
    }
    const folded: FoldedRule[] = foldRules(needs, {
      isQuiet: (path, value) => value === null || value === usual?.(path),
      canName: (extension) => isByFolder !== true && extension !== 'html',
    });
    for (const { pattern, value } of folded) {
      const address = toAddress(pattern);
      rules.set(address, { ...rules.get(address), [name]: value });
    }
  }
  return [...rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([pattern, headers]) => ({ pattern, headers }));
}

/** Writes the file. @throws where a host would leave out a part of it. */
export function renderHeadersFile(rules: readonly HostRule[]): string {
  if (rules.length > hostLimits.rules) {
    throw new Error(
      `_headers would hold ${rules.length.toString()} rules, and Cloudflare Pages reads ${hostLimits.rules.toString()}: let more files of a folder need the same in src/serving/header-rules.ts.`,
    );
  }
  const lines = rules.flatMap(({ pattern, headers }) => [
    '',
    pattern,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const long = lines.find((line) => line.length > hostLimits.lineCharacters);
  if (long !== undefined) {
    throw new Error(
      `A line of _headers would hold ${long.length.toString()} characters, and Cloudflare Pages reads ${hostLimits.lineCharacters.toString()}: it starts with "${long.trim().slice(0, 60)}".`,
    );
  }
  return ['# Written by the build from src/serving/header-rules.ts.', ...lines, ''].join('\n');
}

/** Reads the file back. */
export function parseHeadersFile(text: string): HostRule[] {
  const rules: { pattern: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    const [, name, value = ''] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (line.startsWith('/')) rules.push({ pattern: line.trim(), headers: {} });
    else if (name !== undefined && rule) rule.headers[name] = value;
  }
  return rules;
}

/** Lists what a host sends at an address: the headers of every rule that fits, a header of two rules joined. */
export function selectHostHeaders(rules: readonly HostRule[], address: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const rule of rules.filter(({ pattern }) => fitsPattern(pattern, address))) {
    for (const [name, value] of Object.entries(rule.headers)) {
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
    }
  }
  return headers;
}

/** Finds the two policies that a built site was made with. @throws where its `_headers` has none. */
export function getPolicies(rules: readonly HostRule[]): ServingSettings['policies'] {
  const find = (address: string): string | undefined =>
    selectHostHeaders(rules, address)['Content-Security-Policy'];
  const pages = find('/');
  if (pages === undefined) {
    throw new Error('The _headers of the built site name no policy for "/": build the guide again.');
  }
  return { pages, embeds: find('/embed/any/') ?? pages };
}
