/** What a source's licence asks: which known licence it is, and the duties of whoever reuses the figures. */
import type { Source } from '../catalog/schema-sources.ts';

/** A licence by its Open Definition id, or "notspecified" and "other-closed" with the source's own words. */
export interface KnownLicence {
  /** Example: "CC-BY-4.0". */
  readonly name: string;
  readonly title: string;
  readonly path?: string;
  /** The shortest form for a line under a chart. Example: "CC BY 4.0". */
  readonly short: string;
  /** What it asks besides naming the source. */
  readonly duty?: string;
}

const known: readonly (readonly [RegExp, KnownLicence])[] = [
  [
    /\bODbL\b/,
    {
      name: 'ODbL-1.0',
      title: 'Open Database License 1.0',
      path: 'https://opendatacommons.org/licenses/odbl/1-0/',
      short: 'ODbL 1.0',
      duty: 'Share-alike: a database made from these figures and passed on must carry the ODbL 1.0 too.',
    },
  ],
  [
    /\bCC BY 4\.0\b/,
    {
      name: 'CC-BY-4.0',
      title: 'Creative Commons Attribution 4.0 International',
      path: 'https://creativecommons.org/licenses/by/4.0/',
      short: 'CC BY 4.0',
      duty: 'Under CC BY 4.0, give credit, link to the license, and say what you changed.',
    },
  ],
  [
    /\bCC0\b/,
    {
      name: 'CC0-1.0',
      title: 'Creative Commons Zero 1.0 Universal',
      path: 'https://creativecommons.org/publicdomain/zero/1.0/',
      short: 'CC0 1.0',
    },
  ],
  [/\bpublic domain\b/i, { name: 'other-pd', title: 'Public domain', short: 'public domain' }],
];

/** Finds the licence that a source names. Words that reserve all rights, or say there is none, come before any name. */
export function findLicence({ licence }: Pick<Source, 'licence'>): KnownLicence {
  const own = { title: licence, short: licence };
  if (/\ball rights reserved\b/i.test(licence)) return { name: 'other-closed', ...own };
  if (/\b(no|without( a)?|unclear) licen[cs]e\b/i.test(licence)) return { name: 'notspecified', ...own };
  return known.find(([pattern]) => pattern.test(licence))?.[1] ?? { name: 'notspecified', ...own };
}

/** Whether what is made from the figures must carry the same licence. */
export const isShareAlike = (source: Source): boolean => findLicence(source).name === 'ODbL-1.0';

/** Lists what a reuser of the source's figures must do, each as one sentence. */
export function listDuties(source: Source): string[] {
  const { duty } = findLicence(source);
  return [`Name the source as: ${source.attribution}`, ...(duty === undefined ? [] : [duty])];
}

/**
 * What a reader must know before reuse, beside producer and title, as short as the licence allows. Example:
 * "Credit: Indeed Hiring Lab, CC BY 4.0." or, where producer and title are all the credit asked for, "License: CC0."
 */
export function describeReuse(source: Source): string {
  const { name, short, duty } = findLicence(source);
  const isNamed = `${source.producer}, ${source.title}`.startsWith(source.attribution);
  // Credit that names the licence itself is enough; a licence without a name is always told in its own words.
  const isLicensed =
    !isNamed && name !== 'notspecified' && findLicence({ licence: source.attribution }).name === name;
  return [
    ...(isNamed ? [] : [`Credit: ${endWithPeriod(source.attribution)}`]),
    ...(isLicensed ? [] : [`License: ${endWithPeriod(short)}`]),
    ...(isShareAlike(source) && duty !== undefined ? [duty] : []),
  ].join(' ');
}

const endWithPeriod = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
