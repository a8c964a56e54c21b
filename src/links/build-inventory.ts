/**
 * The catalog -> every id of the site with what it stands for, where, and what it says: the present, which the
 * ledger is compared with. In: the catalog. Out: entries by id. It must not know what was published before.
 */
// eslint-disable-next-line no-restricted-syntax -- A digest is no chance: the same text gives the same digits.
import { createHash } from 'node:crypto';
import type { Catalog, PageRecord } from '../catalog/catalog.ts';
import {
  buildGroupUrl,
  buildReferenceUrl,
  buildTemplateUrl,
  buildTermUrl,
  buildTopicUrl,
  glossaryUrl,
  isInGroup,
  referenceGroups,
  referencesUrl,
} from '../catalog/record-pages.ts';
import { termTopics } from '../catalog/schema-terms.ts';
import { buildRecordAnchor, selectPlaced } from '../catalog/select-placed.ts';
import { buildSourceUrl } from '../catalog/source-page.ts';
import { fillTemplate } from '../catalog/template.ts';
import { nameReferenceGroup, topicNames } from '../records/kind-names.ts';
import { isPlacedFolder, outlineRecord } from '../records/outline.ts';
import type { LinkEntry, LinkKind } from './link-entry.ts';
import { renderPieces, writeOutline } from './render-pieces.ts';

/** One id as it stands today. */
export interface InventoryEntry extends Pick<LinkEntry, 'id' | 'kind' | 'address' | 'title' | 'summary'> {
  /** What it says, as Markdown with links from the root. */
  readonly markdown: string;
  readonly hash: string;
}

const longestSummary = 200;

/** The permanent id of a page by its address. Example: "/salaries/method/" -> "page-salaries-method". */
export const buildPageId = (path: string): string =>
  `page-${path.replace(/^\/|\/$/g, '').replaceAll('/', '-') || 'home'}`;

/** Returns the first 12 hexadecimal digits of the SHA-256 of a text; runs of white space count as one space. */
export const hashText = (text: string): string =>
  createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 12);

/** Markdown -> plain text on one line. */
export const stripMarkdown = (text: string): string =>
  text
    .replace(/!?\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/\\([[\]*_`])/g, '$1')
    .replace(/^\s*(?:#{1,6}|[-*]|\d+\.|>)\s+/gm, '')
    .replace(/(\*\*|__|[*_`])(?=\S)|(?<=\S)(\*\*|__|[*_`])/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The opening of a text, up to the last sentence or word that fits. */
export function summarize(markdown: string): string {
  const [block = ''] = markdown
    .split(/\n\s*\n/)
    .filter((each) => !/^\s*(?:\||#|!\[)/.test(each) && stripMarkdown(each) !== '');
  const text = stripMarkdown(block);
  if (text.length <= longestSummary) return text;
  const sentences = /^.*[.?!](?=\s)/u.exec(text.slice(0, longestSummary))?.[0];
  return sentences ?? `${text.slice(0, longestSummary - 1).replace(/\s+\S*$/, '')}…`;
}

function build(
  id: string,
  kind: LinkKind,
  address: string,
  title: string,
  markdown: string,
  summary = summarize(markdown),
): InventoryEntry {
  const short = summary.length <= longestSummary ? summary : summarize(summary);
  return { id, kind, address, title, summary: short, markdown, hash: hashText(`${title}\n${markdown}`) };
}

const recordKinds: Readonly<Record<string, LinkKind>> = {
  practices: 'practice',
  challenges: 'challenge',
  trends: 'trend',
  'soft-skills': 'soft-skill',
  conversations: 'conversation',
  questions: 'question',
  levels: 'level',
  'skill-map': 'skill',
};

/** Everything below a heading, up to the next one of its rank or above. */
function writeSection(catalog: Catalog, page: PageRecord, at: number, siteUrl: string): string {
  const { sections } = page;
  const depth = sections[at]?.depth ?? 2;
  const next = sections.findIndex((section, index) => index > at && section.depth <= depth);
  return sections
    .slice(at, next < 0 ? undefined : next)
    .map((section, index) => {
      const text = renderPieces(section.pieces, catalog, siteUrl);
      return index === 0 ? text : `${'#'.repeat(section.depth)} ${section.title}\n\n${text}`;
    })
    .join('\n\n')
    .replaceAll('](#', `](${page.url}#`)
    .trim();
}

function listPage(catalog: Catalog, page: PageRecord, siteUrl: string): InventoryEntry[] {
  const { url, frontmatter, sections, figureIds } = page;
  const brief = frontmatter.inBrief.map((sentence) => `- ${fillTemplate(sentence, catalog)}`).join('\n');
  const ofSections = sections.flatMap((section, at): InventoryEntry[] => {
    if (section.id === undefined) return [];
    const markdown = writeSection(catalog, page, at, siteUrl);
    // A section that only holds a table or a component is described by its page.
    const summary = summarize(markdown) || frontmatter.description;
    return [build(section.id, 'section', `${url}#${section.id}`, section.title, markdown, summary)];
  });
  const charts = figureIds.flatMap(({ id }) => listChart(catalog, id, url));
  const records = selectPlaced(catalog, page).map(({ folder, id }) => listRecord(catalog, folder, id, url));
  return [
    build(buildPageId(url), 'page', url, frontmatter.title, brief, frontmatter.description),
    ...ofSections,
    ...charts,
    ...records,
  ];
}

function listChart(catalog: Catalog, id: string, url: string): InventoryEntry[] {
  const figure = catalog.figures[id];
  if (!figure) return [];
  const fill = (text: string): string => fillTemplate(text, catalog, 'short');
  const text = [figure.subtitle, figure.conclude, figure.caution].map(fill).join('\n\n');
  return [build(id, 'chart', `${url}#${id}`, fill(figure.title), text)];
}

function listRecord(
  catalog: Catalog,
  folder: Parameters<typeof buildRecordAnchor>[0],
  id: string,
  url: string,
): InventoryEntry {
  const anchor = buildRecordAnchor(folder, id);
  const address = `${url}#${anchor}`;
  const kind = recordKinds[folder] ?? 'section';
  if (isPlacedFolder(folder)) {
    const outline = outlineRecord(catalog, folder, id);
    const markdown = writeOutline(outline, catalog).replace(/^### .*\n\n/, '');
    return build(anchor, kind, address, outline.title, markdown);
  }
  const level = catalog.levels[id];
  if (folder === 'levels' && level) {
    const expectations = Object.entries(level.axes).map(([axis, { expect }]) => `- ${axis}: ${expect}`);
    return build(anchor, kind, address, level.title, `${level.summary}\n\n${expectations.join('\n')}`);
  }
  const skill = catalog['skill-map'][id];
  const text = skill
    ? `Principal: ${skill.principal}\n\nStaff: ${skill.staff}\n\nSenior: ${skill.senior}`
    : '';
  return build(anchor, kind, address, skill?.title ?? id, text);
}

const page = (address: string, title: string, summary: string): InventoryEntry =>
  build(buildPageId(address), 'page', address, title, summary);

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

function listLists(catalog: Catalog): InventoryEntry[] {
  const { terms, references, templates, sources, salaries, demand, skills } = catalog;
  const tables = { ...salaries, ...demand, ...skills };
  return [
    ...Object.entries(terms).map(([id, term]) =>
      build(id, 'term', buildTermUrl(id, term), term.name, `${term.definition}\n\n${term.fuller}`),
    ),
    ...Object.entries(references).map(([id, work]) =>
      build(id, 'reference', buildReferenceUrl(id, work), work.title, work.supports),
    ),
    ...Object.entries(templates).map(([id, { title, purpose, parts }]) =>
      build(
        `template-${id}`,
        'template',
        buildTemplateUrl(id),
        `Template: ${title}`,
        [purpose, ...parts.map(({ heading, asks }) => `- **${heading}.** ${asks}`)].join('\n\n'),
      ),
    ),
    ...Object.entries(sources).map(([id, source]) =>
      build(
        `source-${id}`,
        'source',
        buildSourceUrl(id),
        source.title,
        `By ${source.producer}: how it was made, what was checked, its known problems and its grade.`,
      ),
    ),
    ...Object.entries(tables).map(([id, table]) =>
      build(id, 'table', `/data/${id}/`, table.title, table.caution),
    ),
  ];
}

/** Builds the inventory, sorted by id; a chart that stands on several pages is listed at the first. */
export function buildInventory(catalog: Catalog, siteUrl: string): InventoryEntry[] {
  const all = [
    ...Object.values(catalog.pages).flatMap((each) => listPage(catalog, each, siteUrl)),
    ...listBuiltPages(catalog),
    ...listLists(catalog),
  ];
  const byId = new Map(all.toReversed().map((entry) => [entry.id, entry]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
