/**
 * The search of the guide: loads what a query needs, and no more, and answers it.
 *
 * A first answer needs one small file and the words of one or two letters; where the guide is large, a few of its blocks
 * besides. Pagefind, which knows the text of every page, is asked only where names and summaries do not hold the whole
 * query, or where a team's wiki is searched too. In: ways to fetch and to ask. It must not know a browser.
 */
import type { HitGroup, SearchAnswer, SearchOptions } from './answer.ts';
import { buildAnswer, rankByNames } from './find.ts';
import type { Guide, Pause } from './guide.ts';
import type { RootFile, WordsFile } from './index-format.ts';
import { keepLoaded } from './keep-loaded.ts';
import { buildLexicon, listWordFiles, type GrowingLexicon } from './lexicon.ts';
import { openWhole, type FetchFile, type OpenGuide } from './open-guide.ts';
import { rank, type TextMatch } from './rank.ts';
import { buildSynonymTable } from './synonyms.ts';
import { understand, type Understood } from './understand.ts';

/** What the text says of a query. */
export interface FoundText {
  readonly match: TextMatch;
  /** HTML around the words, by item. */
  readonly excerpts: ReadonlyMap<number, string>;
  readonly note: string;
  /** The guide, with what its text holds outside the blocks that were loaded. */
  readonly guide: Guide;
}

/** What the search needs of where it runs. */
export interface EngineEffects {
  readonly fetchFile: FetchFile;
  readonly pause: Pause;
  /** Looks for a query in the text of the guide. */
  readonly findInText: (
    understood: Understood,
    guide: Guide,
    rarity: (stem: string) => number,
  ) => Promise<FoundText>;
  /** Looks for a query in a team's own wiki. */
  readonly findInWikis: (understood: Understood) => Promise<FoundWikis>;
}

interface FoundWikis {
  readonly groups: readonly HitGroup[];
  readonly note: string;
}

/** A search that loads what it needs when it is first asked. */
export interface Engine {
  /** Loads what a first answer needs. @throws Error when it cannot be had; the next call tries again. */
  readonly load: () => Promise<void>;
  /** Answers a query. @throws Error when the files of the search cannot be loaded. */
  readonly search: (query: string, options?: SearchOptions) => Promise<SearchAnswer>;
}

interface Loaded {
  readonly guide: OpenGuide;
  readonly lexicon: GrowingLexicon;
  /** Loads the words that a query needs; `isFar` those besides that may have been meant. */
  readonly loadWords: (query: string, isFar: boolean) => Promise<void>;
}

/** Creates a search. */
export function createEngine(effects: EngineEffects): Engine {
  const open = keepLoaded(() => openFiles(effects));
  return {
    load: async () => {
      await open('');
    },
    search: async (query, options = {}) => {
      const loaded = await open('');
      const { rarity } = loaded.lexicon;
      const understood = await understandWith(loaded, query, options.isLiteral ?? false);
      const guide = await loaded.guide.find(understood, rarity);
      // Each step by itself is short; without a pause what is loaded would make them one long task.
      await effects.pause();
      const byNames = rankByNames(understood, guide, rarity);
      const wikis = effects.findInWikis(understood);
      await effects.pause();
      // One letter is the beginning of a word: half of all texts hold it, and another letter is on its way.
      const isLetter = query.trim().length < 2;
      if (byNames.isEnough || isLetter || understood.concepts.length === 0) {
        return addWikis(buildAnswer(query, understood, byNames.scored, guide, options), await wikis);
      }
      const all = await loaded.guide.findAll(guide, understood, rarity);
      const { match, excerpts, note, guide: found } = await effects.findInText(understood, all, rarity);
      await effects.pause();
      const scored = rank(understood, found, match, rarity);
      await effects.pause();
      const answer = buildAnswer(query, understood, scored, found, options, excerpts);
      return addWikis({ ...answer, note }, await wikis);
    },
  };
}

async function openFiles({ fetchFile, pause }: EngineEffects): Promise<Loaded> {
  const root = await fetchFile<RootFile>('index');
  const lexicon = buildLexicon(buildSynonymTable(), root.parts);
  const guide = root.only
    ? await openWhole(root, root.only, fetchFile, pause)
    : // Only a large guide pays for what it needs.
      (await import('./open-blocks.ts')).openBlocks(root, fetchFile, pause);
  const loadFile = keepLoaded(async (name) => {
    const words = await fetchFile<WordsFile>(`words-${name}`);
    lexicon.add(words);
    if (words.asked) guide.addAsked(words.asked);
  });
  return {
    guide,
    lexicon,
    loadWords: async (query, isFar) => {
      await Promise.all(listWordFiles(query, root.words, isFar).map(loadFile));
      await pause();
    },
  };
}

async function understandWith(
  { lexicon, loadWords }: Loaded,
  query: string,
  isLiteral: boolean,
): Promise<Understood> {
  await loadWords(query, false);
  const first = understand(query, lexicon, isLiteral);
  if (isLiteral || !first.concepts.some(({ isUnknown }) => isUnknown)) return first;
  // A word that stands nowhere may begin with a wrong letter.
  await loadWords(query, true);
  return understand(query, lexicon);
}

/** Adds what a team's own wiki answers, after the guide. */
const addWikis = (answer: SearchAnswer, { groups, note }: FoundWikis): SearchAnswer => ({
  ...answer,
  groups: [...answer.groups, ...groups],
  total: answer.total + groups.length,
  note: [answer.note, note].filter(Boolean).join(' '),
});
