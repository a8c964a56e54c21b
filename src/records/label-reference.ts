import type { Reference } from '../catalog/schema-references.ts';

// Right for persons; a body, or a name written otherwise, has a label of its own.
const familyName = (author: string): string => author.split(' ').at(-1) ?? author;

/** Names a reference within a sentence. Example: "Sculley et al. 2015". */
export function labelReference({
  label,
  authors,
  year,
}: Pick<Reference, 'label' | 'authors' | 'year'>): string {
  if (label !== undefined) return label;
  const [first = '', second, ...others] = authors;
  const isMany = others.length > 0 || second === 'others';
  const names =
    second === undefined
      ? familyName(first)
      : isMany
        ? `${familyName(first)} et al.`
        : `${familyName(first)} and ${familyName(second)}`;
  return `${names} ${String(year)}`;
}

/** Lists the authors of a reference as a reader expects them. Example: "D. Sculley and others". */
export function formatAuthors(authors: readonly string[]): string {
  const shown = authors.length > 4 ? [...authors.slice(0, 3), 'others'] : authors;
  return new Intl.ListFormat('en-US').format(shown);
}
