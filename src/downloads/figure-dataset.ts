/** One figure of the catalog -> Dataset: the records that the chart draws, with the provenance of what it draws. */
import type { Catalog } from '../catalog/catalog.ts';
import { selectDrawn } from '../catalog/select-drawn.ts';
import { selectFigureSources, selectPagesOfFigure } from '../catalog/select.ts';
import { fillTemplate } from '../catalog/template.ts';
import type { ChartSpec } from '../charts/chart-spec.ts';
import { siteUrl } from '../site/site.ts';
import type { Dataset, Place, Processing } from './dataset.ts';
import { describeColumns } from './fields.ts';
import {
  findLastChecked,
  formatYears,
  getSources,
  listDemandNotes,
  listDemandYears,
  listSalaryNotes,
  listSalaryYears,
  listSkillNotes,
  sortProcessing,
  unique,
} from './provenance.ts';

/** What one drawn record tells about the whole. */
interface DrawnPart {
  readonly notes: readonly string[];
  readonly caution?: string;
  readonly processing?: Processing;
  readonly years: readonly (string | number | undefined)[];
  readonly place?: Place;
}

function listDrawnParts(catalog: Catalog, figureId: string): DrawnPart[] {
  const figure = catalog.figures[figureId];
  if (!figure) throw new Error(`No figure "${figureId}" in content/figures.`);
  return selectDrawn(catalog, figure).flatMap(({ folder, id }): DrawnPart[] => {
    const { salaries, demand, skills } = catalog;
    const pay = folder === 'salaries' ? salaries[id] : undefined;
    if (pay) return [{ ...pay, notes: listSalaryNotes(pay), years: listSalaryYears(pay) }];
    const table = folder === 'demand' ? demand[id] : undefined;
    if (table) return [{ ...table, notes: listDemandNotes(table), years: listDemandYears(table) }];
    const profile = folder === 'skills' ? skills[id] : undefined;
    return profile ? [{ ...profile, notes: listSkillNotes(profile), years: [profile.edition] }] : [];
  });
}

/** Builds the address at which a figure stands: the first page that shows it, else its own picture. */
export function buildFigureAddress(catalog: Catalog, figureId: string): string {
  const [page] = selectPagesOfFigure(catalog, figureId);
  return page ? `${siteUrl}${page.url}#${figureId}` : `${siteUrl}/charts/${figureId}.svg`;
}

/**
 * Builds the dataset behind a chart.
 * @param spec what buildFigureSpec made of the same figure
 * @throws Error when the catalog has no such figure.
 */
export function buildFigureDataset(
  catalog: Catalog,
  { id, title, table }: Pick<ChartSpec, 'id' | 'title' | 'table'>,
): Dataset {
  const parts = listDrawnParts(catalog, id);
  const figure = catalog.figures[id];
  const sources = getSources(catalog, selectFigureSources(catalog, id));
  const years = formatYears(parts.flatMap((part) => part.years));
  const fill = (text = '') => fillTemplate(text, catalog);
  return {
    id,
    kind: 'chart',
    title,
    description: fill(figure?.subtitle),
    notes: unique(parts.flatMap(({ notes }) => notes)),
    cautions: unique([fill(figure?.caution), ...parts.flatMap(({ caution }) => caution ?? [])]),
    processing: sortProcessing(parts.flatMap(({ processing }) => processing ?? [])),
    sources,
    fields: describeColumns(table.records),
    records: table.records,
    primaryKey: [],
    ...(years !== undefined && { temporalCoverage: years }),
    places: unique(parts.flatMap(({ place }) => place ?? [])),
    address: buildFigureAddress(catalog, id),
    path: `/charts/${id}`,
    lastChecked: findLastChecked(sources),
  };
}
