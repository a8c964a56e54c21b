import type { ReferenceGroup } from '../catalog/record-pages.ts';
import { referenceKindNames, type Reference } from '../catalog/schema-references.ts';
import type { Term } from '../catalog/schema-terms.ts';

/** Names a page that lists references. Example: "Papers, 2019 to 2020". */
export function nameReferenceGroup({ kind, years }: ReferenceGroup): string {
  const name = referenceKindNames[kind];
  if (!years) return name;
  const { from, to } = years;
  if (!Number.isFinite(from)) return `${name} to ${String(to)}`;
  return Number.isFinite(to)
    ? `${name}, ${String(from)} to ${String(to)}`
    : `${name} from ${String(from)} on`;
}

/** How a reference was verified, for readers. */
export const verificationLevels: Readonly<Record<Reference['verification']['level'], string>> = {
  full: 'Text read',
  abstract: 'Abstract or landing page read',
  copy: 'Copy kept by others read',
  secondary: 'Known from others only',
};

/** Topics of the glossary as headings. */
export const topicNames: Readonly<Record<Term['topic'], string>> = {
  role: 'The role and the ladder',
  pay: 'Pay and equity',
  learning: 'Learning',
  data: 'Data',
  evaluation: 'Evaluation',
  systems: 'Systems and infrastructure',
  operation: 'Operation',
  llm: 'Language models and agents',
  law: 'Law, risk and responsibility',
  statistics: 'Statistics and experiments',
};
