/** How much two texts say the same, and which new id took the place of one that is gone. In: texts. Out: numbers and ids. */
import { findNearest } from '../catalog/near-miss.ts';
import type { InventoryEntry } from './inventory-entry.ts';
import type { LinkEntry } from './link-entry.ts';

const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** The share of words that two texts have in common, from 0 to 1. */
export function measureLikeness(a: string, b: string): number {
  const [first, second] = [words(a), words(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  const all = new Set([...first, ...second]).size;
  return all === 0 ? 1 : shared / all;
}

type Described = Pick<LinkEntry, 'title' | 'summary'>;

const describe = ({ title, summary }: Described): string => `${title} ${summary}`;

/** Below these an id is taken to mean something else than it did. A title alone may be reworded, and so may a text. */
const leastLikeness = { title: 0.5, whole: 0.2 };

/** Says whether what stands under an id now reads like something else than what was published under it. */
export function isSomethingElse(before: Described, now: Described): boolean {
  return (
    measureLikeness(before.title, now.title) < leastLikeness.title &&
    measureLikeness(describe(before), describe(now)) < leastLikeness.whole
  );
}

/** From here on two texts are one text under two ids. */
const sameText = 0.6;

/** Finds the id under which something that is gone stands now: the one that says the same, or the nearest by its letters. */
export function findSuccessor(gone: LinkEntry, candidates: readonly InventoryEntry[]): string | undefined {
  const [best] = candidates
    .filter(({ kind }) => kind === gone.kind)
    .map((entry) => ({ id: entry.id, likeness: measureLikeness(describe(gone), describe(entry)) }))
    .filter(({ likeness }) => likeness >= sameText)
    .sort((a, b) => b.likeness - a.likeness);
  return (
    best?.id ??
    findNearest(
      gone.id,
      candidates.map(({ id }) => id),
    )
  );
}
