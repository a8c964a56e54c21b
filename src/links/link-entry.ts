/** The shape of one published id: what the ledger remembers of it for good. */
import { z } from 'zod';

/** What an id can stand for. */
export const linkKinds = [
  'page',
  'section',
  'chart',
  'table',
  'term',
  'level',
  'practice',
  'challenge',
  'trend',
  'soft-skill',
  'conversation',
  'question',
  'skill',
  'template',
  'reference',
  'source',
] as const;

const token = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a single kebab-case token');
const address = z.string().regex(/^\/\S*$/, 'must be an address from the root, such as /salaries/#pay');

const hash = z.string().regex(/^[0-9a-f]{12}$/);

/** A version that was published before the present one, and that `/embed/<id>@<hash>/` still answers for. */
const earlierSchema = z.strictObject({
  /** Hash of its text. */
  hash,
  /** Its title. */
  title: z.string().min(1),
  /** Day on which it was published. */
  from: z.iso.date(),
  /** Day on which another took its place. */
  until: z.iso.date(),
});

/** One id of the ledger, content/links.lock.json. */
export const linkEntrySchema = z.strictObject({
  /** The permanent id, unique in the site. Example: "base-and-total". */
  id: token,
  /** What it stands for. Example: section. */
  kind: z.enum(linkKinds),
  /** Where it stands, from the root. Example: "/salaries/#base-and-total". */
  address,
  /** Its title as last published. */
  title: z.string().min(1),
  /** What it says, in plain words, at most 200 characters. */
  summary: z.string().max(200),
  /** Day of first publication. */
  firstPublished: z.iso.date(),
  /** Day on which its content last changed. */
  lastChanged: z.iso.date(),
  /** First 12 hexadecimal digits of the SHA-256 of its text, white space evened out. */
  hash,
  /** live: where it was first; moved: live at another address; merged: part of `to`; retired: gone. */
  status: z.enum(['live', 'moved', 'merged', 'retired']),
  /** The id that took its place. */
  to: token.optional(),
  /** Why it moved, ended or changed its meaning, for readers. */
  reason: z.string().min(1).optional(),
  /** Day of the move or end. */
  on: z.iso.date().optional(),
  /** Addresses at which it stood before, oldest first. */
  was: z.array(address).min(1).optional(),
  /** What it said before, newest first, where that can be embedded for good. */
  earlier: z.array(earlierSchema).min(1).optional(),
});

/** The ledger as a file. */
export const ledgerSchema = z.strictObject({ version: z.literal(1), entries: z.array(linkEntrySchema) });

export type LinkEntry = z.infer<typeof linkEntrySchema>;
export type LinkKind = LinkEntry['kind'];
export type EarlierVersion = z.infer<typeof earlierSchema>;

/** Says whether an id still leads to content of its own. */
export const isAlive = ({ status }: Pick<LinkEntry, 'status'>): boolean =>
  status === 'live' || status === 'moved';
