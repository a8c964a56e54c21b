/** The choices that narrow an answer, as buttons that stay pressed, each with how many results it would leave. */
import type { FacetCount, HitKind, SearchAnswer } from './answer.ts';
import { make, makeButton } from './build-node.ts';
import type { AskedQuery } from './query-address.ts';

/** What happens when a reader chooses. */
export interface ViewActions {
  /** Asks again with something changed. */
  readonly ask: (change: Partial<AskedQuery>) => void;
  /** Forgets the recent searches. */
  readonly clearRecent: () => void;
}

/** Where an answer is shown: the page has room for every choice, the dialog leads on to the page. */
export type Place = 'dialog' | 'page';

/** Writes a name as a label begins. */
export const capitalize = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Shows the choices: kinds everywhere, sections where there is room. */
export function renderChoices(
  answer: SearchAnswer,
  asked: AskedQuery,
  place: Place,
  { ask }: ViewActions,
): Node[] {
  const kinds = renderToggles('Kind', answer.kinds, asked.kind, (kind) => {
    ask({ kind: kind as HitKind | undefined });
  });
  const sections = renderToggles('Section', answer.sections, asked.section, (section) => {
    ask({ section });
  });
  return place === 'page' ? [...kinds, ...sections] : kinds;
}

function renderToggles(
  name: string,
  facets: readonly FacetCount[],
  chosen: string | undefined,
  choose: (name: string | undefined) => void,
): Node[] {
  const isChosenListed = facets.some((facet) => facet.name === chosen);
  // One choice is none, unless it is the one that was made and a reader may want to undo it.
  if (facets.length < 2 && chosen === undefined) return [];
  const renderToggle = (value: string | undefined, label: string, count?: number): HTMLElement => {
    const button = makeButton(
      () => {
        choose(value);
      },
      label,
      ...(count === undefined ? [] : [make('small', '', ` ${count.toString()}`)]),
    );
    button.setAttribute('aria-pressed', String(value === chosen));
    button.dataset['choice'] = `${name} ${value ?? ''}`;
    return button;
  };
  const group = make('div', 'search-choices', renderToggle(undefined, `All ${name.toLowerCase()}s`));
  group.role = 'group';
  group.setAttribute('aria-label', name);
  if (chosen !== undefined && !isChosenListed) group.append(renderToggle(chosen, capitalize(chosen), 0));
  group.append(...facets.map((facet) => renderToggle(facet.name, capitalize(facet.label), facet.count)));
  return [group];
}
