/** How to cite a chart or a table: a few words for running text, a full reference, and BibTeX from citation-js. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { formatPublicationYear } from '../catalog/citation.ts';
import type { Source } from '../catalog/schema-sources.ts';
import { siteTitle } from '../site/site.ts';
import { unique } from './provenance.ts';
import type { Dataset } from './dataset.ts';

/** The three forms of one citation, as plain text. */
export interface Citation {
  /** For running text. */
  readonly inline: string;
  /** For a list of references. */
  readonly full: string;
  /** One entry; its key is the id of the chart or table. */
  readonly bibtex: string;
}

/** The guide, as a work that others cite. */
export const guideName = `${siteTitle} guide`;

// The key of an entry is then the permanent id, hyphens included, instead of one that citation-js makes up.
const { format } = plugins.config.get('@bibtex') as {
  format: { useIdAsLabel: boolean; checkLabel: boolean };
};
format.useIdAsLabel = true;
format.checkLabel = false;

const processingClauses = {
  none: 'shown in',
  minor: 'with minor processing by',
  major: 'with major processing by',
};

/** "This guide" means nothing to those who read a citation elsewhere. */
const nameProducer = ({ producer }: Source): string => producer.replace(/\bthis guide\b/, `the ${guideName}`);

/** A producer, with the year of the newest of its sources; undefined where none is dated. */
interface Producer {
  readonly name: string;
  readonly year: number | undefined;
}

const findYear = (source: Source): number | undefined =>
  typeof source.datePublished === 'string' ? Number(formatPublicationYear(source)) : undefined;

const findNewest = (years: readonly (number | undefined)[]): number | undefined => {
  const known = years.filter((year) => year !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
};

const formatYear = (year: number | undefined): string => year?.toString() ?? 'n.d.';

function listProducers({ sources }: Dataset): Producer[] {
  return unique(sources.map(({ source }) => nameProducer(source))).map((name) => {
    const own = sources.filter(({ source }) => nameProducer(source) === name);
    return { name, year: findNewest(own.map(({ source }) => findYear(source))) };
  });
}

/** Builds the citation of a chart or table. */
export function buildCitation(dataset: Dataset): Citation {
  const producers = listProducers(dataset);
  const names = producers.map(({ name, year }) => `${name} (${formatYear(year)})`).join('; ');
  const clause = `${processingClauses[dataset.processing[0]?.level ?? 'none']} the ${guideName}`;
  const works = (withAddress: boolean): string =>
    dataset.sources
      .map(({ source }) => {
        const address = withAddress && typeof source.url === 'string' ? `, ${source.url}` : '';
        return `${nameProducer(source)}, “${source.title}” (${formatYear(findYear(source))})${address}`;
      })
      .join('; ');
  return {
    inline: `${names}, ${clause}`,
    full: `${names}, ${clause}. “${dataset.title}” [${dataset.kind}]. ${dataset.address} (last checked ${dataset.lastChecked}). Original data: ${works(true)}.`,
    // BibTeX escapes the underscores of addresses in a note, so there the works stand without them.
    bibtex: buildBibtex(dataset, producers, `Original data: ${works(false)}.`),
  };
}

function buildBibtex(
  { id, kind, title, address, lastChecked }: Dataset,
  producers: readonly Producer[],
  originals: string,
): string {
  const year = findNewest(producers.map((producer) => producer.year));
  const entry = {
    id,
    type: 'webpage',
    title,
    author: producers.map(({ name }) => ({ literal: name })),
    ...(year !== undefined && { issued: { 'date-parts': [[year]] } }),
    publisher: guideName,
    URL: address,
    note: `${kind === 'chart' ? 'Chart' : 'Table'}. Last checked ${lastChecked}. ${originals}`,
  };
  return String(new Cite([entry]).format('bibtex'))
    .trim()
    .replaceAll('\t', '  ');
}
