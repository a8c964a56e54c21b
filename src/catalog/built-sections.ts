/**
 * The headings that pages draw from records and not from Markdown: parts of a template, of a source's record, and of the
 * list of references, and the kinds of works on the reading list. They are sections like all others, with ids that stay.
 */
import type { Catalog } from './catalog.ts';
import { buildTemplateUrl, referencesUrl } from './record-pages.ts';
import type { Template } from './schema-hiring.ts';
import { referenceKindNames, referenceKinds, type Reference } from './schema-references.ts';
import { buildSourceUrl } from './source-page.ts';

/** A heading that a page draws. */
export interface BuiltSection {
  readonly id: string;
  readonly depth: 2 | 3;
  readonly title: string;
}

/** A heading and the page on which it stands. */
export interface PlacedSection extends BuiltSection {
  /** Address from the root. */
  readonly url: string;
}

/** The headings of a template's page. */
export const listTemplateSections = (id: string, { parts }: Pick<Template, 'parts'>): BuiltSection[] => [
  { id: `${id}-parts`, depth: 2, title: 'The parts, with a worked example' },
  ...parts.map((part) => ({ id: part.id, depth: 3 as const, title: part.heading })),
  { id: `${id}-mistakes`, depth: 2, title: 'Common mistakes' },
];

/** The headings of a source's page. */
export const listSourceSections = (id: string): BuiltSection[] => [
  { id: `${id}-record`, depth: 2, title: 'The record' },
  { id: `${id}-problems`, depth: 2, title: 'Known problems' },
  { id: `${id}-uses`, depth: 2, title: 'What rests on it' },
];

/** The headings of the page that counts the references. */
export const referenceSections: readonly BuiltSection[] = [
  { id: 'reference-kinds', depth: 2, title: 'By kind' },
  { id: 'reference-verification', depth: 2, title: 'How they were verified' },
];

/** A heading of the reading list. */
export interface ReadingSection extends PlacedSection {
  readonly kind: Reference['kind'];
}

/** The headings of all reading lists, one for each kind of works that a page shows. */
export function listReadingSections({ pages, references }: Catalog): ReadingSection[] {
  const works = Object.values(references).filter(({ reading }) => reading);
  const shown = referenceKinds.filter((kind) => works.some((work) => work.kind === kind));
  return Object.values(pages).flatMap(({ url, sections }) =>
    sections
      .flatMap(({ pieces }) => pieces)
      .flatMap((piece) => {
        if (typeof piece === 'string' || piece.component !== 'ReadingList') return [];
        const kinds = piece.attributes['kinds']?.split(/\s+/) ?? shown;
        return shown
          .filter((kind) => kinds.includes(kind))
          .map((kind) => ({
            id: buildReadingId(kind),
            depth: 2 as const,
            title: referenceKindNames[kind],
            url,
            kind,
          }));
      }),
  );
}

/** The id of the heading above the works of a kind. */
export const buildReadingId = (kind: Reference['kind']): string => `reading-${kind}`;

/** All headings that pages of this catalog draw, each with its page. */
export function listBuiltSections(catalog: Catalog): PlacedSection[] {
  const place = (url: string, sections: readonly BuiltSection[]): PlacedSection[] =>
    sections.map((section) => ({ ...section, url }));
  return [
    ...Object.entries(catalog.templates).flatMap(([id, template]) =>
      place(buildTemplateUrl(id), listTemplateSections(id, template)),
    ),
    ...Object.keys(catalog.sources).flatMap((id) => place(buildSourceUrl(id), listSourceSections(id))),
    ...(Object.keys(catalog.references).length > 0 ? place(referencesUrl, referenceSections) : []),
    ...listReadingSections(catalog),
  ];
}
