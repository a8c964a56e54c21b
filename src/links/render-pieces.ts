/** The pieces of a page's section -> Markdown, with every component written as what it says. */
import type { Catalog, SectionComponent, SectionPiece } from '../catalog/catalog.ts';
import { formatQuantity } from '../catalog/format.ts';
import { findQuantity } from '../catalog/quantity.ts';
import { buildTemplateUrl } from '../catalog/record-pages.ts';
import { levelAxes } from '../catalog/level-axes.ts';
import { fillTemplate } from '../catalog/template.ts';
import { writeChecklist } from '../records/markdown.ts';
import { isPlacedFolder, outlineRecord, type RecordOutline } from '../records/outline.ts';
import { resolveText } from '../records/rich-text.ts';

/** Writes the outline of a record as Markdown, its title as a heading of the third rank. */
export function writeOutline(outline: RecordOutline, catalog: Catalog): string {
  const resolve = (text: string): string => resolveText(text, catalog);
  const parts = outline.parts.map(({ label, form, texts }) => {
    if (form === 'text') return `**${label}.** ${texts.map(resolve).join(' ')}`;
    const bullet = (at: number): string => (form === 'steps' ? `${String(at + 1)}.` : '-');
    return `**${label}**\n\n${texts.map((text, at) => `${bullet(at)} ${resolve(text)}`).join('\n')}`;
  });
  return [`### ${outline.title}`, resolve(outline.lead), ...parts].join('\n\n');
}

function writeRatio(catalog: Catalog, of = '', over = ''): string {
  const [a, b] = [findQuantity(catalog, of), findQuantity(catalog, over)];
  return a && b ? String(Math.round((a.amount / b.amount) * 10) / 10) : '';
}

function writeFigure(catalog: Catalog, id: string): string {
  const figure = catalog.figures[id];
  if (!figure) return '';
  const [title, subtitle, conclude, caution] = (['title', 'subtitle', 'conclude', 'caution'] as const).map(
    (key) => fillTemplate(figure[key], catalog),
  );
  return `**Chart: [${title ?? ''}](/id/${id}/)** (${subtitle ?? ''}). ${conclude ?? ''} ${caution ?? ''}`;
}

const writeLevels = (catalog: Catalog): string =>
  Object.entries(catalog.levels)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([, { title, summary, axes, signs }]) =>
      [
        `### ${title}`,
        summary,
        levelAxes
          .map(
            (axis) => `- ${axis} (${String(axes[axis].rating)}): ${resolveText(axes[axis].expect, catalog)}`,
          )
          .join('\n'),
        `Signs: ${signs.map((sign) => resolveText(sign, catalog)).join(' ')}`,
      ].join('\n\n'),
    )
    .join('\n\n');

const writeSkillMap = (catalog: Catalog): string =>
  Object.entries(catalog['skill-map'])
    .map(
      ([, { title, senior, staff, principal }]) =>
        `### ${title}\n\n- Senior: ${resolveText(senior, catalog)}\n- Staff: ${resolveText(staff, catalog)}\n- Principal: ${resolveText(principal, catalog)}`,
    )
    .join('\n\n');

const writeReading = (catalog: Catalog, kinds = ''): string =>
  Object.values(catalog.references)
    .filter(({ kind, reading }) => reading && (kinds === '' || kinds.split(/\s+/).includes(kind)))
    .map(({ title, url, year, reading }) => `- [${title}](${url}) (${String(year)}). ${reading?.gives ?? ''}`)
    .join('\n');

const writeTemplateList = (catalog: Catalog, ids = ''): string =>
  ids
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => `- [${catalog.templates[id]?.title ?? id}](${buildTemplateUrl(id)})`)
    .join('\n');

type Writer = (catalog: Catalog, attributes: Readonly<Record<string, string>>, siteUrl: string) => string;

/** What each component says in Markdown; components that only lead on or draw forms say nothing. */
const writers: Readonly<Record<string, Writer>> = {
  Value: (catalog, { of = '', as: style }) => {
    const quantity = findQuantity(catalog, of);
    return quantity ? formatQuantity(quantity, style === 'short' ? 'short' : 'exact') : '';
  },
  Ratio: (catalog, { of, over }) => writeRatio(catalog, of, over),
  Cite: (catalog, { id = '' }) => {
    const reference = catalog.references[id];
    return reference ? resolveText(`[@${id}]`, catalog).trim() : '';
  },
  Figure: (catalog, { id = '' }) => writeFigure(catalog, id),
  Record: (catalog, { kind = '', id = '' }) =>
    isPlacedFolder(kind) ? writeOutline(outlineRecord(catalog, kind, id), catalog) : '',
  Levels: (catalog) => writeLevels(catalog),
  SkillMap: (catalog) => writeSkillMap(catalog),
  // Below the headings of its page, the checklist brings no title of its own.
  Checklist: (catalog, _, siteUrl) =>
    writeChecklist(catalog, siteUrl)
      .replace(/^# .*\n+/, '')
      .replace(/^## /gm, '### '),
  ReadingList: (catalog, { kinds }) => writeReading(catalog, kinds),
  Templates: (catalog, { ids }) => writeTemplateList(catalog, ids),
};

const writeComponent = (
  { component, attributes }: SectionComponent,
  catalog: Catalog,
  siteUrl: string,
): string => writers[component]?.(catalog, attributes, siteUrl) ?? '';

/** Writes the pieces of a section as Markdown; links stay as they are written, from the root of the site. */
export function renderPieces(pieces: readonly SectionPiece[], catalog: Catalog, siteUrl: string): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : writeComponent(piece, catalog, siteUrl)))
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
