/**
 * What each file needs -> a few patterns that say the same.
 *
 * In: one header's value for every file. Out: patterns with at most one asterisk, which stands for any characters, as in
 * "/charts/*" and "/data/*.csv". No two patterns fit the same file, because hosts disagree on what then holds: Cloudflare
 * joins the values, Netlify's own server takes the last. It must not know what the header means.
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
import { findExtension } from './media-types.ts';

/** A pattern and the value of whatever fits it. */
export interface FoldedRule {
  readonly pattern: string;
  readonly value: string;
}

/** What a header is folded by. */
export interface FoldOptions {
  /** Whether a value needs no rule, because the server sends it anyway. */
  readonly isQuiet: (path: string, value: string | null) => boolean;
  /** Whether a pattern may name an extension; pages are asked for by their folder, so hosts never see theirs. */
  readonly canName: (extension: string) => boolean;
}

type Needs = readonly (readonly [path: string, value: string | null])[];

const isUniform = (needs: Needs): boolean => new Set(needs.map(([, value]) => value)).size === 1;

/** Folds the needs of all files; a file that stands nowhere in `needs` may get any value. */
export function foldRules(needs: ReadonlyMap<string, string | null>, options: FoldOptions): FoldedRule[] {
  const all = [...needs].filter(([path]) => path.startsWith('/'));
  return foldFolder('/', all, all, options).sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
}

/** `all` are the files of the folder, `open` those among them that no pattern fits yet. */
function foldFolder(folder: string, all: Needs, open: Needs, options: FoldOptions): FoldedRule[] {
  const [first] = open;
  if (!first) return [];
  const say = (pattern: string, needed: Needs): FoldedRule[] => {
    const [need] = needed;
    const isNeeded = needed.some(([path, value]) => !options.isQuiet(path, value));
    return need && isNeeded ? [{ pattern, value: need[1] ?? '' }] : [];
  };
  if (open.every(([path, value]) => options.isQuiet(path, value))) return [];
  if (open.length === all.length && isUniform(all)) return say(`${folder}*`, all);

  const extensions = Map.groupBy(open, ([path]) => findExtension(path));
  const named = [...extensions].filter(
    ([extension, needed]) =>
      extension !== '' && needed.length > 1 && options.canName(extension) && isUniform(needed),
  );
  const rules = named.flatMap(([extension, needed]) => say(`${folder}*.${extension}`, needed));
  const done = new Set(named.map(([extension]) => extension));
  const left = open.filter(([path]) => !done.has(findExtension(path)));

  const childOf = (path: string): string => /^[^/]+\/?/.exec(path.slice(folder.length))?.[0] ?? '';
  const children = Map.groupBy(left, ([path]) => childOf(path));
  // Grouped once: /id/ and /embed/ have a folder for every id, and each would look through all files.
  const within = Map.groupBy(all, ([path]) => childOf(path));
  return [
    ...rules,
    ...[...children].flatMap(([child, needed]) =>
      child.endsWith('/')
        ? foldFolder(folder + child, within.get(child) ?? [], needed, options)
        : say(folder + child, needed),
    ),
  ];
}

/** Whether a pattern fits a path. */
export function fitsPattern(pattern: string, path: string): boolean {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return pattern === path;
  return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}
