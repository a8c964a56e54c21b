import type { Catalog } from '../../src/catalog/catalog.ts';
import { buildPage } from '../helpers/page-record.ts';
import { buildCatalog, buildProjection, buildRow, buildSource, buildTable } from '../helpers/svg-catalog.ts';

/** Text that breaks a page which writes it as markup. */
export const hostile = '<script>alert("1")</script> & </p>';

/** A guide with one table, one projection, two claims, one figure of each and a page that shows them. */
export function buildGuide(): Catalog {
  const text = {
    conclude: 'The average is {engineers/average}.',
    caution: 'Not every one earns {engineers/p75}.',
  };
  return buildCatalog({
    sources: {
      survey: buildSource(),
      forecast: buildSource({
        title: 'Jobs Forecast',
        producer: 'Forum',
        url: { absent: 'Out of print.' },
        datePublished: { absent: 'It carries no date.' },
        sample: { absent: 'It does not say.' },
        method: 'compilation',
        verification: { level: 'unverified', note: 'We could not get it.' },
      }),
    },
    salaries: { engineers: buildTable([buildRow({ p25: 118_500, average: 147_220, p75: 173_000 })]) },
    demand: { specialists: buildProjection({ source: 'forecast', jobsAdded: 1_000_000 }) },
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
        title: 'Engineers earn near {engineers/average}',
        subtitle: 'Reported annual pay',
        tables: ['engineers'],
        ...text,
      },
      growth: {
        kind: 'growth',
        title: 'Demand grows',
        subtitle: 'Projected demand',
        demand: 'specialists',
        ...text,
      },
    },
    pages: {
      salaries: buildPage('salaries', 'Salaries', { figureIds: [{ id: 'pay', line: 20 }] }),
      market: buildPage('market', 'Market', { references: [{ ref: 'specialists/growth', line: 9 }] }),
    },
  });
}
