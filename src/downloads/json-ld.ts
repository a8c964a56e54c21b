/** The datasets of one page as schema.org JSON-LD, so that dataset searches find the charts and say whose they are. */
import { placeNames } from '../catalog/place-names.ts';
import { siteTitle, siteUrl } from '../site/site.ts';
import type { Dataset } from './dataset.ts';
import { findLicence } from './licences.ts';
import { unique } from './provenance.ts';

const guide = { '@id': `${siteUrl}/#guide` };

const formats = { csv: 'text/csv', json: 'application/json' };

/** Search engines want 50 characters at least. */
const describe = ({ title, description }: Dataset): string =>
  description.length >= 50 ? description : `${title}. ${description}`;

/** Builds the schema.org Dataset of one chart or table, without its context. */
export function buildDatasetJsonLd(dataset: Dataset) {
  const variables = dataset.fields.filter(({ type }) => type === 'number' || type === 'integer');
  return {
    '@type': 'Dataset',
    '@id': dataset.address,
    name: dataset.title,
    description: describe(dataset),
    url: dataset.address,
    creator: guide,
    isAccessibleForFree: true,
    license: [...new Set(dataset.sources.map(({ source }) => findLicence(source)))].map(
      ({ path, title }) => path ?? { '@type': 'CreativeWork', name: title },
    ),
    creditText: dataset.sources.map(({ source }) => source.attribution).join('; '),
    isBasedOn: unique(
      dataset.sources.map(({ source }) => (typeof source.url === 'string' ? source.url : source.title)),
    ),
    ...(dataset.temporalCoverage !== undefined && { temporalCoverage: dataset.temporalCoverage }),
    ...(dataset.places.length > 0 && {
      spatialCoverage: dataset.places.map((place) => placeNames[place]),
    }),
    variableMeasured: variables.map(({ title }) => title),
    distribution: Object.entries(formats).map(([extension, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: `${siteUrl}${dataset.path}.${extension}`,
    })),
  };
}

/** Builds the JSON-LD of a page: the guide once, and its datasets. Safe inside a script element. */
export function buildPageJsonLd(datasets: readonly Dataset[]): string {
  const graph = [
    { '@type': 'Organization', ...guide, name: siteTitle, url: `${siteUrl}/` },
    ...datasets.map(buildDatasetJsonLd),
  ];
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
}
