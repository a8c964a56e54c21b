/** All tables together as a Frictionless Data Package (version 1): one resource with a Table Schema for each CSV. */
import type { Catalog } from '../catalog/catalog.ts';
import { siteDescription, siteTitle, siteUrl } from '../site/site.ts';
import { buildCitation } from './citation.ts';
import type { Dataset, NamedSource } from './dataset.ts';
import { findLicence, listDuties } from './licences.ts';
import { listTableDatasets } from './table-datasets.ts';

const listLicences = (sources: readonly NamedSource[]) =>
  [...new Set(sources.map(({ source }) => findLicence(source)))].map(({ name, title, path }) => ({
    name,
    title,
    ...(path !== undefined && { path }),
  }));

const listSources = (sources: readonly NamedSource[]) =>
  sources.map(({ source }) => ({
    title: `${source.producer}: ${source.title}`,
    ...(typeof source.url === 'string' && { path: source.url }),
  }));

function buildResource(dataset: Dataset) {
  return {
    profile: 'tabular-data-resource',
    name: dataset.id,
    path: `${dataset.id}.csv`,
    title: dataset.title,
    description: [dataset.description, ...dataset.notes, ...dataset.cautions].join(' '),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields: dataset.fields, missingValues: [''], primaryKey: dataset.primaryKey },
    sources: listSources(dataset.sources),
    licenses: listLicences(dataset.sources),
    attribution: dataset.sources.map(({ source }) => source.attribution),
    duties: [...new Set(dataset.sources.flatMap(({ source }) => listDuties(source)))],
    lastChecked: dataset.lastChecked,
    processing: dataset.processing,
    citation: buildCitation(dataset).full,
  };
}

/** Builds the descriptor, datapackage.json; the CSV files stand beside it. */
export function buildDataPackage(catalog: Catalog) {
  const tables = listTableDatasets(catalog);
  const sources = new Map(tables.flatMap((table) => table.sources).map((named) => [named.id, named]));
  return {
    profile: 'tabular-data-package',
    name: 'principal-ai-ml-engineer-guide',
    id: `${siteUrl}/data/datapackage.json`,
    title: `${siteTitle}: the figures of the guide`,
    description: `${siteDescription} Each table keeps the license of its source; what reuse asks stands at each resource.`,
    homepage: siteUrl,
    contributors: [{ title: `Editors of the ${siteTitle} guide`, role: 'wrangler' }],
    licenses: listLicences([...sources.values()]),
    sources: listSources([...sources.values()]),
    resources: tables.map(buildResource),
  };
}

/** Builds the text of datapackage.json. */
export const formatDataPackage = (catalog: Catalog): string =>
  `${JSON.stringify(buildDataPackage(catalog), null, 2)}\n`;
