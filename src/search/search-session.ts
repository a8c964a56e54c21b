/**
 * From what is typed and chosen to what is shown, for the dialog and the page alike: waits for a pause in typing,
 * drops answers that come too late, says counts to listeners, and hands the words of a result to the page it opens.
 *
 * In: an input, places to show and to say, and the search itself. It must not know what stands around them.
 */
import type { SearchAnswer, SearchOptions } from './answer.ts';
import { make } from './build-node.ts';
import { cutSentence, describeForListener, failureSentence } from './describe-answer.ts';
import { keepFoundWords } from './found-words.ts';
import { cutQuery, type AskedQuery } from './query-address.ts';
import { clearRecent, readRecent, rememberSearch } from './recent-searches.ts';
import type { Place, ViewActions } from './search-choices.ts';
import { renderAnswer, renderFailure, renderRecent, type ListState } from './search-view.ts';
import choicesStyles from './search-choices.css?inline';
import viewStyles from './search-view.css?inline';

/** Answers a query; rejects only when its files cannot be loaded. */
export type Search = (query: string, options?: SearchOptions) => Promise<SearchAnswer>;

/** The elements of a search. */
export interface SessionParts {
  readonly input: HTMLInputElement;
  /** What listeners are told. */
  readonly status: HTMLElement;
  /** Where answers are shown. */
  readonly found: HTMLElement;
}

/** What differs between the dialog and the page. */
export interface SessionSetting {
  readonly place: Place;
  readonly search: Search;
  /** Called when a reader chose, not typed, what is asked. */
  readonly onChosen?: (asked: AskedQuery) => void;
  /** Called with everything that is asked, before it is answered. */
  readonly onAsked?: (asked: AskedQuery) => void;
  /** Called when something else is shown; "idle" without a query. */
  readonly onShown?: (state: ListState | 'idle') => void;
}

/** A search that listens to its input. */
export interface Session {
  /** Asks at once, with something changed. */
  readonly ask: (change: Partial<AskedQuery>) => Promise<void>;
  /** Waits until what stands in the input is answered. */
  readonly settle: () => Promise<void>;
  /** What is asked now. */
  readonly asked: () => AskedQuery;
}

/** Who types faster than this is answered when the typing pauses, anybody else at every letter. */
const pauseMs = 60;
const slowMs = 300;
/** A listener hears the count when the typing pauses, not after every letter. */
const listenerPauseMs = 500;

/** Begins to listen to an input. */
export function startSession(parts: SessionParts, setting: SessionSetting): Session {
  addStyles();
  const { input, found } = parts;
  const { say, hush } = createSpeaker(parts.status);
  let asked: AskedQuery = { query: cutQuery(input.value).query };
  let words: readonly string[] = [];
  let pause: number | undefined;
  let typedAt = -Infinity;
  let newest = 0;
  let pending: Promise<void> = Promise.resolve();

  const show = (nodes: readonly Node[], state: ListState | 'idle', spoken: string): void => {
    const { isCut } = cutQuery(input.value);
    const cut = isCut ? [make('p', 'search-message', cutSentence)] : [];
    replaceKeepingFocus(parts, [...cut, ...nodes]);
    if (state !== 'ready') words = [];
    setting.onShown?.(state);
    say(spoken === '' || !isCut ? spoken : `${cutSentence} ${spoken}`);
  };

  const answer = async (): Promise<void> => {
    newest += 1;
    const turn = newest;
    const now = asked;
    if (now.query === '') {
      show(input === document.activeElement ? renderRecent(readRecent(), actions) : [], 'idle', '');
      return;
    }
    const slow = window.setTimeout(() => {
      if (turn === newest && !found.querySelector('li'))
        found.replaceChildren(make('p', 'search-count', 'Searching…'));
    }, slowMs);
    try {
      const { kind, section, isLiteral } = now;
      const answered = await setting.search(now.query, { kind, section, isLiteral });
      if (turn !== newest) return;
      const isNarrowed = kind !== undefined || section !== undefined;
      const state = answered.groups.length > 0 ? 'ready' : 'empty';
      show(
        renderAnswer(answered, now, setting.place, actions),
        state,
        describeForListener(answered, isNarrowed),
      );
      words = answered.words;
    } catch {
      if (turn === newest) show(renderFailure(now), 'failed', failureSentence);
    } finally {
      window.clearTimeout(slow);
    }
  };

  const ask = (change: Partial<AskedQuery>): Promise<void> => {
    window.clearTimeout(pause);
    pause = undefined;
    asked = { ...asked, ...change };
    setting.onAsked?.(asked);
    pending = answer();
    return pending;
  };

  const actions: ViewActions = {
    ask: (change) => {
      if (change.query !== undefined) {
        input.value = change.query;
        input.focus();
      }
      void ask(change);
      setting.onChosen?.(asked);
    },
    clearRecent: () => {
      clearRecent();
      input.focus();
      void ask({});
    },
  };

  const askTyped = (): Promise<void> => ask({ query: cutQuery(input.value).query, isLiteral: false });

  input.addEventListener('input', ({ timeStamp }) => {
    window.clearTimeout(pause);
    hush();
    const isFast = timeStamp - typedAt < pauseMs;
    typedAt = timeStamp;
    if (isFast) pause = window.setTimeout(() => void askTyped(), pauseMs);
    else void askTyped();
  });
  input.addEventListener('focus', () => {
    if (asked.query === '' && pause === undefined) void answer();
  });
  found.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href]');
    if (!link) return;
    rememberSearch(asked.query);
    const hit = link.closest('[data-id]');
    if (!hit) return;
    // What the excerpt marks may be another form of a word that was typed.
    const marked = [...hit.querySelectorAll('mark')].map(({ textContent }) => textContent);
    handWordsOver(link, [...new Set([...words, ...marked])], event);
  });
  window.addEventListener('online', () => {
    if (found.querySelector('[data-state="failed"]')) void ask({});
  });
  return {
    ask,
    settle: () => (pause === undefined ? pending : askTyped()),
    asked: () => asked,
  };
}

/** Says the newest of several sentences once no other follows; `hush` takes back what has not been said yet. */
function createSpeaker(status: HTMLElement): { say: (sentence: string) => void; hush: () => void } {
  let timer: number | undefined;
  const hush = (): void => {
    window.clearTimeout(timer);
  };
  const say = (sentence: string): void => {
    hush();
    timer = window.setTimeout(
      () => {
        status.textContent = sentence;
      },
      sentence === '' ? 0 : listenerPauseMs,
    );
  };
  return { say, hush };
}

/** Shows nodes in the place of others; who stood on a choice stands on it again, and on a result that is gone in the input. */
function replaceKeepingFocus({ input, found }: SessionParts, nodes: readonly Node[]): void {
  const focused = document.activeElement;
  const wasWithin = found.contains(focused);
  const choice = focused instanceof HTMLElement ? focused.dataset['choice'] : undefined;
  found.replaceChildren(...nodes);
  for (const chosen of found.querySelectorAll<HTMLElement>('[aria-pressed="true"]')) {
    // What is chosen must be seen where the choices are a row that is wider than its place. The first is: to ask where
    // it stands would make the browser lay out all results at once.
    const row = chosen.parentElement;
    if (row && row.firstElementChild !== chosen) row.scrollLeft = chosen.offsetLeft - row.clientWidth / 2;
  }
  if (!wasWithin) return;
  const again = [...found.querySelectorAll<HTMLElement>('[data-choice]')].find(
    ({ dataset }) => dataset['choice'] === choice,
  );
  (again ?? input).focus();
}

/** The page that a result opens in this tab marks the words; a page of another site does not know ours. */
function handWordsOver(link: HTMLAnchorElement, words: readonly string[], event: MouseEvent): void {
  if (link.origin !== location.origin || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.pathname !== location.pathname) {
    keepFoundWords({ path: link.pathname, words });
    return;
  }
  void import('./highlight.ts').then(
    ({ highlightWords }) => {
      highlightWords(words);
    },
    // Offline: the section is opened without marks.
    () => undefined,
  );
}

function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(viewStyles + choicesStyles);
  document.adoptedStyleSheets.push(sheet);
}
