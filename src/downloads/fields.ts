/**
 * Every column that a download may have, by name: one dictionary for all tables, so that a name means one thing.
 * In: column names. Out: fields of a Table Schema. It must not know which table has which column.
 */
import { payStatisticNames } from '../catalog/quantity.ts';
import { payStatistics, scopes } from '../catalog/schema.ts';
import { places } from '../catalog/schema-parts.ts';
import { listColumns } from './csv.ts';
import type { DataField, DataRecord } from './dataset.ts';

type FieldText = Omit<DataField, 'name'>;

const kebab = '[a-z0-9]+(-[a-z0-9]+)*';
const count = { minimum: 1 };

const text = (title: string, description: string, constraints?: DataField['constraints']): FieldText => ({
  title,
  type: 'string',
  description,
  ...(constraints && { constraints }),
});

const integer = (title: string, description: string, constraints: DataField['constraints'] = count) => ({
  title,
  type: 'integer' as const,
  description,
  constraints,
});

const payFields = Object.fromEntries(
  payStatistics.map((statistic): [string, FieldText] => [
    statistic,
    {
      title: payStatisticNames[statistic],
      type: 'number',
      description: `Pay in the currency and for the period of the row: ${payStatisticNames[statistic]}.`,
      constraints: { minimum: 0 },
    },
  ]),
);

const required = { required: true };

const fields: Readonly<Record<string, FieldText>> = {
  table: text('Table', 'Id of the table in this guide that the row comes from.', {
    required: true,
    pattern: kebab,
  }),
  id: text('Id', 'Permanent id of the row within its table.', { required: true, pattern: kebab }),
  label: text('Label', 'The population, as a reader would name it.', required),
  place: text('Place', 'Country as ISO 3166 alpha-2, or WORLD.', { required: true, enum: places }),
  measure: text('Measure', 'What the pay counts: base, total, wage or unspecified.', {
    required: true,
    enum: ['base', 'total', 'wage', 'unspecified'],
  }),
  currency: text('Currency', 'ISO 4217.', { required: true, pattern: '[A-Z]{3}' }),
  period: text('Period', 'The time that one amount pays for.', { required: true, enum: ['year', 'hour'] }),
  priceYear: text('Price year', 'The year or years whose prices these are.', required),
  year: { title: 'Year', type: 'year', description: 'The year that the row describes.' },
  ...payFields,
  employment: integer('Employment', 'People employed.'),
  topCoded: text(
    'Top-coded',
    'Statistics of the row that are only a floor, with spaces between: the true amount is at least the one given.',
  ),
  sampleSize: integer('Sample size', 'People, postings or ranges behind the row.'),
  sampleUnit: text('Sample unit', 'What the sample size counts.', { enum: ['people', 'postings', 'ranges'] }),
  sampleNote: text('Sample note', 'Why there is no sample size.'),
  role: text('Role', 'The occupation, as the source names it.', required),
  fromYear: {
    title: 'From',
    type: 'year',
    description: 'First year of the projection.',
    constraints: required,
  },
  toYear: { title: 'To', type: 'year', description: 'Last year of the projection.', constraints: required },
  growthPercent: {
    title: 'Growth',
    type: 'number',
    description: 'Change over the whole span, in percent.',
    constraints: { required: true, minimum: -100 },
  },
  jobsAdded: integer('Jobs added', 'Jobs added over the whole span.', {}),
  employmentFrom: integer('Employment, first year', 'People employed in the first year.'),
  employmentTo: integer('Employment, last year', 'People expected to be employed in the last year.'),
  annualOpenings: integer('Annual openings', 'Openings expected a year, replacements included.'),
  quarter: text('Quarter', 'Calendar quarter.', { required: true, pattern: '\\d{4}-Q[1-4]' }),
  percent: {
    title: 'Share',
    type: 'number',
    description: 'Share in percent.',
    constraints: { required: true, minimum: 0, maximum: 100 },
  },
  occupation: text('Occupation', 'The occupation, as the source names it.', required),
  occupationCode: text('Occupation code', 'Code of the occupation.', required),
  part: text('Part', 'The list of the profile that the row belongs to.', {
    required: true,
    enum: ['skills', 'knowledge', 'workStyles', 'technologies', 'tasks'],
  }),
  name: text('Name', 'Name as the source gives it.', required),
  importance: {
    title: 'Importance',
    type: 'number',
    description: 'From 1, not important, to 5, extremely important.',
    constraints: { minimum: 1, maximum: 5 },
  },
  month: { title: 'Month', type: 'yearmonth', description: 'Month of the rating.' },
  title: text('Title', 'Name of the level.', required),
  order: integer('Order', 'Position from the bottom of the ladder, starting at 1.', {
    required: true,
    minimum: 1,
  }),
  axis: text('Axis', 'What is rated, such as influence.', required),
  rating: integer('Rating', "From 1 to 5, the editors' judgment.", {
    required: true,
    minimum: 1,
    maximum: 5,
  }),
  scope: text('Scope', 'The largest thing that the level answers for.', { required: true, enum: scopes }),
  titles: text('Titles', 'Job titles met at the level, with semicolons between.'),
  summary: text('Summary', 'What a person at this level does.'),
  statement: text('Statement', 'The fact in one sentence.', required),
  amount: {
    title: 'Amount',
    type: 'number',
    description: 'The number, or the lower end of a range.',
    constraints: required,
  },
  amountHigh: { title: 'Upper amount', type: 'number', description: 'The upper end of a range.' },
  unit: text('Unit', 'What is counted.', required),
  bound: text('Bound', 'exact, about, at-least, or range from the amount to the upper amount.', {
    required: true,
    enum: ['exact', 'about', 'at-least', 'range'],
  }),
  source: text('Source', 'Id of the source record in this guide.', { required: true, pattern: kebab }),
};

/** The columns of the records that charts draw; units stand in their names. */
const chartFields: Readonly<Record<string, FieldText>> = {
  tableId: text('Table', 'Id of the table in this guide that the figure comes from.', {
    required: true,
    pattern: kebab,
  }),
  rowId: text('Row', 'Id of the row within the table.'),
  statistic: text('Statistic', 'Which statistic the amount is.'),
  amountUsd: {
    title: 'Amount',
    type: 'number',
    description: 'US dollars for the period that the notes name.',
  },
  payPeriod: text('Pay period', 'The time that the amount pays for.', { enum: ['year', 'hour'] }),
  n: integer('Sample size', 'People, postings or ranges behind the figure.'),
  nCounts: text('Sample unit', 'What the sample size counts.', { enum: ['people', 'postings', 'ranges'] }),
  demandId: text('Demand table', 'Id of the demand table in this guide that the figure comes from.', {
    pattern: kebab,
  }),
  profileId: text('Profile', 'Id of the skill profile in this guide that the figure comes from.', {
    pattern: kebab,
  }),
  levelId: text('Level', 'Id of the level in this guide.', { pattern: kebab }),
  scopeRank: integer(
    'Rank of the scope',
    'Position of the scope from the narrowest, starting at 1: an order, not a measurement.',
  ),
  indexFirstYear100: {
    title: 'Index',
    type: 'number',
    description: 'Demand, with the first year set to 100.',
  },
  item: text('Item', 'Name of the rated item, as the source gives it.'),
  importanceOneToFive: {
    title: 'Importance',
    type: 'number',
    description: 'From 1, not important, to 5, extremely important.',
    constraints: { minimum: 1, maximum: 5 },
  },
};

/** "employmentFrom" -> "Employment from". */
const spellOut = (name: string): string => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Whether the dictionary has a column. */
export const isDescribed = (name: string): boolean => name in fields || name in chartFields;

/** Describes the columns of rows; one that the dictionary lacks is described by its name and what stands in it. */
export function describeColumns(records: readonly DataRecord[]): DataField[] {
  return listColumns(records).map((name) => {
    const field = fields[name] ?? chartFields[name];
    if (field) return { name, ...field };
    const isNumber = records.every((record) => typeof (record[name] ?? 0) === 'number');
    return {
      name,
      title: spellOut(name),
      type: isNumber ? 'number' : 'string',
      description: `${spellOut(name)}.`,
    };
  });
}
