/** Made-up pages -> what a reader might ask for them. The same on every machine. */
import { isStopWord } from '../../../../src/search/stop-words.ts';
import { createRandom, pickBetween, pickFrom, type Random } from '../../build/chance.ts';
import type { WrittenPage } from '../../build/write-page.ts';
import { addressOf } from './made-up-guide.ts';

/** What is asked, and the page that it was taken from. */
export interface GrowthQuery {
  readonly kind: string;
  readonly query: string;
  readonly address: string;
}

const longEnough = 6;
const titleWords = ({ title }: WrittenPage): string[] => title.toLowerCase().split(' ');

/** Two neighbouring letters change places, behind the first. */
function slip(word: string, random: Random): string {
  const at = pickBetween(random, 1, word.length - 2);
  return `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
}

const kinds: Readonly<Record<string, (page: WrittenPage, random: Random) => string | undefined>> = {
  title: ({ title }) => title,
  'two words of a title': (page) => titleWords(page).slice(1).join(' '),
  'a word of a summary': ({ title, description }, random) => {
    const words = description
      .slice(title.length)
      .split(/[^a-z]+/)
      .filter((word) => word.length >= longEnough && !isStopWord(word));
    return words.length === 0 ? undefined : pickFrom(random, words);
  },
  'a slip in a word of a title': (page, random) => {
    const words = titleWords(page).filter((word) => word.length >= longEnough);
    return words.length === 0 ? undefined : slip(pickFrom(random, words), random);
  },
};

/** Draws so many queries of each kind. */
export function drawQueries(pages: readonly WrittenPage[], ofEach: number): GrowthQuery[] {
  const random = createRandom(11);
  return Object.entries(kinds).flatMap(([kind, write]) => {
    const drawn: GrowthQuery[] = [];
    while (drawn.length < ofEach) {
      const page = pickFrom(random, pages);
      const query = write(page, random);
      if (query !== undefined) drawn.push({ kind, query, address: addressOf(page) });
    }
    return drawn;
  });
}
