/**
 * The search of the guide in the browser: loads what a query needs, and no more, and answers it.
 *
 * A first answer needs one small file and the words of one or two letters. Pagefind, which knows the text of every page,
 * is asked only where names and summaries do not hold the whole query, or where a team's wiki is searched too.
 */
import type { SearchAnswer, SearchOptions } from './answer.ts';
import { addReferences, buildAnswer, prepareGuide, rankByNames, type Guide } from './find.ts';
import type { IndexFile, ReferencesFile, SummariesFile, WordsFile } from './index-format.ts';
import { buildLexicon, listLetters, type GrowingLexicon } from './lexicon.ts';
import { rank } from './rank.ts';
import { buildSynonymTable } from './synonyms.ts';
import { findInText, findInWikis } from './text-search.ts';
import { understand, type Understood } from './understand.ts';

interface Loaded {
  readonly guide: Guide;
  readonly lexicon: GrowingLexicon;
}

let loading: Promise<Loaded> | undefined;
let whole: Promise<Guide> | undefined;
const lettersLoading = new Map<string, Promise<void>>();

async function fetchJson<Kind>(name: string): Promise<Kind> {
  const answer = await fetch(`/search/${name}.json`);
  if (!answer.ok) throw new Error(`/search/${name}.json answered ${answer.status.toString()}.`);
  return (await answer.json()) as Kind;
}

/** Lets the browser draw and hear its reader before the work goes on. */
const pause = (): Promise<void> =>
  new Promise((resume) => {
    // A timer would wait four milliseconds each time.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(0);
  });

async function load(): Promise<Loaded> {
  const [index, summaries] = await Promise.all([
    fetchJson<IndexFile>('index'),
    fetchJson<SummariesFile>('summaries'),
  ]);
  const lexicon = buildLexicon(buildSynonymTable(), index.items.length);
  return { guide: await prepareGuide(index, summaries, pause), lexicon };
}

/** Loads what a first answer needs. @throws Error when it cannot be had; the next call tries again. */
export async function loadEngine(): Promise<void> {
  await getLoaded();
}

function getLoaded(): Promise<Loaded> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The guide with its references, which few queries ask for. */
function getWhole({ guide }: Loaded): Promise<Guide> {
  whole ??= fetchJson<ReferencesFile>('references').then(
    (references) => addReferences(guide, references, pause),
    () => {
      // Without the references there is still the guide.
      whole = undefined;
      return guide;
    },
  );
  return whole;
}

async function loadLetters({ guide, lexicon }: Loaded, letters: readonly string[]): Promise<void> {
  const missing = letters.filter((letter) => !lexicon.has(letter) && guide.index.letters.includes(letter));
  await Promise.all(
    missing.map((letter) => {
      const coming =
        lettersLoading.get(letter) ??
        fetchJson<WordsFile>(`words-${letter}`).then((words) => {
          lexicon.add(letter, words);
          guide.asked.add(words.asked);
        });
      lettersLoading.set(letter, coming);
      return coming.catch((error: unknown) => {
        lettersLoading.delete(letter);
        throw error;
      });
    }),
  );
}

async function understandWith(loaded: Loaded, query: string, isLiteral: boolean): Promise<Understood> {
  await loadLetters(loaded, listLetters(query, false));
  const first = understand(query, loaded.lexicon, isLiteral);
  if (isLiteral || !first.concepts.some(({ isUnknown }) => isUnknown)) return first;
  // A word that stands nowhere may begin with a wrong letter.
  await loadLetters(loaded, listLetters(query, true));
  return understand(query, loaded.lexicon);
}

/** Answers a query. @throws Error when the files of the search cannot be loaded. */
export async function search(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  const loaded = await getLoaded();
  const { guide, lexicon } = loaded;
  const understood = await understandWith(loaded, query, options.isLiteral ?? false);
  const byNames = rankByNames(understood, guide, lexicon.rarity);
  const wikis = findInWikis(understood);
  // One letter is the beginning of a word: half of all texts hold it, and another letter is on its way.
  const isLetter = query.trim().length < 2;
  if (byNames.isEnough || isLetter || understood.concepts.length === 0) {
    return addWikis(buildAnswer(query, understood, byNames.scored, guide, options), await wikis);
  }
  const all = await getWhole(loaded);
  const { match, excerpts, note } = await findInText(understood, all, lexicon.rarity);
  const scored = rank(understood, all, match, lexicon.rarity);
  const answer = buildAnswer(query, understood, scored, all, options, excerpts);
  return addWikis({ ...answer, note }, await wikis);
}

/** Adds what a team's own wiki answers, after the guide. */
const addWikis = (
  answer: SearchAnswer,
  { groups, note }: Awaited<ReturnType<typeof findInWikis>>,
): SearchAnswer => ({
  ...answer,
  groups: [...answer.groups, ...groups],
  total: answer.total + groups.length,
  note: [answer.note, note].filter(Boolean).join(' '),
});
