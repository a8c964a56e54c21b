/** Addresses of the pages that the site builds for records: templates, glossary topics, the list of references. */
import { referenceKinds, type Reference } from './schema-references.ts';
import { termTopics, type Term } from './schema-terms.ts';

/** The list of all references. */
export const referencesUrl = '/references/';

/** The alphabetical list of all terms. */
export const glossaryUrl = '/glossary/';

/** Returns the address of a template's page. */
export function buildTemplateUrl(id: string): string {
  return `/templates/${id}/`;
}

/** Returns the address of a glossary topic's page. */
export function buildTopicUrl(topic: Term['topic']): string {
  return `${glossaryUrl}${topic}/`;
}

/** Returns the address of a term, with its anchor. */
export function buildTermUrl(id: string, { topic }: Pick<Term, 'topic'>): string {
  return `${buildTopicUrl(topic)}#${id}`;
}

/** Kinds with many works stand on several pages by year: for each page its last year. A year never moves a page. */
const splitKinds: Readonly<Partial<Record<Reference['kind'], readonly number[]>>> = {
  paper: [2007, 2013, 2018, 2020, 2022, 2024, Number.POSITIVE_INFINITY],
  guide: [2019, 2024, Number.POSITIVE_INFINITY],
};

/** One page of the list of references. */
export interface ReferenceGroup {
  /** Stands in its address. Example: "papers-to-2020". */
  readonly slug: string;
  readonly kind: Reference['kind'];
  /** The years of the works on it, where the kind is split. */
  readonly years?: { readonly from: number; readonly to: number };
}

/** The pages that list references, in reading order. */
export const referenceGroups: readonly ReferenceGroup[] = referenceKinds.flatMap((kind): ReferenceGroup[] => {
  const lasts = splitKinds[kind];
  if (!lasts) return [{ slug: kind, kind }];
  return lasts.map((to, at) => {
    const from = at === 0 ? Number.NEGATIVE_INFINITY : (lasts[at - 1] ?? 0) + 1;
    const span = Number.isFinite(to) ? `to-${String(to)}` : `from-${String(from)}`;
    return { slug: `${kind}s-${span}`, kind, years: { from, to } };
  });
});

/** Says whether a page lists a reference. */
export function isInGroup({ kind, years }: ReferenceGroup, work: Pick<Reference, 'kind' | 'year'>): boolean {
  return work.kind === kind && (!years || (years.from <= work.year && work.year <= years.to));
}

/** Returns the slug of the page that lists a reference. Example: "papers-to-2020". */
export function getReferenceGroup(work: Pick<Reference, 'kind' | 'year'>): string {
  return referenceGroups.find((group) => isInGroup(group, work))?.slug ?? work.kind;
}

/** Returns the address of a page that lists references. */
export function buildGroupUrl(group: string): string {
  return `${referencesUrl}${group}/`;
}

/** Returns the address of a reference, with its anchor. */
export function buildReferenceUrl(id: string, reference: Pick<Reference, 'kind' | 'year'>): string {
  return `${buildGroupUrl(getReferenceGroup(reference))}#${id}`;
}

/** The pages that exist whatever records there are. */
export const recordListUrls: readonly string[] = [
  referencesUrl,
  ...referenceGroups.map(({ slug }) => buildGroupUrl(slug)),
  glossaryUrl,
  ...termTopics.map(buildTopicUrl),
];
