/**
 * An answer -> nodes of the page: what was changed, the choices, the results. The dialog and the search page share it.
 *
 * In: an answer, what was asked, and what to do when a reader chooses. Out: nodes, built one by one, so that no text
 * can become markup. It must not know how an answer is found or where it is shown.
 */
import { searchPath } from '../site/site.ts';
import type { HitGroup, SearchAnswer, SearchHit } from './answer.ts';
import { make, makeButton, makeLink, makeText } from './build-node.ts';
import {
  describeCount,
  describeNothing,
  failureSentence,
  splitExcerpt,
  summarizeChanges,
} from './describe-answer.ts';
import { buildQueryAddress, type AskedQuery } from './query-address.ts';
import { capitalize, renderChoices, type Place, type ViewActions } from './search-choices.ts';

/** What stands in a list of results. */
export type ListState = 'ready' | 'empty' | 'failed';

/** Shows an answer. */
export function renderAnswer(
  answer: SearchAnswer,
  asked: AskedQuery,
  place: Place,
  actions: ViewActions,
): Node[] {
  const isEmpty = answer.groups.length === 0;
  const isNarrowed = asked.kind !== undefined || asked.section !== undefined;
  const list = makeList(answer.query, isEmpty ? 'empty' : 'ready');
  list.append(...answer.groups.map(renderGroup));
  return [
    ...renderChanges(answer, actions),
    ...renderChoices(answer, asked, place, actions),
    ...(isEmpty ? renderNothing(answer, isNarrowed, place, actions) : [renderCount(answer)]),
    list,
    ...(place === 'dialog' && !isEmpty ? [renderWayToAll(asked)] : []),
  ];
}

/** Shows that the search could not be loaded, and where to go on. */
export const renderFailure = (asked: AskedQuery): Node[] => [
  make('p', 'search-message', failureSentence),
  renderLinks([
    { title: 'The glossary', url: '/glossary/' },
    { title: 'All pages', url: '/#whole-guide' },
  ]),
  makeList(asked.query, 'failed'),
];

/** Shows the last searches; nothing where there are none. */
export function renderRecent(recent: readonly string[], { ask, clearRecent }: ViewActions): Node[] {
  if (recent.length === 0) return [];
  const list = make('ul', 'search-recent');
  list.append(
    ...recent.map((query) => {
      const button = makeButton(() => {
        ask({ query });
      }, query);
      button.dir = 'auto';
      return make('li', '', button);
    }),
  );
  return [
    make('p', 'search-label', 'Recent searches'),
    list,
    make('p', 'search-message', makeButton(clearRecent, 'Clear recent searches')),
  ];
}

/** The list of results carries what it answers, so that a program can tell which answer it sees. */
function makeList(query: string, state: ListState): HTMLOListElement {
  const list = make('ol', 'search-found');
  list.dataset['answer'] = query;
  list.dataset['state'] = state;
  // Without bullets Safari reads a list as plain text, unless it is called one.
  list.setAttribute('role', 'list');
  list.setAttribute('aria-label', 'Results');
  list.hidden = state !== 'ready';
  return list;
}

function renderChanges(answer: SearchAnswer, { ask }: ViewActions): Node[] {
  const { isCorrected, besides, lacking } = summarizeChanges(answer);
  const literally = makeButton(
    () => {
      ask({ isLiteral: true });
    },
    makeText('bdi', '', answer.query),
  );
  const shown = makeText('bdi', '', make('strong', '', answer.shown));
  return [
    ...(isCorrected
      ? [make('p', 'search-change', 'Showing results for ', shown, '. Search instead for ', literally)]
      : []),
    ...(besides.length > 0 ? [make('p', 'search-change', `Also searched: ${besides.join(', ')}`)] : []),
    ...(lacking.length > 0
      ? [make('p', 'search-change', `Not every result has: ${lacking.join(', ')}`)]
      : []),
  ];
}

/** Seen only: listeners hear it once the typing pauses. */
function renderCount(answer: SearchAnswer): Node {
  const { note } = answer;
  const count = make('p', 'search-count', describeCount(answer) + (note === '' ? '' : `. ${note}`));
  count.ariaHidden = 'true';
  return count;
}

function renderNothing(
  answer: SearchAnswer,
  isNarrowed: boolean,
  place: Place,
  { ask }: ViewActions,
): Node[] {
  const sentence = [describeNothing(answer, isNarrowed), answer.note].filter((each) => each !== '').join(' ');
  const widen = (): void => {
    ask({ kind: undefined, section: undefined });
  };
  return [
    makeText('p', 'search-nothing', sentence),
    ...(isNarrowed ? [make('p', 'search-message', makeButton(widen, 'Search everything'))] : []),
    ...(answer.suggestions.length > 0
      ? [make('p', 'search-label', 'The nearest topics'), renderLinks(answer.suggestions)]
      : []),
    // The page lists the sections itself.
    ...(place === 'dialog' ? [renderSections()] : []),
  ];
}

/** The sections are fetched when they are needed, so that a search that finds something does not pay for them. */
function renderSections(): Node {
  const holder = make('div', '');
  void import('../site/sidebar.ts').then(
    ({ sectionGroups }) => {
      const sections = sectionGroups.flatMap((group) => group.sections);
      const links = sections.map(({ slug, label }) => ({ title: label, url: `/${slug}/` }));
      holder.append(make('p', 'search-label', 'All sections'), renderLinks(links));
    },
    () => {
      holder.append(renderLinks([{ title: 'All sections', url: searchPath }]));
    },
  );
  return holder;
}

function renderLinks(links: readonly { readonly title: string; readonly url: string }[]): HTMLElement {
  const list = make('ul', 'search-links');
  list.append(...links.map(({ title, url }) => make('li', '', makeLink(url, title))));
  return list;
}

function renderWayToAll(asked: AskedQuery): Node {
  const link = makeLink(buildQueryAddress(asked), 'All results for “', makeText('bdi', '', asked.query), '”');
  return make('p', 'search-all', link);
}

function renderGroup({ pageTitle, pageUrl, hits }: HitGroup): HTMLElement {
  const list = make('ol', '', ...hits.map(renderHit));
  list.setAttribute('role', 'list');
  // A page that answers as a whole is the first result itself and needs no line that names it.
  const isNamed = hits[0]?.url === pageUrl || hits[0]?.title === pageTitle;
  return make(
    'li',
    '',
    ...(isNamed ? [] : [make('p', 'search-page-name', makeLink(pageUrl, makeText('bdi', '', pageTitle)))]),
    list,
  );
}

function renderHit({ id, kind, title, url, excerpt, preview, team }: SearchHit): HTMLElement {
  const link = makeLink(url, makeText('bdi', '', title));
  const pieces = splitExcerpt(excerpt).map(({ text, isMarked }) =>
    isMarked ? make('mark', '', text) : text,
  );
  const item = make(
    'li',
    '',
    ...(preview === undefined ? [] : [renderPreview(preview)]),
    make('span', 'search-title', link, ' ', make('span', 'search-kind', capitalize(kind))),
    ...(team === undefined ? [] : [make('span', 'search-team', `In the wiki of ${team}`)]),
    ...(pieces.length === 0 ? [] : [makeText('span', 'search-excerpt', ...pieces)]),
  );
  item.dataset['id'] = id;
  item.dataset['kind'] = kind;
  return item;
}

function renderPreview(address: string): HTMLImageElement {
  const image = make('img', '');
  image.alt = '';
  image.width = 96;
  image.height = 72;
  image.loading = 'lazy';
  image.decoding = 'async';
  if (address.startsWith('/')) image.src = address;
  return image;
}
