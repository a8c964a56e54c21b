/**
 * Where made-up pages stand: sections hold groups, a group is a page with pages below it, as in a guide that has grown.
 * In: how many, and the sections. Out: slugs and titles, the same on every machine. Pure.
 */
import { createRandom, pickFrom } from './chance.ts';

/** A page before it is written. */
export interface PlannedPage {
  /** Its number among all, from 0. */
  readonly at: number;
  /** Path without extension. Example: "challenges/dral-monest-tion/sea-bart-plaim". */
  readonly slug: string;
  readonly title: string;
  /** Slug of the page above it: its group, or its section. */
  readonly above: string;
}

/** The pages of a group, its own included. A reader's list of neighbours stays this short however large a guide is. */
export const groupSize = 25;

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** "Some words" -> "some-words". */
export const toKebab = (text: string): string => text.toLowerCase().replace(/[^a-z]+/g, '-');

/** Plans pages below the sections, in turn. Titles are unique, since they are drawn from the rarer words. */
export function planPages(
  count: number,
  sections: readonly string[],
  vocabulary: readonly string[],
): PlannedPage[] {
  const random = createRandom(2);
  const rare = vocabulary.slice(Math.floor(vocabulary.length / 20));
  const taken = new Set<string>();
  const drawTitle = (): string => {
    const words = [pickFrom(random, rare), pickFrom(random, rare), pickFrom(random, rare)];
    const title = capitalize(words.join(' '));
    if (taken.has(title)) return drawTitle();
    taken.add(title);
    return title;
  };
  const pages: PlannedPage[] = [];
  let group = '';
  for (let at = 0; at < count; at++) {
    const title = drawTitle();
    const isGroup = at % groupSize === 0;
    const section = sections[Math.floor(at / groupSize) % sections.length] ?? '';
    const above = isGroup ? section : group;
    const slug = `${above}/${toKebab(title)}`;
    if (isGroup) group = slug;
    pages.push({ at, slug, title, above });
  }
  return pages;
}
