/**
 * What has become of a link's target. In: the target, the inventory, a day. Out: a verdict with the way on.
 * It must not know in which file the link stands.
 */
import { findNearest } from '../catalog/near-miss.ts';
import { renderPermanent, type AddressTarget, type GuideTarget } from './guide-target.ts';
import type { Day, GuideEntry, GuideInventory } from './inventory.ts';

/** From best to worst. unchecked: a file of the site, and no built site at hand to look for it. */
export const linkStatuses = [
  'live',
  'unchecked',
  'changed',
  'moved',
  'merged',
  'retired',
  'unknown',
] as const;
export type LinkStatus = (typeof linkStatuses)[number];

/** What became of a target, and the way on. */
export interface Verdict {
  readonly status: LinkStatus;
  /** The id that the link means; for an unknown one the id as written, or nothing. */
  readonly id?: string;
  /** What to know or do, as a sentence; empty when all is well. */
  readonly advice: string;
  /** For an unknown target: the id that was probably meant. */
  readonly nearest?: string;
  /** Day of the last change, where it was after the day asked about. */
  readonly changedOn?: Day;
  /** The address to write instead, for a moved or merged target. */
  readonly replacement?: string;
}

/** Returns what became of the target; `since` is the day after which a change matters. */
export function judgeLink(target: GuideTarget, guide: GuideInventory, since: Day | undefined): Verdict {
  if (target.by === 'address') return judgeAddress(target, guide, since);
  const entry = guide.entries.get(target.id);
  if (!entry) return judgeUnknown(target.id, `No id "${target.id}" was ever published.`, guide, target.id);
  // A frozen embed shows what was published then, whatever happened since.
  if (target.isFrozen) return { status: 'live', id: entry.id, advice: '' };
  return judgeEntry(entry, target, guide, since);
}

function judgeAddress(target: AddressTarget, guide: GuideInventory, since: Day | undefined): Verdict {
  const { path, anchor } = target;
  const address = anchor === '' ? path : `${path}#${anchor}`;
  const id = guide.idsByAddress.get(address);
  const entry = id === undefined ? undefined : guide.entries.get(id);
  if (entry) return judgeEntry(entry, target, guide, since);
  const formerId = guide.idsByFormerAddress.get(address);
  const former = formerId === undefined ? undefined : guide.entries.get(formerId);
  if (former) return judgeFormer(former, target, guide, since);
  const twin = /^(.*)\.md$/.exec(path)?.[1];
  const page = twin === undefined ? path : twin === '/index' ? '/' : `${twin}/`;
  const isBuilt = guide.lookUpBuilt(path, anchor);
  if (isBuilt === true || (twin !== undefined && guide.idsByAddress.has(page))) {
    return { status: 'live', advice: '' };
  }
  if (isBuilt === undefined && page === path && path.includes('.')) {
    return {
      status: 'unchecked',
      advice: 'A file of the site: name its built folder with --guide to check it.',
    };
  }
  const isPageKnown = guide.idsByAddress.has(path);
  const what = isPageKnown ? `The page ${path} has no "#${anchor}".` : `The guide has no page ${path}.`;
  const lastPart = path.replace(/\/$/, '').replace(/^.*\//, '');
  return judgeUnknown(address, what, guide, anchor === '' ? lastPart : anchor);
}

function judgeEntry(
  entry: GuideEntry,
  target: GuideTarget,
  guide: GuideInventory,
  since: Day | undefined,
): Verdict {
  if (entry.status === 'retired') return judgeRetired(entry);
  if (entry.status === 'merged') return judgeMerged(entry, target, guide);
  if (since === undefined || entry.lastChanged <= since) return { status: 'live', id: entry.id, advice: '' };
  return {
    status: 'changed',
    id: entry.id,
    changedOn: entry.lastChanged,
    advice: `"${entry.title}" changed on ${entry.lastChanged}, after ${since}: read it again.`,
  };
}

function judgeFormer(
  entry: GuideEntry,
  target: AddressTarget,
  guide: GuideInventory,
  since: Day | undefined,
): Verdict {
  const verdict = judgeEntry(entry, target, guide, since);
  if (verdict.status !== 'live' && verdict.status !== 'changed') return verdict;
  const replacement = renderPermanent(target, entry.id, entry.kind);
  const change = verdict.changedOn === undefined ? '' : ` It changed on ${verdict.changedOn}.`;
  return {
    ...verdict,
    status: 'moved',
    replacement,
    advice: `"${entry.title}" moved; write ${replacement}, which stays.${change}`,
  };
}

function judgeRetired({ id, on, reason, to }: GuideEntry): Verdict {
  const when = on === undefined ? 'Retired' : `Retired on ${on}`;
  const why = reason === undefined ? '' : `: ${reason.replace(/\.$/, '')}`;
  const instead = to === undefined ? 'Remove the link.' : `Read "${to}" and link to it if it fits.`;
  return { status: 'retired', id, advice: `${when}${why}. ${instead}` };
}

function judgeMerged(entry: GuideEntry, target: GuideTarget, guide: GuideInventory): Verdict {
  const heir = followMerges(entry, guide);
  if (!heir) return { status: 'merged', id: entry.id, advice: 'Merged into something that is unknown.' };
  if (heir.status === 'retired') return { ...judgeRetired(heir), id: entry.id };
  const why = entry.reason === undefined ? '' : ` ${entry.reason.replace(/\.?$/, '.')}`;
  const replacement = renderPermanent(target, heir.id, heir.kind);
  return {
    status: 'merged',
    id: entry.id,
    replacement,
    advice: `Merged into "${heir.title}"; write ${replacement}.${why}`,
  };
}

/** Returns where a chain of merges ends; undefined when it leads nowhere or in a circle. */
function followMerges(entry: GuideEntry, guide: GuideInventory): GuideEntry | undefined {
  const seen = new Set<string>();
  let current: GuideEntry | undefined = entry;
  while (current?.status === 'merged') {
    if (seen.has(current.id) || current.to === undefined) return undefined;
    seen.add(current.id);
    current = guide.entries.get(current.to);
  }
  return current;
}

function judgeUnknown(id: string, what: string, guide: GuideInventory, word: string): Verdict {
  const nearest = findNearestId(word, guide);
  if (nearest === undefined) return { status: 'unknown', id, advice: what };
  return { status: 'unknown', id, nearest, advice: `${what} Did you mean "${nearest}"?` };
}

const nearestByGuide = new WeakMap<GuideInventory, Map<string, string | undefined>>();

/** Returns the id that is nearest by its own name, or by the anchor or page name at its address. */
function findNearestId(word: string, guide: GuideInventory): string | undefined {
  // The same wrong link often stands on many pages, and a search looks at every id.
  const known = nearestByGuide.get(guide) ?? new Map<string, string | undefined>();
  nearestByGuide.set(guide, known);
  if (known.has(word)) return known.get(word);
  const idsByName = new Map<string, string>();
  for (const [address, id] of [...guide.idsByFormerAddress, ...guide.idsByAddress]) {
    idsByName.set(address.replace(/\/$/, '').replace(/^.*[/#]/, ''), id);
  }
  for (const id of guide.entries.keys()) idsByName.set(id, id);
  const isUsable = (id: string): boolean => {
    const status = guide.entries.get(id)?.status;
    return status === 'live' || status === 'moved';
  };
  const names = [...idsByName].filter(([name, id]) => name !== '' && isUsable(id)).map(([name]) => name);
  const name = word.length > 120 ? undefined : findNearest(word, names);
  const nearest = name === undefined ? undefined : idsByName.get(name);
  known.set(word, nearest);
  return nearest;
}
