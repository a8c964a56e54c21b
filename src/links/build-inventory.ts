/**
 * The catalog -> every id of the site with what it stands for, where, and what it says: the present, which the
 * ledger is compared with. In: the catalog. Out: entries by id. It must not know what was published before.
 */
import type { Catalog, PageRecord } from '../catalog/catalog.ts';
import { buildReferenceUrl, buildTemplateUrl, buildTermUrl } from '../catalog/record-pages.ts';
import { skillAreas } from '../catalog/schema-hiring.ts';
import { buildRecordAnchor, selectPlaced } from '../catalog/select-placed.ts';
import { selectDrawn } from '../catalog/select-drawn.ts';
import { buildSourceUrl } from '../catalog/source-page.ts';
import { fillTemplate } from '../catalog/template.ts';
import { isPlacedFolder, outlineRecord } from '../records/outline.ts';
import { resolveText } from '../records/rich-text.ts';
import { listBuiltEntries } from './built-entries.ts';
import { buildEntry, buildPageId, summarize, type InventoryEntry } from './inventory-entry.ts';
import type { LinkKind } from './link-entry.ts';
import { renderPieces, writeOutline } from './render-pieces.ts';

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
    const address = `${url}#${section.id}`;
    return [buildEntry(section.id, 'section', address, section.title, markdown, { summary })];
  });
  const charts = figureIds.flatMap(({ id }) => listChart(catalog, id, url));
  const records = selectPlaced(catalog, page).map(({ folder, id }) => listRecord(catalog, folder, id, url));
  return [
    buildEntry(buildPageId(url), 'page', url, frontmatter.title, brief, {
      summary: frontmatter.description,
      data: frontmatter.description,
    }),
    ...ofSections,
    ...charts,
    ...records,
    ...listAreas(catalog, page),
  ];
}

function listChart(catalog: Catalog, id: string, url: string): InventoryEntry[] {
  const figure = catalog.figures[id];
  if (!figure) return [];
  const fill = (text: string): string => fillTemplate(text, catalog, 'short');
  const text = [figure.subtitle, figure.conclude, figure.caution].map(fill).join('\n\n');
  // The text may stand while the figures below it change.
  const drawn = selectDrawn(catalog, figure).map(({ folder, id: drawnId }) => catalog[folder][drawnId]);
  const data = JSON.stringify(drawn).match(/(?<=[:[,])-?\d[\d.]*(?=[,}\]])/g);
  return [buildEntry(id, 'chart', `${url}#${id}`, fill(figure.title), text, { data })];
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
    return buildEntry(anchor, kind, address, outline.title, markdown);
  }
  const level = catalog.levels[id];
  if (folder === 'levels' && level) {
    const expectations = Object.entries(level.axes).map(
      ([axis, { expect }]) => `- ${axis}: ${resolveText(expect, catalog)}`,
    );
    const text = `${level.summary}\n\n${expectations.join('\n')}`;
    return buildEntry(anchor, kind, address, level.title, text, { data: level });
  }
  const skill = catalog['skill-map'][id];
  const text = skill
    ? `Principal: ${skill.principal}\n\nStaff: ${skill.staff}\n\nSenior: ${skill.senior}`
    : '';
  return buildEntry(anchor, kind, address, skill?.title ?? id, resolveText(text, catalog), { data: skill });
}

/** The headings that the skill map brings along, one for each area. */
function listAreas(catalog: Catalog, { url, records }: PageRecord): InventoryEntry[] {
  if (!records.some(({ folder }) => folder === 'skill-map')) return [];
  const skills = Object.entries(catalog['skill-map']);
  return skillAreas.map((area) => {
    const links = skills.flatMap(([id, { area: its, title }]) =>
      its === area ? [`[${title}](${url}#${id})`] : [],
    );
    const title = area.charAt(0).toUpperCase() + area.slice(1);
    return buildEntry(`skills-in-${area}`, 'section', `${url}#skills-in-${area}`, title, links.join(' · '));
  });
}

function listLists(catalog: Catalog): InventoryEntry[] {
  const { terms, references, templates, sources, salaries, demand, skills } = catalog;
  const tables = { ...salaries, ...demand, ...skills };
  return [
    ...Object.entries(terms).map(([id, term]) =>
      buildEntry(
        id,
        'term',
        buildTermUrl(id, term),
        term.name,
        `${term.definition}\n\n${resolveText(term.fuller, catalog)}`,
      ),
    ),
    ...Object.entries(references).map(([id, work]) =>
      buildEntry(id, 'reference', buildReferenceUrl(id, work), work.title, work.supports, {
        data: work,
      }),
    ),
    ...Object.entries(templates).map(([id, { title, purpose, parts, ...rest }]) =>
      buildEntry(
        `template-${id}`,
        'template',
        buildTemplateUrl(id),
        `Template: ${title}`,
        resolveText(
          [purpose, ...parts.map(({ heading, asks }) => `- **${heading}.** ${asks}`)].join('\n\n'),
          catalog,
        ),
        // The id of a part is no word of it.
        { data: [parts.map(({ id: _, ...part }) => part), rest] },
      ),
    ),
    ...Object.entries(sources).map(([id, { dateAccessed: _, ...source }]) =>
      buildEntry(
        `source-${id}`,
        'source',
        buildSourceUrl(id),
        source.title,
        `By ${source.producer}: how it was made, what was checked, its known problems and its grade.`,
        // A look that found nothing new is no change.
        { data: source },
      ),
    ),
    ...Object.entries(tables).map(([id, table]) =>
      buildEntry(id, 'table', `/data/${id}/`, table.title, table.caution, { data: table }),
    ),
  ];
}

/** Builds the inventory, sorted by id; what stands in several places is listed at the first, with the others beside it. */
export function buildInventory(catalog: Catalog, siteUrl: string): InventoryEntry[] {
  const all = [
    ...Object.values(catalog.pages).flatMap((each) => listPage(catalog, each, siteUrl)),
    ...listBuiltEntries(catalog),
    ...listLists(catalog),
  ];
  return [...Map.groupBy(all, ({ id }) => id).values()]
    .flatMap(([first, ...others]) => {
      const also = others.map(({ kind, address }) => ({ kind, address }));
      return first ? [also.length === 0 ? first : { ...first, also }] : [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
