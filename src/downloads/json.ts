/** A dataset as one JSON document: the rows, what the columns mean, where the figures come from and what reuse asks. */
import type { Source } from '../catalog/schema-sources.ts';
import { verificationNames } from '../catalog/citation.ts';
import { buildSourceUrl } from '../catalog/source-page.ts';
import { siteUrl } from '../site/site.ts';
import { buildCitation } from './citation.ts';
import type { Dataset, NamedSource } from './dataset.ts';
import { findLicence, isShareAlike, listDuties } from './licences.ts';

/** A fact, or null with the reason beside it. */
const orNull = (fact: Source['url']) => (typeof fact === 'string' ? fact : null);

/** Builds the record of one source as it stands in downloads. */
export function buildSourceJson({ id, source }: NamedSource) {
  const { path } = findLicence(source);
  return {
    id,
    title: source.title,
    producer: source.producer,
    url: orNull(source.url),
    record: `${siteUrl}${buildSourceUrl(id)}`,
    datePublished: orNull(source.datePublished),
    dateAccessed: source.dateAccessed,
    license: source.licence,
    ...(path !== undefined && { licenseUrl: path }),
    attribution: source.attribution,
    shareAlike: isShareAlike(source),
    duties: listDuties(source),
    verification: `${verificationNames[source.verification.level]} ${source.verification.note}`,
    caution: source.caution,
    knownProblems: source.knownProblems,
  };
}

/** Builds the text of the JSON file of a chart or table. */
export function buildJson(dataset: Dataset): string {
  const extensions = dataset.kind === 'chart' ? ['csv', 'json', 'svg', 'png'] : ['csv', 'json'];
  const body = {
    id: dataset.id,
    title: dataset.title,
    description: dataset.description,
    address: dataset.address,
    lastChecked: dataset.lastChecked,
    temporalCoverage: dataset.temporalCoverage ?? null,
    places: dataset.places,
    notes: dataset.notes,
    cautions: dataset.cautions,
    processing: dataset.processing,
    attribution: dataset.sources.map(({ source }) => source.attribution),
    license: dataset.sources.map(({ source }) => source.licence),
    citation: buildCitation(dataset),
    sources: dataset.sources.map(buildSourceJson),
    downloads: Object.fromEntries(
      extensions.map((extension) => [extension, `${siteUrl}${dataset.path}.${extension}`]),
    ),
    fields: dataset.fields,
    records: dataset.records,
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}
