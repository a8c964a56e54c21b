/**
 * What follows from the content alone, without a single built page: social cards, pages of ids, embeds, inventories, feeds.
 *
 * In: the content that is being built. Out: a folder of files, and what the pages among them say for the policy. It must
 * not know what Astro builds meanwhile.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { areCardsDrawn, writeCards } from './draw-cards.ts';
import { listLateSteps } from './late-steps.ts';
import { createPolicyMarker, type PolicyNotes } from './mark-policy.ts';
import { readCards } from './read-cards.ts';
import { writeLinkFiles } from './write-links.ts';

/** What to make, and where. */
export interface BesideJob {
  /** Where the files go; what stands there goes away first. */
  readonly root: string;
  /** Where pictures of earlier builds are. */
  readonly cacheDir: string;
  /** The setting of GUIDE_CARDS. */
  readonly cards: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What was made. */
export interface BesideReport {
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  readonly notes: PolicyNotes;
}

/** Makes all of it. @throws Error when a card cannot be drawn or the ledger is damaged. */
export async function makeBeside({ root, cacheDir, cards, now }: BesideJob): Promise<BesideReport> {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const marker = createPolicyMarker();
  const ids = await writeLinkFiles(root, listLateSteps(marker));
  const lines = ids === undefined ? [] : [`${ids.toString()} ids have their pages, feeds and inventories.`];
  const warnings: string[] = [];
  if (areCardsDrawn(cards)) lines.push(await writeCards(readCards(), { root, cacheDir, now }));
  else warnings.push('No cards are drawn, because GUIDE_CARDS is "off". Do not publish this build.');
  return { lines, warnings, notes: marker.listNotes() };
}
