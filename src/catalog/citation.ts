import type { Source } from './schema-sources.ts';

/** How each way of gathering figures is called in text for readers. */
export const methodNames: Readonly<Record<Source['method'], string>> = {
  survey: 'Survey',
  'job-ads': 'Job advertisements',
  filings: 'Public filings',
  'self-reported': 'Self-reported figures',
  'official-statistics': 'Official statistics',
  quotation: 'Quotation',
  compilation: 'Compilation of other sources',
  editorial: 'Editorial judgment',
};

/** How far a source was checked, as a sentence for readers. */
export const verificationNames: Readonly<Record<Source['verification']['level'], string>> = {
  primary: 'Read at the source.',
  copy: 'Read in a copy.',
  secondary: 'Known through quotations.',
  unverified: 'Not verified.',
  judgement: 'Our own judgment.',
};

/** Formats the year of publication, or "no date" when the source carries none. */
export function formatPublicationYear(source: Source): string {
  return typeof source.datePublished === 'string' ? source.datePublished.slice(0, 4) : 'no date';
}

/** Formats the one line under a figure: producer, title, year and how far the source was checked. */
export function formatAttribution(source: Source): string {
  const work = `${source.producer}, ${source.title} (${formatPublicationYear(source)}).`;
  return `${work} ${verificationNames[source.verification.level]}`;
}
