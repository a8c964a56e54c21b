/**
 * The ledger of published ids: reading it, comparing it with what stands today, and carrying it forward.
 *
 * In: the text of content/links.lock.json and the inventory. Out: entries and issues. It is append-only: an id that
 * was ever published stays in it, live, moved, merged or retired, with a reason that readers see.
 */
import { checkEnds } from './check-ends.ts';
import { rememberEarlier } from './frozen.ts';
import type { InventoryEntry } from './inventory-entry.ts';
import { findSuccessor, isSomethingElse } from './likeness.ts';
import { isAlive, ledgerSchema, type LinkEntry } from './link-entry.ts';
import type { LinkIssue } from './link-issues.ts';

/** Parses the ledger; every fault of form is an issue, and then there are no entries. */
export function parseLedger(text: string): { entries: LinkEntry[]; issues: LinkIssue[] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { entries: [], issues: [buildUnreadable(`It is not JSON: ${reason}.`)] };
  }
  const parsed = ledgerSchema.safeParse(data);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) =>
      buildUnreadable(`At ${path.map(String).join('.') || 'the top'}: ${message}.`),
    );
    return { entries: [], issues };
  }
  const { entries } = parsed.data;
  return { entries, issues: [...checkOrder(entries), ...checkEnds(entries)] };
}

const buildUnreadable = (reason: string): LinkIssue => ({
  code: 'ledger-unreadable',
  message: `The ledger cannot be read. ${reason}`,
  hint: 'Take the last good one with "git checkout content/links.lock.json" and repeat your change with npm run ids:move.',
});

const checkOrder = (entries: readonly LinkEntry[]): LinkIssue[] =>
  entries.flatMap(({ id }, at): LinkIssue[] => {
    const before = entries[at - 1]?.id;
    if (before === undefined || before < id) return [];
    return [
      {
        code: 'ledger-unsorted',
        id,
        message:
          before === id
            ? `The id "${id}" stands twice in the ledger.`
            : `The id "${id}" stands after "${before}".`,
        hint: 'Run npm run ids:publish, which sorts; of two entries keep the older one.',
      },
    ];
  });

/** Returns the living entry to which an id leads, or undefined where there is none. */
export function followTo(entry: LinkEntry, byId: ReadonlyMap<string, LinkEntry>): LinkEntry | undefined {
  const seen = new Set<string>();
  let current: LinkEntry | undefined = entry;
  while (current && !isAlive(current)) {
    if (seen.has(current.id) || current.to === undefined) return undefined;
    seen.add(current.id);
    current = byId.get(current.to);
  }
  return current;
}

/** Compares what stands today with what was published; `history` holds every id that a committed ledger ever held. */
export function compareLedger(
  inventory: readonly InventoryEntry[],
  entries: readonly LinkEntry[],
  history: ReadonlySet<string>,
): LinkIssue[] {
  const published = new Map(entries.map((entry) => [entry.id, entry]));
  const present = new Map(inventory.map((entry) => [entry.id, entry]));
  const unpublished = inventory.filter(({ id }) => !published.has(id));
  return [
    ...[...history].filter((id) => !published.has(id)).map(explainRemoved),
    ...inventory.flatMap(explainShared),
    ...inventory.flatMap((entry) => {
      const before = published.get(entry.id);
      return before ? compareEntry(entry, before) : [explainUnpublished(entry)];
    }),
    ...entries
      .filter((entry) => isAlive(entry) && !present.has(entry.id))
      .map((entry) => explainGone(entry, unpublished)),
  ].sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
}

const explainRemoved = (id: string): LinkIssue => ({
  code: 'ledger-line-removed',
  id,
  message: `The id "${id}" was published, and its line is gone from the ledger.`,
  hint: 'Put the line back (git log -p content/links.lock.json shows it). To end an id: npm run ids:move -- <id> --retire --reason "…".',
});

/** One thing may stand in several places, such as a chart on two pages; two things may not share an id. */
function explainShared({ id, kind, address, also = [] }: InventoryEntry): LinkIssue[] {
  const other = also.find((place) => place.kind !== kind || kind === 'section');
  if (!other) return [];
  return [
    {
      code: 'id-shared',
      id,
      message: `The id "${id}" stands for a ${kind} at ${address} and for a ${other.kind} at ${other.address}.`,
      hint: 'Give the newer of the two another id. Ids are permanent, so leave the one that is published.',
    },
  ];
}

/** Returns every address at which an id stands today. */
export const listPlaces = ({ address, also = [] }: InventoryEntry): string[] => [
  address,
  ...also.map((place) => place.address),
];

const explainUnpublished = ({ id, title }: InventoryEntry): LinkIssue => ({
  code: 'id-unpublished',
  id,
  message: `The id "${id}" (${title}) is new.`,
  hint: 'Is it the id you want for good? Then run npm run ids:publish.',
});

function explainGone(entry: LinkEntry, unpublished: readonly InventoryEntry[]): LinkIssue {
  const { id, title, address } = entry;
  const nearest = findSuccessor(entry, unpublished) ?? '<id>';
  return {
    code: 'id-gone',
    id,
    message: `The published id "${id}" (${title}) no longer stands at ${address} nor anywhere else.`,
    hint: `Was it renamed? Give the heading its old id back: {#${id}}. Did something take its place? npm run ids:move -- ${id} --to ${nearest} --reason "…". Is it gone? npm run ids:move -- ${id} --retire --reason "…".`,
  };
}

function compareEntry(entry: InventoryEntry, before: LinkEntry): LinkIssue[] {
  const { id } = entry;
  if (!isAlive(before)) {
    return [
      {
        code: 'id-revived',
        id,
        message: `The id "${id}" was ${before.status} and stands on a page again.`,
        hint: 'An id means one thing for good. Give the new content another id.',
      },
    ];
  }
  if (before.kind !== entry.kind) {
    return [
      {
        code: 'id-kind-changed',
        id,
        message: `The id "${id}" was published as a ${before.kind} and is a ${entry.kind} now.`,
        hint: `Give the ${entry.kind} another id, and say what became of the old one: npm run ids:move -- ${id} --to <id> --reason "…".`,
      },
    ];
  }
  if (!listPlaces(entry).includes(before.address)) {
    return [
      {
        code: 'id-moved-unsaid',
        id,
        message: `The id "${id}" moved from ${before.address} to ${entry.address}.`,
        hint: `If that is meant: npm run ids:move -- ${id} --moved --reason "…". Several ids may be named at once. Old links will land at the new place.`,
      },
    ];
  }
  if (before.hash === entry.hash) return [];
  if (isSomethingElse(before, entry)) {
    return [
      {
        code: 'id-meaning-changed',
        id,
        message: `The id "${id}" was published as “${before.title}” and now says “${entry.title}”, which reads like something else.`,
        hint: `If it is the same subject told anew: npm run ids:move -- ${id} --rewritten --reason "…". If it is another subject, give it another id.`,
      },
    ];
  }
  return [
    {
      code: 'id-changed',
      id,
      message: `The content of "${id}" changed since it was published.`,
      hint: 'Run npm run ids:publish, so that its day of change is right.',
    },
  ];
}

/**
 * Carries the ledger forward to today's inventory: new ids are added, changed ones get their day. Moves are left alone.
 *
 * `readable` holds the ids whose version in the ledger was seen by readers and can still be read, to be kept.
 */
export function updateLedger(
  inventory: readonly InventoryEntry[],
  entries: readonly LinkEntry[],
  today: string,
  readable: ReadonlySet<string> = new Set(),
): LinkEntry[] {
  const updated = new Map(entries.map((entry) => [entry.id, entry]));
  for (const entry of inventory) {
    const { id, kind, address, title, summary, hash } = entry;
    const before = updated.get(id);
    if (!before) {
      updated.set(id, {
        ...{ id, kind, address, title, summary },
        ...{ firstPublished: today, lastChanged: today, hash, status: 'live' },
      });
    } else if (
      isAlive(before) &&
      before.kind === kind &&
      listPlaces(entry).includes(before.address) &&
      before.hash !== hash
    ) {
      const next = { ...before, title, summary, lastChanged: today, hash };
      updated.set(id, readable.has(id) ? rememberEarlier(before, next, today) : next);
    }
  }
  return [...updated.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The longest line before the project's formatter breaks it. */
const longestLine = 110;

/** Writes the ledger as its file holds it, in the form that the project's formatter gives it: short lists on one line. */
export const formatLedger = (entries: readonly LinkEntry[]): string =>
  `${JSON.stringify({ version: 1, entries }, null, 2)}\n`.replace(
    /^( *"was": \[)\n([^\]]*)\n *(\],?)$/gm,
    (whole, open: string, items: string, close: string) => {
      const line = `${open}${items.trim().replace(/,\n\s+/g, ', ')}${close}`;
      return line.length > longestLine ? whole : line;
    },
  );
