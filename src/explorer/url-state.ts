/** Choices <-> the query of an address: only what differs from the standard is written, and anything may be read. */
import { choiceLabels, choiceNames, type ChoiceName, type Choices, type Resolved } from './choices.ts';

/** Writes choices as a query; the source always, so that the address says what it shows. Empty for the standard view. */
export function formatQuery({ chosen, standard }: Pick<Resolved, 'chosen' | 'standard'>): string {
  const differing = choiceNames.filter((name) => chosen[name] !== standard[name]);
  if (differing.length === 0) return '';
  const written = choiceNames.filter((name) => name === 'source' || differing.includes(name));
  return `?${new URLSearchParams(written.map((name) => [name, chosen[name]])).toString()}`;
}

/** Reads the wishes of a query; parameters that the explorer does not know are nobody's wish. */
export function parseQuery(query: string): Partial<Record<ChoiceName, string>> {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries(
    choiceNames.flatMap((name) => {
      const wish = parameters.get(name);
      return wish === null || wish.trim() === '' ? [] : [[name, wish.trim()]];
    }),
  );
}

const longestWish = 40;

/** Says in full sentences which wishes of an address could not be met and what is shown instead. */
export function describeUnmet({ unmet }: Pick<Resolved, 'unmet'>): string[] {
  return unmet.map(({ name, wish, instead }) => {
    const shown = wish.length > longestWish ? `${wish.slice(0, longestWish)}…` : wish;
    const label = choiceLabels[name].toLowerCase();
    if (!instead)
      return `The address asks for “${shown}” under ${label}, and these figures have nothing to choose there.`;
    return `The address asks for “${shown}” under ${label}, which is not among the figures; “${instead.text}” is shown.`;
  });
}

/** Applies one new choice; those before it stay, and those after it stay where they still can. */
export function changeChoice(
  chosen: Choices,
  name: ChoiceName,
  id: string,
): Partial<Record<ChoiceName, string>> {
  return { ...chosen, [name]: id };
}
