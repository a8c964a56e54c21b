import type { Catalog } from '../../../src/catalog/catalog.ts';
import type { ChartSpec } from '../../../src/charts/chart-spec.ts';
import { buildPage } from '../../helpers/page-record.ts';
import {
  buildCatalog,
  buildLevel,
  buildProfile,
  buildProjection,
  buildRow,
  buildSeries,
  buildSource,
  buildTable,
} from '../../helpers/svg-catalog.ts';

/** A label with everything that CSV, SVG and BibTeX must escape. */
export const awkward = 'Engineer, "senior" & {lead} <b> é $1 50% _x_\nsecond line';

const figureText = {
  subtitle: 'Annual pay, survey of 2024',
  conclude: 'So it is.',
  caution: 'Not more than {engineers/b/p90}.',
};

/** A catalog with one table of each kind, three sources of different licences, and a figure on a page. */
export function buildExample(): Catalog {
  return buildCatalog({
    sources: {
      editors: buildSource({ producer: 'Editors of this guide', method: 'editorial', title: 'Reading' }),
      forecast: buildSource({
        title: 'Jobs Forecast',
        producer: 'World Forum',
        url: { absent: 'Out of print.' },
        datePublished: { absent: 'It carries no date.' },
        dateAccessed: '2024-03-02',
        licence: 'All rights reserved. Short facts are quoted with attribution.',
        attribution: 'World Forum, Jobs Forecast',
      }),
      open: buildSource({
        title: 'Developer Survey',
        producer: 'Stack Office',
        licence: 'Open Database License (ODbL) 1.0',
        attribution: 'Developer Survey, Stack Office, ODbL 1.0',
        knownProblems: ['Self-selected.'],
      }),
      survey: buildSource(),
    },
    salaries: {
      engineers: buildTable(
        [
          buildRow({
            id: 'a',
            label: awkward,
            p10: 80_000,
            p50: 100_000.5,
            p90: 150_000,
            sampleSize: 40,
            year: 2023,
          }),
          buildRow({ id: 'b', label: 'Lead', p50: 120_000, p90: 239_200, topCoded: ['p90'], year: 2024 }),
        ],
        { breaks: [{ before: 2024, note: 'New method.' }], processing: { level: 'minor', note: 'Rounded.' } },
      ),
      'self-reported': buildTable([buildRow({ p50: 90_000, sampleSize: 20 })], {
        title: 'Self-reported pay',
        source: 'open',
        place: 'GB',
        measure: 'total',
      }),
    },
    demand: {
      growth: buildProjection({ source: 'forecast', jobsAdded: -2000 }),
      share: buildSeries([
        { period: '2023-Q4', percent: 1.25 },
        { period: '2024-Q1', percent: 2 },
      ]),
    },
    skills: {
      profile: buildProfile({ technologies: ['Python'], missing: [{ part: 'tasks', note: 'No tasks.' }] }),
    },
    levels: {
      junior: buildLevel({ order: 2, source: 'editors' }),
      entry: buildLevel({ order: 1, source: 'editors' }),
    },
    claims: {
      experience: {
        statement: 'Five to ten years.',
        quantity: { amount: 5, amountHigh: 10, unit: 'years', bound: 'range' },
        source: 'survey',
      },
    },
    figures: {
      pay: {
        kind: 'pay-ranges',
        title: 'Leads earn {engineers/b/p50}',
        tables: ['engineers', 'self-reported'],
        ...figureText,
      },
    },
    pages: { salaries: buildPage('salaries', 'Salaries', { figureIds: [{ id: 'pay', line: 3 }] }) },
  });
}

/** The part of the spec of figure "pay" that downloads read. */
export const payChart: Pick<ChartSpec, 'id' | 'title' | 'table'> = {
  id: 'pay',
  title: 'Leads earn $120k & more',
  table: {
    columns: ['Title'],
    rows: [['Lead']],
    records: [
      { tableId: 'engineers', rowId: 'a', label: awkward, statistic: 'p50', amountUsd: 100_000.5, n: 40 },
      { tableId: 'engineers', rowId: 'b', label: 'Lead', statistic: 'p50', amountUsd: 120_000, n: null },
    ],
  },
};
