/**
 * The guide as the checker knows it: every id ever published, where it stands and what became of it.
 *
 * In: the text of links.json. Out: look-ups by id and by address. Later versions may add fields, so
 * unknown ones are let through; what the checker relies on is proved here.
 */
import { z } from 'zod';
import { WikiProblem } from './problem.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const entrySchema = z.object({
  id: z.string().min(1),
  kind: z.string(),
  address: z.string().startsWith('/'),
  title: z.string(),
  lastChanged: day,
  status: z.enum(['live', 'moved', 'merged', 'retired']),
  was: z.array(z.string()).optional(),
  to: z.string().optional(),
  reason: z.string().optional(),
  on: day.optional(),
});

const fileSchema = z.object({
  version: z.literal(1),
  site: z.url(),
  entries: z.array(entrySchema),
});

/** One published id. */
export type GuideEntry = z.infer<typeof entrySchema>;

/** A day, such as "2026-06-01". Days compare as texts. */
export type Day = string;

/** Says whether the built site has a page, file or anchor at an address; undefined when no built site is at hand. */
export type LookUpBuilt = (path: string, anchor: string) => boolean | undefined;

/** All that is known of the guide. */
export interface GuideInventory {
  /** Public address without a trailing slash. */
  readonly site: string;
  readonly entries: ReadonlyMap<string, GuideEntry>;
  /** The id at each address of today, such as "/salaries/#base-and-total". */
  readonly idsByAddress: ReadonlyMap<string, string>;
  /** The id that stood at each former address. */
  readonly idsByFormerAddress: ReadonlyMap<string, string>;
  readonly lookUpBuilt: LookUpBuilt;
}

const buildHint = 'Build the guide again with npm run build, or name another file with --guide.';

/** Parses the text of links.json. @throws WikiProblem that names the file and what to do. */
export function parseInventory(text: string, file: string, lookUpBuilt: LookUpBuilt): GuideInventory {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'no JSON';
    throw new WikiProblem({ file, message: `This is not valid JSON: ${reason}.`, hint: buildHint });
  }
  const parsed = fileSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const key = issue?.path.map(String).join('.') ?? '';
    const where = key === '' ? 'This' : `"${key}"`;
    const message = `${where} is not what a links.json of version 1 holds: ${issue?.message ?? 'unknown'}.`;
    throw new WikiProblem({ file, message, hint: buildHint });
  }
  const { site, entries } = parsed.data;
  return { site: site.replace(/\/+$/, ''), ...indexEntries(entries), lookUpBuilt };
}

function indexEntries(
  entries: readonly GuideEntry[],
): Pick<GuideInventory, 'entries' | 'idsByAddress' | 'idsByFormerAddress'> {
  const idsByAddress = new Map<string, string>();
  const idsByFormerAddress = new Map<string, string>();
  // What is gone first, so that something live at the same address takes its place.
  const isGone = ({ status }: GuideEntry): boolean => status === 'merged' || status === 'retired';
  for (const entry of [...entries.filter(isGone), ...entries.filter((one) => !isGone(one))]) {
    idsByAddress.set(entry.address, entry.id);
    for (const former of entry.was ?? []) idsByFormerAddress.set(former, entry.id);
  }
  return { entries: new Map(entries.map((entry) => [entry.id, entry])), idsByAddress, idsByFormerAddress };
}
