/** The ledger -> where old addresses lead now. In: entries. Out: plain maps. It must not know how a redirect is made. */
import { followTo } from './ledger.ts';
import { isAlive, type LinkEntry } from './link-entry.ts';

/** Old fragments of each page that stand elsewhere now: page -> fragment -> address. */
export type FragmentMap = ReadonlyMap<string, ReadonlyMap<string, string>>;

const split = (address: string): [page: string, fragment: string | undefined] => {
  const [page = '', fragment] = address.split('#');
  return [page, fragment];
};

/** Every address at which an entry stood and stands no longer, with where it leads; ended ids lead to their own page. */
function listOld(entry: LinkEntry, byId: ReadonlyMap<string, LinkEntry>): [from: string, to: string][] {
  const past = [...(entry.was ?? []), ...(isAlive(entry) ? [] : [entry.address])];
  const target = followTo(entry, byId);
  const to = entry.status === 'retired' || !target ? `/id/${entry.id}/` : target.address;
  return past.filter((from) => from !== to).map((from) => [from, to]);
}

/** Returns where old fragments lead, by page, and where whole pages that are gone lead. */
export function listRedirects(entries: readonly LinkEntry[]): {
  fragments: FragmentMap;
  pages: ReadonlyMap<string, string>;
} {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const fragments = new Map<string, Map<string, string>>();
  const pages = new Map<string, string>();
  for (const [from, to] of entries.flatMap((entry) => listOld(entry, byId))) {
    const [page, fragment] = split(from);
    if (fragment === undefined) pages.set(page, to);
    else fragments.set(page, (fragments.get(page) ?? new Map<string, string>()).set(fragment, to));
  }
  return { fragments, pages };
}
