/**
 * Versions of what embeds show: which there were, and which of them are kept for good.
 *
 * In: entries of the ledger. Out: entries that remember, and the names of what content/frozen/ must hold. The version
 * of today needs no file, since it is drawn from the content; one that was replaced is kept as it was shown.
 */
import { isAlive, type EarlierVersion, type LinkEntry, type LinkKind } from './link-entry.ts';

// Of these a frame shows a short description, which nobody needs as it once was.
const withoutVersions: readonly LinkKind[] = ['page', 'source', 'reference'];

/** Says whether what an id stands for can be embedded as it is today, for good. */
export const hasVersions = ({ kind }: Pick<LinkEntry, 'kind'>): boolean => !withoutVersions.includes(kind);

/** The name of a version, as its address and its file have it. Example: "scope-ladder@f628b5f9c762". */
export const nameVersion = (id: string, hash: string): string => `${id}@${hash}`;

/** Lists the versions that are not what the content says today, newest first; the last of an id that ended is one. */
export function listEarlier(entry: LinkEntry): readonly EarlierVersion[] {
  const { hash, title, lastChanged, on = lastChanged, earlier = [] } = entry;
  if (isAlive(entry)) return earlier;
  return [{ hash, title, from: lastChanged, until: on }, ...earlier];
}

/** Remembers in an entry what it said before a change; a text that came back is the present one again. */
export function rememberEarlier(before: LinkEntry, next: LinkEntry, today: string): LinkEntry {
  if (before.hash === next.hash || !hasVersions(next)) return next;
  const { hash, title, lastChanged } = before;
  const versions = [{ hash, title, from: lastChanged, until: today }, ...(before.earlier ?? [])];
  const earlier = versions.filter(
    (version, at) =>
      version.hash !== next.hash && versions.findIndex((other) => other.hash === version.hash) === at,
  );
  const rest = { ...next };
  delete rest.earlier;
  return earlier.length === 0 ? rest : { ...rest, earlier };
}

/** Names every version that must be kept as a file: the newest of each id, at most `most` of them. */
export const listKept = (entries: readonly LinkEntry[], most: number): string[] =>
  entries.filter(hasVersions).flatMap((entry) =>
    listEarlier(entry)
      .slice(0, most)
      .map(({ hash }) => nameVersion(entry.id, hash)),
  );
