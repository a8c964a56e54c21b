/**
 * The choices of the explorer: source, place, what is measured, title, tier and year, each narrowing the next.
 *
 * In: records and what was chosen. Out: the options that remain, and the records that all choices leave. This
 * room must not know how the page is written, and apart from its element it must not know the browser.
 */
import { placeNames } from '../catalog/place-names.ts';
import type { PayRecord } from '../offer/pay-record.ts';

/** The choices in the order in which each narrows the next. */
export const choiceNames = ['source', 'place', 'measure', 'table', 'row', 'year'] as const;
export type ChoiceName = (typeof choiceNames)[number];

/** What is chosen. Empty text: this source has nothing of the kind to choose. */
export type Choices = Readonly<Record<ChoiceName, string>>;

/** The option that leaves every record of a choice in. */
export const all = 'all';

/** One option of a choice. */
export interface Option {
  readonly id: string;
  readonly text: string;
}

/** A choice with what can be chosen after the ones before it. */
export interface Choice {
  readonly name: ChoiceName;
  /** Empty when this source has nothing of the kind. */
  readonly options: readonly Option[];
  readonly chosen: string;
}

/** What the options are called; the rest is called as the records call it. */
export interface Names {
  /** Groups by id, in the order in which they are offered. */
  readonly groups: Readonly<Record<string, string>>;
}

const measureOptions: Readonly<Record<PayRecord['measure'], string>> = {
  base: 'Base pay',
  total: 'Total pay',
  wage: 'Gross wage',
  unspecified: 'Not stated by the source',
};

/** How a choice is called, above its options and in sentences. */
export const choiceLabels: Readonly<Record<ChoiceName, string>> = {
  source: 'Source',
  place: 'Place',
  measure: 'Measure',
  table: 'Occupation or title',
  row: 'Level, sector or role',
  year: 'Year',
};

interface Facet {
  readonly idOf: (record: PayRecord) => string | undefined;
  readonly textOf: (record: PayRecord, names: Names) => string;
  /** Text of the option that leaves every record in; absent where one must be chosen. */
  readonly allText?: string;
}

const facets: Readonly<Record<ChoiceName, Facet>> = {
  source: { idOf: ({ group }) => group, textOf: ({ group }, { groups }) => groups[group] ?? group },
  place: { idOf: ({ place }) => place, textOf: ({ place }) => placeNames[place] },
  measure: { idOf: ({ measure }) => measure, textOf: ({ measure }) => measureOptions[measure] },
  table: { idOf: ({ tableId }) => tableId, textOf: ({ table }) => table, allText: 'All' },
  // A row that describes a year is chosen by its year.
  row: {
    idOf: ({ rowId, year }) => (year === undefined ? rowId : undefined),
    textOf: ({ label }) => label,
    allText: 'All',
  },
  year: {
    idOf: ({ year }) => year?.toString(),
    textOf: ({ year = '' }) => year.toString(),
    allText: 'All years',
  },
};

/** The options of one choice, and the one that stands when nobody chose. */
interface Offered {
  readonly options: readonly Option[];
  readonly standard: string;
}

function offer(name: ChoiceName, records: readonly PayRecord[], names: Names): Offered {
  const { idOf, textOf, allText } = facets[name];
  const options = new Map<string, Option>();
  for (const record of records) {
    const id = idOf(record);
    if (id !== undefined && !options.has(id)) options.set(id, { id, text: textOf(record, names) });
  }
  const found = sortOptions(name, [...options.values()], names);
  if (found.length === 0) return { options: [], standard: '' };
  if (allText === undefined || found.length === 1) return { options: found, standard: found[0]?.id ?? '' };
  const withAll = [{ id: all, text: allText }, ...found];
  // The newest year is what most readers come for; all years of all tables at once would be a wall.
  return { options: withAll, standard: name === 'year' ? (found[0]?.id ?? all) : all };
}

function sortOptions(name: ChoiceName, options: readonly Option[], { groups }: Names): Option[] {
  const rank = (order: readonly string[], { id }: Option): number =>
    order.includes(id) ? order.indexOf(id) : order.length;
  const by = (order: readonly string[]) => (a: Option, b: Option) => rank(order, a) - rank(order, b);
  if (name === 'source') return options.toSorted(by(Object.keys(groups)));
  if (name === 'place') return options.toSorted(by(Object.keys(placeNames)));
  return name === 'year' ? options.toSorted((a, b) => Number(b.id) - Number(a.id)) : [...options];
}

/** What the wished choices come to. */
export interface Resolved {
  readonly choices: readonly Choice[];
  /** The same by name. */
  readonly chosen: Choices;
  /** Choices that stand as they would if nobody had chosen. */
  readonly standard: Choices;
  /** The records that all choices leave, in the order of the tables. */
  readonly records: readonly PayRecord[];
  /** Wishes that could not be met, with what stands instead. */
  readonly unmet: readonly {
    readonly name: ChoiceName;
    readonly wish: string;
    readonly instead: Option | undefined;
  }[];
}

/** Meets the wishes in order; one that cannot be met falls back to what stands when nobody chose. */
export function resolveChoices(
  records: readonly PayRecord[],
  wishes: Readonly<Partial<Record<ChoiceName, string>>>,
  names: Names,
): Resolved {
  let left: readonly PayRecord[] = records.filter(({ period }) => period === 'year');
  const choices: Choice[] = [];
  const unmet: Resolved['unmet'][number][] = [];
  const chosen: Partial<Record<ChoiceName, string>> = {};
  const standards: Partial<Record<ChoiceName, string>> = {};
  for (const name of choiceNames) {
    const { options, standard } = offer(name, left, names);
    const wish = wishes[name];
    const met = options.find(({ id }) => id === wish);
    const stands = met?.id ?? standard;
    if (wish !== undefined && wish !== '' && !met) {
      unmet.push({ name, wish, instead: options.find(({ id }) => id === stands) });
    }
    choices.push({ name, options, chosen: stands });
    chosen[name] = stands;
    standards[name] = standard;
    const { idOf } = facets[name];
    // A record that has nothing of the kind, such as a pooled table beside tables by year, shows under "all".
    if (stands !== all && stands !== '') left = left.filter((record) => (idOf(record) ?? stands) === stands);
  }
  return { choices, chosen: chosen as Choices, standard: standards as Choices, records: left, unmet };
}
