/** The shape of a provenance record in content/sources/. In: unknown data. Out: a typed source. */
import { z } from 'zod';
import { day, knownOrAbsent, sentence } from './schema-parts.ts';

/** How far the editors checked a source. */
export const verificationLevels = ['primary', 'copy', 'secondary', 'unverified', 'judgement'] as const;

/** How a source came by its figures. */
export const sourceMethods = [
  'survey',
  'job-ads',
  'filings',
  'self-reported',
  'official-statistics',
  'quotation',
  'compilation',
  'editorial',
] as const;

/** The provenance record of one source, content/sources/<id>.yaml. */
export const sourceSchema = z.strictObject({
  /** Title as the producer gives it. Example: "Future of Jobs Report 2023". */
  title: sentence,
  /** Who made it. Example: "World Economic Forum". */
  producer: sentence,
  /** Where it can be read, https only. Example: https://www.weforum.org/… */
  url: knownOrAbsent(z.url({ protocol: /^https$/ })),
  /** Day of publication. Example: 2023-05-01. */
  datePublished: knownOrAbsent(day),
  /** Day on which the editors last looked at it. Example: 2026-11-23. */
  dateAccessed: day,
  /** Licence and what it allows, in one sentence. Example: "CC BY 4.0". */
  licence: sentence,
  /** How the figures were gathered. Example: survey. */
  method: z.enum(sourceMethods),
  /** Who and how many stand behind it. Example: "803 companies". */
  sample: knownOrAbsent(sentence),
  /** What the editors did to check it. */
  verification: z.strictObject({
    /** primary: the source itself was read; copy: a copy kept by others; secondary: only quotations of it; unverified; judgement: ours. */
    level: z.enum(verificationLevels),
    /** What exactly was read or could not be read. */
    note: sentence,
  }),
  /** What a careful reader must know before using it. */
  caution: sentence,
  /** How the source asks to be named wherever its figures are shown or downloaded. Example: "Indeed Hiring Lab, CC BY 4.0". */
  attribution: sentence,
  /** Known faults of the source, each one sentence, worst first; empty when none is known. */
  knownProblems: z.array(sentence),
  /** An archived copy, https only, in case the address dies. */
  archivedUrl: knownOrAbsent(z.url({ protocol: /^https$/ })),
});

export type Source = z.infer<typeof sourceSchema>;
