/** What several datasets say in the same way: units, cautions, places, years, and the sources behind them. */
import type { Catalog } from '../catalog/catalog.ts';
import type { SalaryTable } from '../catalog/schema.ts';
import type { Projection, ShareSeries } from '../catalog/schema-demand.ts';
import type { SkillProfile } from '../catalog/schema-skills.ts';
import type { NamedSource, Processing } from './dataset.ts';

const measureNotes: Readonly<Record<SalaryTable['measure'], string>> = {
  base: 'Amounts are base pay, without bonus and equity.',
  total: 'Amounts are total pay: base, bonus and equity.',
  wage: 'Amounts are gross wages, without equity and most bonuses.',
  unspecified: 'The source does not say whether bonus or equity is included.',
};

const currencyNames: Readonly<Record<SalaryTable['currency'], string>> = { USD: 'US dollars' };

/** Notes on the units, bounds and breaks of a salary table. */
export function listSalaryNotes(table: SalaryTable): string[] {
  const samples = { people: 'people', postings: 'job postings', ranges: 'advertised ranges' };
  const counts = table.rows.some(({ sampleSize }) => typeof sampleSize === 'number');
  return [
    `Amounts are in ${currencyNames[table.currency]} ${table.period === 'hour' ? 'an hour' : 'a year'}, in prices of ${table.priceYear}.`,
    measureNotes[table.measure],
    ...(counts ? [`Sample sizes count ${samples[table.sampleUnit ?? 'people']}.`] : []),
    ...(table.rows.some(({ topCoded }) => topCoded?.length)
      ? ['Top-coded amounts are a floor: the source hides what lies above.']
      : []),
    ...(table.breaks ?? []).map(
      ({ before, note }) => `Break before ${before.toString()}: ${note} Do not compare across it.`,
    ),
  ];
}

/** Notes on the units of a projection or a series. */
export const listDemandNotes = (table: Projection | ShareSeries): string[] =>
  table.kind === 'projection'
    ? ['Growth is in percent over the whole span, and jobs count people.']
    : [`Percent: ${table.measure}. Each point is one calendar quarter.`];

/** Notes on the units of a skill profile, and on what the source does not hold. */
export const listSkillNotes = (profile: SkillProfile): string[] => [
  `Importance runs from 1, not important, to 5, extremely important. Edition: ${profile.edition}.`,
  ...profile.missing.map(({ note }) => note),
];

/** The years that a salary table describes: those of its rows, else the text on its prices. */
export function listSalaryYears({ rows, priceYear }: SalaryTable): (number | string)[] {
  const years = rows.flatMap(({ year }) => year ?? []);
  return years.length > 0 ? years : [priceYear];
}

/** The years of a projection, or the quarters of a series. */
export const listDemandYears = (table: Projection | ShareSeries): (number | string)[] =>
  table.kind === 'projection' ? [table.fromYear, table.toYear] : table.points.map(({ period }) => period);

/** The span of all calendar years named in texts, as ISO 8601: "2024", "2020/2024". Undefined where none is named. */
export function formatYears(texts: readonly (string | number | undefined)[]): string | undefined {
  const years = texts.flatMap((text) =>
    [...String(text ?? '').matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => year),
  );
  const [first, ...rest] = [...new Set(years)].sort();
  return rest.length > 0 ? `${first ?? ''}/${rest.at(-1) ?? ''}` : first;
}

/** Returns the sources of these ids, each once. @throws Error for an id that the catalog does not have. */
export const getSources = (catalog: Catalog, ids: readonly string[]): NamedSource[] =>
  [...new Set(ids)].map((id) => {
    const source = catalog.sources[id];
    if (!source) throw new Error(`No source "${id}" in content/sources.`);
    return { id, source };
  });

/** The oldest day on which any of the sources was last looked at. */
export const findLastChecked = (sources: readonly NamedSource[]): string =>
  sources.map(({ source }) => source.dateAccessed).sort()[0] ?? '';

const heaviness = ['major', 'minor', 'none'];

/** Processing notes without repeats, the heaviest first. */
export const sortProcessing = (all: readonly Processing[]): Processing[] =>
  all
    .filter(({ note }, at) => all.findIndex((other) => other.note === note) === at)
    .sort((a, b) => heaviness.indexOf(a.level) - heaviness.indexOf(b.level));

/** Texts without repeats, in order. */
export const unique = <Text extends string>(texts: readonly Text[]): Text[] => [...new Set(texts)];
