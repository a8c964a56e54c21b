/** What the build tells search of something that can be found. */
import type { HitKind } from './answer.ts';

/** Something that can be found. */
export interface SearchDocument {
  readonly id: string;
  readonly kind: HitKind;
  /** Address from the root, with its fragment. */
  readonly address: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  /** How people ask for it. */
  readonly asked: readonly string[];
  /** All that it says, as plain text or Markdown. */
  readonly text: string;
}
