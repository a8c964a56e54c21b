/**
 * What has an id without a content page of its own: the pages that the site builds for lists of records, and the
 * headings that pages draw from records. In: the catalog. Out: entries of the inventory.
 */
import {
  listReadingSections,
  listSourceSections,
  listTemplateSections,
  referenceSections,
  type BuiltSection,
} from '../catalog/built-sections.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { methodNames, verificationNames } from '../catalog/citation.ts';
import { describeUses } from '../catalog/describe-uses.ts';
import {
  buildGroupUrl,
  buildTemplateUrl,
  buildTopicUrl,
  glossaryUrl,
  isInGroup,
  referenceGroups,
  referencesUrl,
} from '../catalog/record-pages.ts';
import type { Template } from '../catalog/schema-hiring.ts';
import type { Source } from '../catalog/schema-sources.ts';
import { termTopics } from '../catalog/schema-terms.ts';
import { buildSourceUrl } from '../catalog/source-page.ts';
import { nameReferenceGroup, topicNames, verificationLevels } from '../records/kind-names.ts';
import { resolveText } from '../records/rich-text.ts';
import { buildEntry, buildPageId, type InventoryEntry } from './inventory-entry.ts';

/** Lists them. */
export function listBuiltEntries(catalog: Catalog): InventoryEntry[] {
  return [
    ...listBuiltPages(catalog),
    ...Object.entries(catalog.templates).flatMap(([id, template]) => listOfTemplate(catalog, id, template)),
    ...Object.entries(catalog.sources).flatMap(([id, source]) => listOfSource(catalog, id, source)),
    ...listOfReferences(catalog),
    ...listOfReading(catalog),
  ];
}

const page = (address: string, title: string, summary: string): InventoryEntry =>
  buildEntry(buildPageId(address), 'page', address, title, summary);

function listBuiltPages({ terms, references }: Catalog): InventoryEntry[] {
  const topics = termTopics.filter((topic) => Object.values(terms).some((term) => term.topic === topic));
  const groups = referenceGroups.filter((group) =>
    Object.values(references).some((work) => isInGroup(group, work)),
  );
  if (topics.length === 0 && groups.length === 0) return [];
  return [
    page(glossaryUrl, 'Glossary', 'Plain definitions of the words that principal AI/ML engineers use.'),
    ...topics.map((topic) =>
      page(
        buildTopicUrl(topic),
        `Glossary: ${topicNames[topic].toLowerCase()}`,
        `${topicNames[topic]} in plain words: what each term means, how it is used at principal level, and its traps.`,
      ),
    ),
    page(
      referencesUrl,
      'References',
      'What the text rests on, and how each work was verified before it was cited.',
    ),
    ...groups.map((group) =>
      page(
        buildGroupUrl(group.slug),
        nameReferenceGroup(group),
        'Authors, year, address, what rests on each work, and how it was verified before it was cited.',
      ),
    ),
  ];
}

/** One entry for each heading; `write` gives what stands below it, undefined where nothing does. */
const listSections = (
  url: string,
  sections: readonly BuiltSection[],
  write: (section: BuiltSection) => string | undefined,
): InventoryEntry[] =>
  sections.map((section) =>
    buildEntry(section.id, 'section', `${url}#${section.id}`, section.title, write(section) ?? ''),
  );

const writeBullets = (texts: readonly string[]): string => texts.map((text) => `- ${text}`).join('\n');

function listOfTemplate(catalog: Catalog, id: string, template: Template): InventoryEntry[] {
  const { example, parts, mistakes } = template;
  const writePart = ({ asks, worked }: Template['parts'][number]): string =>
    resolveText(`*${asks.trim()}*\n\n${worked}`, catalog);
  const texts = new Map(parts.map((part) => [part.id, writePart(part)]));
  const whole = parts.map((part) => `### ${part.heading}\n\n${writePart(part)}`);
  texts.set(`${id}-parts`, [example, ...whole].join('\n\n'));
  texts.set(`${id}-mistakes`, resolveText(writeBullets(mistakes), catalog));
  return listSections(buildTemplateUrl(id), listTemplateSections(id, template), (section) =>
    texts.get(section.id),
  );
}

function listOfSource(catalog: Catalog, id: string, source: Source): InventoryEntry[] {
  const known = (field: Source['sample']): string => (typeof field === 'string' ? field : field.absent);
  const { producer, licence, attribution, method, sample, datePublished, verification } = source;
  const record = [
    `Producer: ${producer}`,
    `Published: ${known(datePublished)}`,
    `License: ${licence}`,
    `Attribution: ${attribution}`,
    `Method: ${methodNames[method]}`,
    `Sample: ${known(sample)}`,
    `Verification: ${verificationNames[verification.level]} ${verification.note}`,
  ];
  const texts = new Map([
    [`${id}-record`, writeBullets(record)],
    [`${id}-problems`, writeBullets(source.knownProblems) || 'None is known to us.'],
    [`${id}-uses`, describeUses(catalog, id)],
  ]);
  return listSections(buildSourceUrl(id), listSourceSections(id), (section) => texts.get(section.id));
}

function listOfReferences({ references }: Catalog): InventoryEntry[] {
  const works = Object.values(references);
  if (works.length === 0) return [];
  const count = (matching: readonly unknown[], name: string): string =>
    `${name}: ${matching.length.toString()}`;
  const [byKind = '', byLook = ''] = [
    referenceGroups.map((group) =>
      count(
        works.filter((work) => isInGroup(group, work)),
        `[${nameReferenceGroup(group)}](${buildGroupUrl(group.slug)})`,
      ),
    ),
    Object.entries(verificationLevels).map(([level, name]) =>
      count(
        works.filter(({ verification }) => verification.level === level),
        name,
      ),
    ),
  ].map(writeBullets);
  return listSections(referencesUrl, referenceSections, ({ id }) =>
    id === 'reference-kinds' ? byKind : byLook,
  );
}

function listOfReading(catalog: Catalog): InventoryEntry[] {
  const works = Object.values(catalog.references);
  return listReadingSections(catalog).map(({ id, title, kind, url }) => {
    const lines = works
      .filter((work) => work.kind === kind && work.reading)
      .map((work) => `[${work.title}](${work.url}) (${String(work.year)}). ${work.reading?.gives ?? ''}`);
    return buildEntry(id, 'section', `${url}#${id}`, title, writeBullets(lines));
  });
}
