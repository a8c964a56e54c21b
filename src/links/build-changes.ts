/** The ledger -> what changed on which day on which page, in words, newest first. */
import type { LinkEntry } from './link-entry.ts';

/** Everything that happened to one page on one day. */
export interface PageChange {
  /** Day, ISO 8601. */
  readonly on: string;
  /** Address of the page. Example: "/salaries/". */
  readonly url: string;
  /** Title of the page. */
  readonly title: string;
  /** First part of the address, "" for the home page. Example: "salaries". */
  readonly section: string;
  /** What happened, one sentence each. */
  readonly sentences: readonly string[];
}

const pageOf = (address: string): string => address.replace(/#.*$/, '');

const kindNames: Readonly<Record<string, string>> = {
  section: 'section',
  'soft-skill': 'soft skill',
};

const quote = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(', ');

const nameKind = (kind: string, count: number): string =>
  `${kindNames[kind] ?? kind}${count === 1 ? '' : 's'}`;

/** The longest list of titles in one sentence; what lies beyond is counted. */
const mostTitles = 4;

function describeGroup(verb: string, kind: string, titles: readonly string[]): string {
  const shown = titles.slice(0, mostTitles);
  const rest = titles.length - shown.length;
  const more = rest > 0 ? ` and ${String(rest)} more` : '';
  return `${verb} ${nameKind(kind, titles.length)}: ${quote(shown)}${more}.`;
}

function describeEnd({ title, status, reason, to }: LinkEntry): string {
  const end = status === 'merged' ? `“${title}” was merged into “${to ?? ''}”` : `“${title}” was retired`;
  return `${end}${reason === undefined ? '' : `: ${reason.replace(/\.$/, '')}`}.`;
}

function describeDay(entries: readonly LinkEntry[], on: string): string[] {
  const isNew = (entry: LinkEntry): boolean => entry.firstPublished === on;
  const live = entries.filter(({ status }) => status === 'live' || status === 'moved');
  const sentences: string[] = [];
  const page = live.find(({ kind }) => kind === 'page');
  if (page) sentences.push(isNew(page) ? 'New page.' : 'The page changed.');
  const parts = live.filter(({ kind }) => kind !== 'page');
  for (const [verb, members] of [
    ['New', parts.filter(isNew)],
    ['Moved here:', parts.filter((entry) => !isNew(entry) && entry.status === 'moved' && entry.on === on)],
    ['Changed', parts.filter((entry) => !isNew(entry) && !(entry.status === 'moved' && entry.on === on))],
  ] as const) {
    const kinds = [...new Set(members.map(({ kind }) => kind))];
    for (const kind of kinds) {
      const titles = members.filter((entry) => entry.kind === kind).map(({ title }) => title);
      sentences.push(describeGroup(verb, kind, titles));
    }
  }
  const ended = entries.filter(({ status }) => status === 'merged' || status === 'retired');
  return [...sentences, ...ended.map(describeEnd)];
}

/** Builds the list of changes from the ledger, newest day first, pages in alphabetical order within a day. */
export function buildChanges(entries: readonly LinkEntry[]): PageChange[] {
  const titles = new Map(
    entries.filter(({ kind }) => kind === 'page').map(({ address, title }) => [address, title]),
  );
  const groups = new Map<string, LinkEntry[]>();
  for (const entry of entries) {
    const isOver = entry.status === 'merged' || entry.status === 'retired';
    const day = (isOver ? entry.on : entry.lastChanged) ?? entry.lastChanged;
    const key = `${day} ${pageOf(entry.address)}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups]
    .map(([key, members]): PageChange => {
      const [on = '', url = ''] = key.split(' ');
      return {
        on,
        url,
        title: titles.get(url) ?? url,
        section: url.split('/')[1] ?? '',
        sentences: describeDay(members, on),
      };
    })
    .sort((a, b) => (a.on === b.on ? (a.url < b.url ? -1 : 1) : a.on > b.on ? -1 : 1));
}
