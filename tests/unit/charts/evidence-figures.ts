/** One figure of each newer kind, over invented tables as large as the guide's, for looking at whole pictures. */
import type { Catalog } from '../../../src/catalog/catalog.ts';
import type { SalaryRow } from '../../../src/catalog/schema.ts';
import type { ShareSeries } from '../../../src/catalog/schema-demand.ts';
import {
  buildCatalog,
  buildProfile,
  buildProjection,
  buildRow,
  buildSeries,
  buildTable,
  figureText,
} from '../../helpers/svg-catalog.ts';

const levelRow = (
  label: string,
  p10: number,
  sampleSize: number,
  parts: Partial<SalaryRow> = {},
): SalaryRow =>
  buildRow({
    id: label.toLowerCase().replaceAll(' ', '-'),
    label,
    p10,
    p25: p10 * 1.25,
    p50: p10 * 1.55,
    p75: p10 * 1.9,
    p90: p10 * 2.3,
    sampleSize,
    ...parts,
  });

const yearRow = (year: number, p25: number): SalaryRow =>
  buildRow({
    id: `y${year.toString()}`,
    label: year.toString(),
    year,
    p10: p25 * 0.75,
    p25,
    p50: p25 * 1.36,
    p75: p25 * 1.73,
    p90: Math.min(239_200, p25 * 2.3),
    employment: 30_000 + (year - 2020) * 1_710,
    ...(year === 2024 ? { topCoded: ['p90'] } : {}),
  });

const years = [yearRow(2020, 95_430), yearRow(2021, 98_120), yearRow(2022, 102_440), yearRow(2023, 107_090)];
const yearTable = (title: string, share: number) =>
  buildTable(
    [...years, yearRow(2024, 110_280)].map((row) => {
      const scaled = (['p10', 'p25', 'p50', 'p75'] as const).map((name) => [
        name,
        Math.round((row[name] ?? 0) * share),
      ]);
      return { ...row, ...Object.fromEntries(scaled) } as SalaryRow;
    }),
    {
      title,
      measure: 'wage',
      breaks: [
        {
          before: 2021,
          note: 'The office changed how it estimates wages, so earlier years differ in method.',
        },
      ],
    },
  );

const quarters = Array.from(
  { length: 30 },
  (_, index) => `${(2019 + Math.floor(index / 4)).toString()}-Q${((index % 4) + 1).toString()}`,
);
const shares: readonly (readonly [ShareSeries['place'], number, number])[] = [
  ['US', 1.9, 6.4],
  ['GB', 1.5, 4.9],
  ['DE', 1.2, 3.6],
  ['FR', 1.1, 4.2],
  ['AU', 1.4, 3.9],
  ['CA', 1.7, 17.4],
  ['IE', 1.8, 7.7],
  ['IT', 0.6, 1.9],
  ['NL', 1.3, 4.4],
];
/** A line that wavers on its way, the same way every time. */
const series = ([place, from, to]: (typeof shares)[number], seed: number): ShareSeries =>
  buildSeries(
    quarters.map((period, index) => {
      const share = index / (quarters.length - 1);
      const wave = 0.12 * (to - from) * Math.sin(index * (1.1 + 0.13 * seed)) * (1 - share);
      return { period, percent: Number((from + (to - from) * share ** 2.4 + wave).toFixed(2)) };
    }),
    { place, group: 'ai-share' },
  );

const ratings = (values: readonly number[]) =>
  [
    'Critical Thinking',
    'Mathematics',
    'Complex Problem Solving',
    'Judgment and Decision Making',
    'Management of Personnel Resources',
    'Programming',
  ].map((name, index) => ({ name, importance: values[index] ?? 1, sampleSize: 8, month: '2019-08' }));

/** The catalog with every newer kind of figure, filed under its kind. */
export const evidenceCatalog: Catalog = buildCatalog({
  salaries: {
    advertised: buildTable(
      [
        levelRow('Entry level', 71_500, 412),
        levelRow('Mid level', 92_000, 1_164),
        levelRow('Senior', 118_000, 3_870, { p90: 239_200, topCoded: ['p90'] }),
        levelRow('Executive or director', 122_000, 18, {
          p75: 231_000,
          p90: 239_200,
          topCoded: ['p75', 'p90'],
        }),
      ],
      { sampleUnit: 'ranges' },
    ),
    scientists: yearTable('Computer and information research scientists', 1),
    data: yearTable('Data scientists', 0.8),
    managers: yearTable('Computer and information systems managers', 1.18),
    reported: buildTable([
      levelRow('AI or ML engineer', 104_000, 80),
      levelRow('Data scientist', 96_000, 121),
      levelRow('Engineering manager', 130_000, 204),
      levelRow('Applied scientist', 118_000, 18),
    ]),
  },
  demand: {
    ...Object.fromEntries(
      shares.map((each, index) => [`ai-share-${each[0].toLowerCase()}`, series(each, index)]),
    ),
    scientists: buildProjection({
      role: 'Computer and information research scientists',
      growthPercent: 19.7,
      fromYear: 2024,
      toYear: 2034,
    }),
    data: buildProjection({ role: 'Data scientists', growthPercent: 33.5, fromYear: 2024, toYear: 2034 }),
    developers: buildProjection({
      role: 'Software developers',
      growthPercent: 15.8,
      fromYear: 2024,
      toYear: 2034,
    }),
    all: buildProjection({ role: 'All occupations', growthPercent: 3.1, fromYear: 2024, toYear: 2034 }),
  },
  skills: {
    scientists: buildProfile({
      title: 'Computer and information research scientists',
      skills: ratings([4.25, 3.75, 4.12, 3.88, 2.5, 3.62]),
    }),
    managers: buildProfile({
      title: 'Computer and information systems managers',
      skills: ratings([4, 2.62, 3.75, 3.88, 3.75, 2.25]),
    }),
  },
  figures: {
    'pay-percentiles': { kind: 'pay-percentiles', ...figureText, tables: ['advertised'] },
    'pay-by-occupation': {
      kind: 'pay-percentiles',
      ...figureText,
      tables: ['scientists', 'data', 'managers'],
      rows: ['y2024'],
      nameBy: 'table',
    },
    'pay-over-years': { kind: 'pay-over-years', ...figureText, table: 'scientists' },
    'bars-with-n': { kind: 'bars-with-n', ...figureText, tables: ['reported'], statistic: 'p50' },
    'growth-bars': {
      kind: 'growth-bars',
      ...figureText,
      demand: ['data', 'scientists', 'developers', 'all'],
    },
    'share-multiples': { kind: 'share-multiples', ...figureText, group: 'ai-share' },
    radar: {
      kind: 'radar',
      ...figureText,
      profiles: ['scientists', 'managers'],
      part: 'skills',
      items: ratings([]).map(({ name }) => name),
    },
    'radar-of-one': {
      kind: 'radar',
      ...figureText,
      profiles: ['scientists'],
      part: 'skills',
      items: [
        'Critical Thinking',
        'Mathematics',
        'Programming',
        'Complex Problem Solving',
        'Judgment and Decision Making',
      ],
    },
  },
});
